import type { Rule } from "../rule/rule";
import { accessibilityAltText } from "./accessibility/accessibilityAltText";
import { accessibilityHeadingLevel } from "./accessibility/accessibilityHeadingLevel";
import { accessibilityLinkText } from "./accessibility/accessibilityLinkText";
import { accessibilitySecondTitle } from "./accessibility/accessibilitySecondTitle";
import { bodyBlankLine } from "./body/bodyBlankLine";
import { bodyBlockEmpty } from "./body/bodyBlockEmpty";
import { bodyBlockIndent } from "./body/bodyBlockIndent";
import { bodyBlockTitle } from "./body/bodyBlockTitle";
import { bodyBlockType } from "./body/bodyBlockType";
import { bodyConflictMarker } from "./body/bodyConflictMarker";
import { bodySection } from "./body/bodySection";
import { bodyTableSyntax } from "./body/bodyTableSyntax";
import { bodyTableWithoutBlankLine } from "./body/bodyTableWithoutBlankLine";
import { bodyTemplateCode } from "./body/bodyTemplateCode";
import { bodyUnclosedCode } from "./body/bodyUnclosedCode";
import { bodyUnclosedComment } from "./body/bodyUnclosedComment";
import { bodyListIndent } from "./body/lists/bodyListIndent";
import { bodyListMixed } from "./body/lists/bodyListMixed";
import { bodyListSign } from "./body/lists/bodyListSign";
import { bodyListStart } from "./body/lists/bodyListStart";
import { bodyListWithoutBlankLine } from "./body/lists/bodyListWithoutBlankLine";
import { coverageNoMeasure } from "./coverage/coverageNoMeasure";
import { fileEncoding } from "./file/fileEncoding";
import { fileName } from "./file/fileName";
import { fileUnreadable } from "./file/fileUnreadable";
import { footnoteDuplicate } from "./footnote/footnoteDuplicate";
import { footnoteUndefined } from "./footnote/footnoteUndefined";
import { footnoteUnused } from "./footnote/footnoteUnused";
import { frontMatterDuplicateKey } from "./frontMatter/frontMatterDuplicateKey";
import { frontMatterEarlyEnd } from "./frontMatter/frontMatterEarlyEnd";
import { frontMatterEmpty } from "./frontMatter/frontMatterEmpty";
import { frontMatterEngine } from "./frontMatter/frontMatterEngine";
import { frontMatterFirstLine } from "./frontMatter/frontMatterFirstLine";
import { frontMatterMissing } from "./frontMatter/frontMatterMissing";
import { frontMatterNotFirst } from "./frontMatter/frontMatterNotFirst";
import { frontMatterSyntax } from "./frontMatter/frontMatterSyntax";
import { frontMatterUnclosed } from "./frontMatter/frontMatterUnclosed";
import { glossaryDuplicate } from "./glossary/glossaryDuplicate";
import { glossaryStale } from "./glossary/glossaryStale";
import { idChanged } from "./id/idChanged";
import { idDuplicate } from "./id/idDuplicate";
import { idFileName } from "./id/idFileName";
import { idReused } from "./id/idReused";
import { keyMissing } from "./key/keyMissing";
import { keyUnknown } from "./key/keyUnknown";
import { linkAddress } from "./link/linkAddress";
import { linkBareAddress } from "./link/linkBareAddress";
import { linkEmpty } from "./link/linkEmpty";
import { linkHtml } from "./link/linkHtml";
import { linkNotRelative } from "./link/linkNotRelative";
import { linkOtherCode } from "./link/linkOtherCode";
import { linkSyntax } from "./link/linkSyntax";
import { linkUndefinedLabel } from "./link/linkUndefinedLabel";
import { linkUnknownAnchor } from "./link/linkUnknownAnchor";
import { linkUnknownFile } from "./link/linkUnknownFile";
import { macroDuplicate } from "./macro/macroDuplicate";
import { macroFilter } from "./macro/macroFilter";
import { macroIgnoredFilter } from "./macro/macroIgnoredFilter";
import { macroMissing } from "./macro/macroMissing";
import { macroNoResult } from "./macro/macroNoResult";
import { macroOtherPage } from "./macro/macroOtherPage";
import { macroSyntax } from "./macro/macroSyntax";
import { macroUnknownOption } from "./macro/macroUnknownOption";
import { macroWrongKind } from "./macro/macroWrongKind";
import { navigationUnknownPage } from "./navigation/navigationUnknownPage";
import { navigationUnreached } from "./navigation/navigationUnreached";
import { phasePrefix } from "./phase/phasePrefix";
import { referenceUnknown } from "./reference/referenceUnknown";
import { silenceReason } from "./silence/silenceReason";
import { silenceSyntax } from "./silence/silenceSyntax";
import { silenceUnknownRule } from "./silence/silenceUnknownRule";
import { silenceUnused } from "./silence/silenceUnused";
import { sourceTable } from "./source/sourceTable";
import { sourceUnknownCode } from "./source/sourceUnknownCode";
import { valueComment } from "./value/valueComment";
import { valueDuplicate } from "./value/valueDuplicate";
import { valueEmpty } from "./value/valueEmpty";
import { valueExpression } from "./value/valueExpression";
import { valueInvisible } from "./value/valueInvisible";
import { valueLossy } from "./value/valueLossy";
import { valuePattern } from "./value/valuePattern";
import { valuePlaceholder } from "./value/valuePlaceholder";
import { valueTooLong } from "./value/valueTooLong";
import { valueTrailingDot } from "./value/valueTrailingDot";
import { valueType } from "./value/valueType";
import { valueUnknownTerm } from "./value/valueUnknownTerm";

/** All rules. `npm run docs` writes this list from what lies in the folders; documentation, settings and tests follow it. */
export const rules: readonly Rule[] = [
  fileEncoding,
  fileName,
  fileUnreadable,
  frontMatterDuplicateKey,
  frontMatterEarlyEnd,
  frontMatterEmpty,
  frontMatterEngine,
  frontMatterFirstLine,
  frontMatterMissing,
  frontMatterNotFirst,
  frontMatterSyntax,
  frontMatterUnclosed,
  keyMissing,
  keyUnknown,
  valueComment,
  valueDuplicate,
  valueEmpty,
  valueExpression,
  valueInvisible,
  valueLossy,
  valuePattern,
  valuePlaceholder,
  valueTooLong,
  valueTrailingDot,
  valueType,
  valueUnknownTerm,
  idChanged,
  idDuplicate,
  idFileName,
  idReused,
  referenceUnknown,
  sourceTable,
  sourceUnknownCode,
  macroDuplicate,
  macroFilter,
  macroIgnoredFilter,
  macroMissing,
  macroNoResult,
  macroOtherPage,
  macroSyntax,
  macroUnknownOption,
  macroWrongKind,
  linkAddress,
  linkBareAddress,
  linkEmpty,
  linkHtml,
  linkNotRelative,
  linkOtherCode,
  linkSyntax,
  linkUndefinedLabel,
  linkUnknownAnchor,
  linkUnknownFile,
  footnoteDuplicate,
  footnoteUndefined,
  footnoteUnused,
  bodyBlankLine,
  bodyBlockEmpty,
  bodyBlockIndent,
  bodyBlockTitle,
  bodyBlockType,
  bodyConflictMarker,
  bodyListIndent,
  bodyListMixed,
  bodyListSign,
  bodyListStart,
  bodyListWithoutBlankLine,
  bodySection,
  bodyTableSyntax,
  bodyTableWithoutBlankLine,
  bodyTemplateCode,
  bodyUnclosedCode,
  bodyUnclosedComment,
  accessibilityAltText,
  accessibilityHeadingLevel,
  accessibilityLinkText,
  accessibilitySecondTitle,
  glossaryDuplicate,
  glossaryStale,
  navigationUnknownPage,
  navigationUnreached,
  phasePrefix,
  coverageNoMeasure,
  silenceReason,
  silenceSyntax,
  silenceUnknownRule,
  silenceUnused,
];
