/** What texts are in Python, where that is not the same as in JavaScript: the site is made by Python-Markdown. */

/** A white space, for a character class. */
export const space = "\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
/** A letter, digit or underscore, for a character class of a pattern with the flag `u`. */
export const word = "\\p{L}\\p{N}_";

const start = new RegExp(`^[${space}]+`);

export function stripStart(text: string): string {
  return text.replace(start, "");
}

const isSpace = new RegExp(`[${space}]`);

export function stripEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isSpace.test(text[end - 1] as string)) end--;
  return text.slice(0, end);
}

export function strip(text: string): string {
  return stripEnd(stripStart(text));
}

/** Without some sign at its end. */
export function stripEndOf(text: string, sign: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === sign) end--;
  return text.slice(0, end);
}

export function stripStartOf(text: string, sign: string): string {
  let from = 0;
  while (text[from] === sign) from++;
  return text.slice(from);
}

/** Tabs as spaces up to the next multiple of four columns. */
export function expandTabs(text: string): string {
  if (!text.includes("\t")) return text;
  let column = 0;
  let expanded = "";
  for (const sign of text) {
    if (sign === "\t") {
      const width = 4 - (column % 4);
      expanded += " ".repeat(width);
      column += width;
    } else {
      expanded += sign;
      column = sign === "\n" ? 0 : column + 1;
    }
  }
  return expanded;
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}

/** `&`, `<` and `>` as entities. */
export function escapeCode(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The match of a sticky pattern at an index. */
export function matchAt(pattern: RegExp, text: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(text);
}
