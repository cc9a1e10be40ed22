/** What is wrong with an address so that it leads nowhere, whatever there is on the site or elsewhere. */
export type AddressFault =
  /** Begins with a scheme that does not exist, or is not written in full; `right` is the address with the one that is meant. */
  | { readonly kind: "scheme"; readonly right: string }
  /** Has two schemes. */
  | { readonly kind: "twice"; readonly right: string | undefined }
  /** Is that of a file on the computer of the author. */
  | { readonly kind: "file" }
  /** Is that of a site on the computer of the author. */
  | { readonly kind: "ownComputer" }
  /** Names no person. */
  | { readonly kind: "person" }
  /** Names no server, or one with white space in its name. */
  | { readonly kind: "server" };

/** Nearly all destinations begin otherwise: with a name, a dot, a sharp, or `https://` and a server. */
const plain =
  /^(?:[\w.%-]+(?:[/#?][^\\:]*)?|[.#/?][^\\:]*|https?:\/\/(?!(?:localhost|127\.|0\.0\.0\.0|https?\b))[\w.-]+(?:[/?#]\S*)?)$/i;

const driveOrShare = /^(?:file:|[a-z]:[\\/]|\\{1,4}[\w.-]+\\)/i;
const ownComputer = /^https?:\/\/(?:localhost|127\.\d+\.\d+\.\d+|0\.0\.0\.0|\[::1\])(?::\d+)?(?:[/?#]|$)/i;
const twoSchemes = /^https?:\/{0,2}(?:www\.)?(https?)(:?)\/\//i;
/** A word, what stands for a colon, and slashes. */
const scheme = /^([a-z]{3,7})([:;.,]?)\s?([/\\]{0,3})\s?(?=[^\s/\\])/i;
const withoutColon = /^[a-z]{3,7}[;.,]?\/\//i;

/** What is wrong with an address as it is written; undefined where it may lead somewhere. */
export function addressFault(written: string): AddressFault | undefined {
  if (plain.test(written) && !withoutColon.test(written)) return undefined;
  if (driveOrShare.test(written)) return { kind: "file" };
  if (ownComputer.test(written)) return { kind: "ownComputer" };
  if (/^mailto:/i.test(written)) return person.test(written) ? undefined : { kind: "person" };
  if (/^tel:/i.test(written)) return /\d/.test(written) ? undefined : { kind: "person" };
  const two = twoSchemes.exec(written);
  if (two) {
    const rest = written.slice(two[0].length);
    return { kind: "twice", right: /^[\w-]+\./.test(rest) ? `${two[1]}://${rest}` : undefined };
  }
  if (/^https?:\/\/(?:$|[?#]|[\w.-]+\s)/i.test(written)) return { kind: "server" };
  const found = scheme.exec(written);
  const right = found && addressMeant(found, written.slice(found[0].length));
  return right ? { kind: "scheme", right } : undefined;
}

const person = /^mailto:(?:[^\s@]+@[^\s@]+|\?\S)/i;

/** The address that is meant where its scheme is not right; undefined where it is, or is another one. */
function addressMeant(found: RegExpExecArray, rest: string): string | undefined {
  const [whole, name, sign, slashes] = found as unknown as [string, string, string, string];
  const meant = httpMeant(name.toLowerCase());
  if (meant === undefined || /^https?:\/\/$/i.test(whole)) return undefined;
  // A folder may be called like a scheme, and a text within the page may be a word with a colon.
  const isAddress = sign === ":" ? slashes !== "" || /^https?$/i.test(name) : slashes.length > 1;
  return isAddress && /^[\w-]+[.:/]|^[\w-]+$/.test(rest) ? `${meant}://${rest}` : undefined;
}

const otherSchemes = new Set(["ftp", "ftps", "sftp", "shttp", "ssh", "data", "sms", "hdl"]);

/** `http` or `https`, where a word is one of them or a slip of the pen away from it. */
function httpMeant(word: string): "http" | "https" | undefined {
  if (otherSchemes.has(word)) return undefined;
  const isMade = /^[htps]+$/.test(word) && word.includes("p") && word.includes("t");
  if (word === "http" || (word !== "https" && (isMade ? !word.includes("s") : isOneSlip(word, "http")))) return "http";
  return isMade || isOneSlip(word, "https") ? "https" : undefined;
}

/** Whether a word differs from another by one letter: too many, too few or wrong. */
function isOneSlip(word: string, right: string): boolean {
  let start = 0;
  while (start < word.length && word[start] === right[start]) start++;
  let end = 0;
  while (end < word.length - start && end < right.length - start && word.at(-1 - end) === right.at(-1 - end)) end++;
  return word.length - start - end <= 1 && right.length - start - end <= 1;
}
