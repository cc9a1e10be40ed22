import { lostLetter, unreadable, unreadableAt } from "../core/frontMatter/unreadable";

/** The text of bytes, with its byte order mark, and with `unreadable` where they are no UTF-8. */
export function decoded(bytes: Uint8Array): string {
  return marked(decoder.decode(bytes), () => bytes);
}

/** The same of a text that was decoded; `bytes` are asked for where it may hold what could not be read. */
export function marked(text: string, bytes: () => Uint8Array): string {
  return text.includes(lostLetter) && !isUtf8(bytes()) ? text.replaceAll(lostLetter, unreadable) : text;
}

/** The text of a document as the editor shows it, which knows one mark for all: of a file that is no UTF-8 it says so. */
export function asOnDisk(text: string, onDisk: string | undefined): string {
  const isUnreadable = onDisk !== undefined && unreadableAt(onDisk) >= 0;
  return isUnreadable ? text.replaceAll(lostLetter, unreadable) : text;
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const strict = new TextDecoder("utf-8", { fatal: true });

function isUtf8(bytes: Uint8Array): boolean {
  try {
    strict.decode(bytes);
    return true;
  } catch {
    // That is the answer.
    return false;
  }
}
