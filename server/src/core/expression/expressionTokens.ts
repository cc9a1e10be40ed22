import type { Span } from "../text/span";
import type { Edit } from "../text/textEdits";
import type { Fault, Sign } from "./expressionFault";

/** A piece of an expression. A `hole` is an operand of which nothing can be read; `junk` means nothing. */
export type ExpressionToken =
  | {
      readonly type: "label";
      readonly span: Span;
      readonly inner: Span;
      readonly value: string;
      readonly isBare: boolean;
    }
  | { readonly type: "and" | "or" | "not" | "open" | "close" | "hole" | "junk"; readonly span: Span };

/** How words without quotes are told apart. */
export interface LabelWords {
  readonly isLabel: (word: string) => boolean;
  readonly beginsLikeLabel: (word: string) => boolean;
}

/** Takes an expression apart. What is wrong with a single piece is put among the faults. */
export function tokensOf(text: string, words: LabelWords, faults: Fault[]): readonly ExpressionToken[] {
  const tokens: ExpressionToken[] = [];
  const curly: Edit[] = [];
  let at = 0;
  while (at < text.length) {
    const sign = text[at] as string;
    if (/\s/.test(sign)) {
      at++;
      continue;
    }
    const token =
      sign === "(" || sign === ")" || sign === "!"
        ? single(sign, at)
        : sign === "&" || sign === "|"
          ? joining(text, at, faults)
          : isQuote(sign)
            ? quoted(text, at, faults, curly)
            : word(text, at, words, faults, curly);
    tokens.push(token);
    at = token.span.end;
  }
  const [first] = curly;
  if (first) faults.push({ type: "curlyQuotes", span: spanAround(first.span, tokens), edits: curly });
  return joinWords(tokens, text, words);
}

const singles = { "(": "open", ")": "close", "!": "not" } as const;

function single(sign: keyof typeof singles, at: number): ExpressionToken {
  return { type: singles[sign], span: { start: at, end: at + 1 } };
}

/** `&&` and `||`, and what is one of them but for the number of signs. */
function joining(text: string, start: number, faults: Fault[]): ExpressionToken {
  let end = start + 1;
  while (text[end] === text[start]) end++;
  const span = { start, end };
  const isAnd = text[start] === "&";
  if (end - start !== 2) faults.push({ type: "sign", span, sign: isAnd ? "&&" : "||" });
  return { type: isAnd ? "and" : "or", span };
}

const doubleQuotes = '"\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033';
const singleQuotes = "'\u2018\u2019\u201a\u201b\u2039\u203a\u2032`\u00b4";

function isQuote(character: string | undefined): boolean {
  return character !== undefined && (doubleQuotes.includes(character) || singleQuotes.includes(character));
}

function straight(quote: string): string {
  return doubleQuotes.includes(quote) ? '"' : "'";
}

/** Whether a word ends here. */
function isEnd(character: string | undefined): boolean {
  return character === undefined || /[\s()&|!,;]/.test(character) || isQuote(character);
}

/** A label in quotes, from its first quote on. */
function quoted(text: string, start: number, faults: Fault[], curly: Edit[]): ExpressionToken {
  const open = text[start] as string;
  let end = start + 1;
  while (end < text.length && !/[()&|!,;]/.test(text[end] as string) && !isQuote(text[end])) end++;
  const content = text.slice(start + 1, end);
  const closing = text[end];
  if (closing !== undefined && isQuote(closing)) {
    // In `"a && "b"` or `"a "b"` the quote before `b` opens the next label.
    const opensNext = /\s$/.test(content) && !isEnd(text[end + 1]);
    if (content.trim() === "") return { type: "hole", span: { start, end: end + 1 } };
    if (!opensNext) {
      if (straight(open) !== open) curly.push(replaced(start, straight(open)));
      if (closing !== straight(open)) curly.push(replaced(end, straight(open)));
      return label(text, { start, end: end + 1 }, { start: start + 1, end }, false);
    }
  }
  const [, space, first] = /^(\s*)(\S*)/.exec(content) as unknown as [string, string, string];
  if (first === "") return { type: "junk", span: { start, end: start + 1 } };
  const inner = { start: start + 1 + space.length, end: start + 1 + space.length + first.length };
  const span = { start, end: inner.end };
  const edit = { span: { start: inner.end, end: inner.end }, newText: straight(open) };
  if (straight(open) === open) faults.push({ type: "quote", span, side: "after", edit });
  else curly.push(replaced(start, straight(open)), edit);
  return label(text, span, inner, false);
}

/** A label without quotes or with the last one only, a sign in words, or something that means nothing. */
function word(text: string, start: number, words: LabelWords, faults: Fault[], curly: Edit[]): ExpressionToken {
  let end = start;
  while (!isEnd(text[end])) end++;
  if (end === start) {
    while (text[end] === "," || text[end] === ";") end++;
    return { type: "junk", span: { start, end } };
  }
  const inner = { start, end };
  const written = text.slice(start, end);
  const closing = text[end];
  if (closing !== undefined && isQuote(closing) && isEnd(text[end + 1])) {
    const edit = { span: { start, end: start }, newText: straight(closing) };
    const span = { start, end: end + 1 };
    if (straight(closing) === closing) faults.push({ type: "quote", span, side: "before", edit });
    else curly.push(edit, replaced(end, straight(closing)));
    return label(text, span, inner, false);
  }
  if (!/[\p{L}\d]/u.test(written)) return { type: "junk", span: inner };
  const sign = words.isLabel(written) ? undefined : signInWords(written);
  if (sign) {
    faults.push({ type: "sign", span: inner, sign: sign[0] });
    return { type: sign[1], span: inner };
  }
  return label(text, inner, inner, true);
}

function signInWords(written: string): [Sign, "and" | "or" | "not"] | undefined {
  if (/^(?:en|and)$/i.test(written)) return ["&&", "and"];
  if (/^(?:of|or)$/i.test(written)) return ["||", "or"];
  return /^(?:niet|not)$/i.test(written) ? ["!", "not"] : undefined;
}

function label(text: string, span: Span, inner: Span, isBare: boolean): ExpressionToken {
  return { type: "label", span, inner, value: text.slice(inner.start, inner.end), isBare };
}

function replaced(at: number, newText: string): Edit {
  return { span: { start: at, end: at + 1 }, newText };
}

function spanAround(span: Span, tokens: readonly ExpressionToken[]): Span {
  const token = tokens.find((one) => one.span.start <= span.start && span.end <= one.span.end);
  return token?.span ?? span;
}

/**
 * Words in a row are one label that is written with spaces. A label that is right stands by itself, and so does what begins
 * like one.
 */
function joinWords(tokens: readonly ExpressionToken[], text: string, words: LabelWords): readonly ExpressionToken[] {
  const joined: ExpressionToken[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as ExpressionToken;
    let last = token;
    if (isWord(token) && !words.isLabel(token.value)) {
      for (let next = tokens[i + 1]; isWord(next) && !stands(next.value, words); next = tokens[i + 1]) {
        last = next;
        i++;
      }
    }
    const span = { start: token.span.start, end: last.span.end };
    joined.push(last === token ? token : label(text, span, span, true));
  }
  return joined;
}

function stands(word: string, { isLabel, beginsLikeLabel }: LabelWords): boolean {
  return isLabel(word) || beginsLikeLabel(word);
}

function isWord(token: ExpressionToken | undefined): token is ExpressionToken & { readonly type: "label" } {
  return token?.type === "label" && token.isBare;
}
