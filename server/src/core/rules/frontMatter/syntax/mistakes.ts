import { openBracket } from "./brackets";
import { badStart } from "./firstCharacter";
import { htmlComment } from "./htmlComment";
import { indentedKey } from "./indentedKey";
import { crookedItem, itemBehindKey, scalarThenItems } from "./items";
import type { Mistake } from "./mistake";
import { noKey } from "./noKey";
import { openQuote } from "./quotes";
import { invisibleSign, missingSpace, missingSpaceAfterDash } from "./spaces";
import { tabIndent } from "./tabs";
import { unquotedColon } from "./unquotedColon";

/** The mistakes that are looked for on a line, the surest first. */
export const mistakes: readonly Mistake[] = [
  invisibleSign,
  htmlComment,
  tabIndent,
  openQuote,
  openBracket,
  itemBehindKey,
  badStart,
  missingSpace,
  missingSpaceAfterDash,
  unquotedColon,
  scalarThenItems,
  crookedItem,
  indentedKey,
  noKey,
];
