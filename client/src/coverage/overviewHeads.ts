/** The heads of the columns of the overview: short, and slanted, so that they can be read above narrow columns. */

/** In degrees. */
export const slant = 40;

/** In characters: where the words of a head go on in the next line, and where a word is cut off. */
const longestLine = 24;
const longestWord = 36;
const mostLines = 2;

/** `Fase 2, ontwerp` below `Fase` becomes `2. Ontwerp`; any other title stays as it is. */
export function shortTitle(title: string, grouping: string): string {
  const [, noun, number, rest = ""] = /^(\p{L}+) (\d+)[^\p{L}\d]+(.+)$/u.exec(title) ?? [];
  if (noun?.toLowerCase() !== grouping.toLowerCase()) return title;
  return `${number}. ${rest.charAt(0).toUpperCase()}${rest.slice(1)}`;
}

/** The lines of a head. A number stays with its first word. */
export function headLines(title: string): string[] {
  return wrapped(title.replace(/^(\d+\.) /, "$1\u00a0"), longestLine, mostLines, longestWord);
}

/** How far the longest of some heads reaches up and to the right, in the width of characters of a size. */
export function headReach(
  heads: readonly (readonly string[])[],
  size: number,
): { readonly up: number; readonly right: number } {
  const length = Math.max(4.6 * size, ...heads.flat().map((words) => widthOf(words, size)));
  const angle = (slant * Math.PI) / 180;
  return { up: Math.round(length * Math.sin(angle)), right: Math.round(length * Math.cos(angle)) };
}

/** Roughly, for the fonts that may be there: wide enough rather than exact. */
export function widthOf(words: string, size: number): number {
  let width = 0;
  for (const sign of words) width += /[\p{Lu}mwMW]/u.test(sign) ? 0.72 : /[iljtf.,: ]/.test(sign) ? 0.31 : 0.555;
  return Math.ceil(width * size);
}

/** In so many lines of so many characters at most, broken between words; what is longer is cut off. */
export function wrapped(words: string, most: number, lineCount: number, longest = most): string[] {
  const lines: string[] = [];
  for (const word of words.split(/[^\S\u00a0]+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word.length > longest ? `${word.slice(0, longest - 1)}…` : word);
  }
  return lines.length > lineCount ? [...lines.slice(0, lineCount - 1), `${lines[lineCount - 1]}…`] : lines;
}
