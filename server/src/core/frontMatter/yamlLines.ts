/** What a line of front matter holds, told from how it is written. What is half typed or mistaken is no YAML. */

/** A line that begins with a key and its colon: its indentation, the quote around the key, and the key. */
export const keyLine = /^( *)(["']?)([\p{L}\d_.-]+)\2[ \t]*:(?=[ \t]|$)/u;

/** A line that begins with a dash: its indentation. */
export const itemLine = /^( *)-(?=[ \t]|$)/;

/** A line with a space where its dash is: what stands behind that is then as far from the margin as the lines below it. */
export function withoutDash(line: string): string {
  return line.replace(/^( *)-/, "$1 ");
}

/** Whether a line holds neither key nor value: it is blank or a comment. */
export function saysNothing(line: string): boolean {
  return /^\s*(?:#|$)/.test(line);
}

/** How far a line stands from the margin. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** A value without the comment and the white space behind it. */
export function withoutComment(value: string): string {
  return value.replace(/\s+#.*$/, "").trimEnd();
}

/** Just behind the quote that closes a text in quotes, of which the inside begins at `from`; -1 where none does. */
export function closingQuote(text: string, quote: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (quote === '"' && text[at] === "\\") at++;
    else if (text[at] === quote) {
      if (quote === "'" && text[at + 1] === quote) at++;
      else return at + 1;
    }
  }
  return -1;
}
