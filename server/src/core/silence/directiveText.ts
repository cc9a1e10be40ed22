import type { Word } from "../body/body";

/** What every comment that silences problems begins with. */
export const directivePrefix = "algoritmekader-";

/** What a directive is about: a line, a stretch up to `end` or the end of the page, or the whole page. */
export type DirectiveForm = "nextLine" | "line" | "region" | "end" | "page";

/** The first word of a directive for each form. */
export const directiveWords: Readonly<Record<DirectiveForm, string>> = {
  nextLine: `${directivePrefix}disable-next-line`,
  line: `${directivePrefix}disable-line`,
  region: `${directivePrefix}disable`,
  end: `${directivePrefix}enable`,
  page: `${directivePrefix}disable-page`,
};

/** What stands in a comment that begins with the prefix. */
export interface DirectiveText {
  /** Undefined where the first word is no word of ours. */
  readonly form: DirectiveForm | undefined;
  readonly word: Word;
  /** The rules, as they are written. */
  readonly ids: readonly Word[];
  /** What follows `--`; undefined where there is nothing. */
  readonly reason: Word | undefined;
  /** What looks like a reason, but has no `--` before it; with the other sign that stands there instead. */
  readonly loose: Word | undefined;
}

/** Reads a comment from its first word to its end: `algoritmekader-disable-next-line id, id -- reason`. */
export function readDirectiveText(text: string, start: number, end: number): DirectiveText {
  const content = text.slice(start, end);
  const separator = content.indexOf("--");
  const head = separator < 0 ? content : content.slice(0, separator);
  const [first, ...rest] = wordsOf(head, start) as [Word, ...Word[]];
  const form = forms.get(first.text);
  const reason = separator < 0 ? undefined : trimmed(text, start + separator + 2, end);
  const looseAt = separator < 0 ? rest.findIndex(({ text: word }, at) => !isId(word, at)) : -1;
  if (looseAt < 0) return { form, word: first, ids: rest, reason, loose: undefined };
  const loose = trimmed(text, (rest[looseAt] as Word).span.start, end);
  return { form, word: first, ids: rest.slice(0, looseAt), reason, loose };
}

const forms = new Map(Object.entries(directiveWords).map(([form, word]) => [word, form as DirectiveForm]));

/** The first word is taken for an id whatever it looks like; a slash makes one of any other. */
function isId(word: string, at: number): boolean {
  return at === 0 ? /^\w/.test(word) : /^[\w-]+\/[\w*-]+$/.test(word);
}

/** Words may have a comma between them. */
function wordsOf(text: string, offset: number): Word[] {
  return [...text.matchAll(/[^\s,]+/g)].map((match) => {
    const start = offset + match.index;
    return { text: match[0], span: { start, end: start + match[0].length } };
  });
}

function trimmed(text: string, from: number, to: number): Word | undefined {
  const written = text.slice(from, to);
  const start = from + written.length - written.trimStart().length;
  const value = written.trim();
  return value === "" ? undefined : { text: value, span: { start, end: start + value.length } };
}
