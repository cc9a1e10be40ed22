/**
 * What stands in a text in the place of bytes that are no UTF-8: half of a character, which no text that could be read holds by itself. So
 * it is not taken for U+FFFD, which may be written on a page.
 */
export const unreadable = "\udcff";

/** What a program leaves where it could not read a letter, and writes into the file when it is saved. */
export const lostLetter = "\ufffd";

/** Where bytes stand in a text that are no UTF-8; -1 where all of it could be read. */
export function unreadableAt(text: string): number {
  let at = text.indexOf(unreadable);
  // Behind the other half it is a character as any.
  while (at > 0 && isFirstHalf(text.charCodeAt(at - 1))) at = text.indexOf(unreadable, at + 1);
  return at;
}

function isFirstHalf(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
