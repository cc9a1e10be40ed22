import type { Rule } from "../rule";
import { bodyBlockIndent } from "./bodyBlockIndent";
import { bodyConflictMarker } from "./bodyConflictMarker";
import { bodyListWithoutBlankLine } from "./bodyListWithoutBlankLine";
import { bodySection } from "./bodySection";
import { bodyUnclosedComment } from "./bodyUnclosedComment";
import { coverageNoMeasure } from "./coverageNoMeasure";
import { fileEncoding } from "./fileEncoding";
import { fileName } from "./fileName";
import { frontMatterDuplicateKey } from "./frontMatterDuplicateKey";
import { frontMatterEngine } from "./frontMatterEngine";
import { frontMatterMissing } from "./frontMatterMissing";
import { frontMatterNotFirst } from "./frontMatterNotFirst";
import { frontMatterSyntax } from "./frontMatterSyntax";
import { frontMatterUnclosed } from "./frontMatterUnclosed";
import { glossaryDuplicate } from "./glossaryDuplicate";
import { glossaryStale } from "./glossaryStale";
import { idDuplicate } from "./idDuplicate";
import { idFileName } from "./idFileName";
import { keyMissing } from "./keyMissing";
import { keyUnknown } from "./keyUnknown";
import { linkEmpty } from "./linkEmpty";
import { linkHtml } from "./linkHtml";
import { linkNotRelative } from "./linkNotRelative";
import { linkSyntax } from "./linkSyntax";
import { linkUnknownAnchor } from "./linkUnknownAnchor";
import { linkUnknownFile } from "./linkUnknownFile";
import { macroDuplicate } from "./macroDuplicate";
import { macroFilter } from "./macroFilter";
import { macroIgnoredFilter } from "./macroIgnoredFilter";
import { macroMissing } from "./macroMissing";
import { macroNoResult } from "./macroNoResult";
import { macroOtherPage } from "./macroOtherPage";
import { macroSyntax } from "./macroSyntax";
import { macroUnknownOption } from "./macroUnknownOption";
import { macroWrongKind } from "./macroWrongKind";
import { phasePrefix } from "./phasePrefix";
import { referenceUnknown } from "./referenceUnknown";
import { silenceReason } from "./silenceReason";
import { silenceSyntax } from "./silenceSyntax";
import { silenceUnknownRule } from "./silenceUnknownRule";
import { silenceUnused } from "./silenceUnused";
import { sourceTable } from "./sourceTable";
import { sourceUnknownCode } from "./sourceUnknownCode";
import { valueDuplicate } from "./valueDuplicate";
import { valueEmpty } from "./valueEmpty";
import { valueExpression } from "./valueExpression";
import { valueLossy } from "./valueLossy";
import { valuePattern } from "./valuePattern";
import { valuePlaceholder } from "./valuePlaceholder";
import { valueTooLong } from "./valueTooLong";
import { valueTrailingDot } from "./valueTrailingDot";
import { valueType } from "./valueType";
import { valueUnknownTerm } from "./valueUnknownTerm";

/** All rules. Documentation, settings and tests follow this list. */
export const rules: readonly Rule[] = [
  fileEncoding,
  fileName,
  frontMatterMissing,
  frontMatterUnclosed,
  frontMatterNotFirst,
  frontMatterEngine,
  frontMatterSyntax,
  frontMatterDuplicateKey,
  keyMissing,
  keyUnknown,
  valueEmpty,
  valueType,
  valuePattern,
  valueUnknownTerm,
  valueExpression,
  valueDuplicate,
  valueLossy,
  valueTrailingDot,
  valueTooLong,
  valuePlaceholder,
  idDuplicate,
  idFileName,
  referenceUnknown,
  sourceUnknownCode,
  sourceTable,
  macroSyntax,
  macroFilter,
  macroIgnoredFilter,
  macroOtherPage,
  macroWrongKind,
  macroMissing,
  macroDuplicate,
  macroUnknownOption,
  macroNoResult,
  linkUnknownFile,
  linkUnknownAnchor,
  linkEmpty,
  linkSyntax,
  linkNotRelative,
  linkHtml,
  bodyConflictMarker,
  bodyUnclosedComment,
  bodyListWithoutBlankLine,
  bodyBlockIndent,
  bodySection,
  glossaryDuplicate,
  glossaryStale,
  phasePrefix,
  coverageNoMeasure,
  silenceSyntax,
  silenceUnknownRule,
  silenceReason,
  silenceUnused,
];
