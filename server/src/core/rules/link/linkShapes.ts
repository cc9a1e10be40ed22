/** How a link looks of which the site makes none. */
import type { Repair } from "../../problem/problem";
import type { Localized } from "../../text/language";
import { type Span, spanOf } from "../../text/span";
import { certainAddress, insert, join, messages, replace, rewrite, type Slip } from "./linkSlips";

export interface Shape {
  /** Sticky: tried at each bracket. */
  readonly pattern: RegExp;
  readonly message: Localized;
  /** Where in what is found a label may stand: with one that is defined it is a link, or right as it is. */
  readonly label?: number;
  /** Undefined when it is no mistake after all; with a message of its own when it is another. */
  repairs(span: Span, found: RegExpExecArray): readonly Repair[] | Slip | undefined;
}

/** Not escaped, and no note. */
const open = "(?<!\\\\)\\[(?!\\^)";
/** Not behind another bracket, and no place in a list (`x[1]`). */
const freeStanding = "(?<!\\])(?<!\\w(?=\\[\\S{1,3}\\]))";

export const shapes: readonly Shape[] = [
  {
    pattern: new RegExp(`\\(([^()\\n]{1,200})\\)\\[(${certainAddress})\\](?![([:])`, "y"),
    message: messages.swapped,
    label: 2,
    repairs: (span, [, text, address]) => [rewrite("swapped", span, `[${text}](${address})`)],
  },
  {
    pattern: new RegExp(`${open}([^\\[\\]\\n]{1,200})\\]\\[(${certainAddress})\\](?![([:])`, "y"),
    message: messages.square,
    label: 2,
    repairs: (span, [, text, address]) => [rewrite("square", span, `[${text}](${address})`)],
  },
  {
    pattern: new RegExp(
      `${freeStanding}${open}([^\\[\\]\\n]{1,200})\\](?: {1,3}|[ \\t]{0,3}\\r?\\n[ \\t]{0,12})\\((${certainAddress})\\)`,
      "y",
    ),
    message: messages.spaced,
    label: 1,
    repairs(span, { input, 0: found, 1: text, 2: address }) {
      // A quotation that leaves something out, and the box of a task.
      if (!/[\p{L}\p{N}]/u.test(text as string) || isTask(input, span.start, text as string)) return undefined;
      return [rewrite(found.includes("\n") ? "apart" : "spaced", span, `[${text}](${address})`)];
    },
  },
  {
    pattern: new RegExp(
      `(?<![\\]\\w])${open}([^\\[\\]\\n]{1,200})\\]([,;:]? [^\\[\\]()\\n.!?]{1,60}) ?\\( ?(https?:\\/\\/[^\\s()\\[\\]<>]{1,400})\\)`,
      "y",
    ),
    message: messages.apart,
    label: 1,
    repairs(span, { 1: text, 2: words, 3: address }) {
      if (!/\p{L}{4}/u.test(text as string)) return undefined;
      return [rewrite("apart", span, `[${text}](${address})${(words as string).trimEnd()}`, false)];
    },
  },
  {
    pattern: new RegExp(`${open}([^\\[\\]\\n]{1,200})\\]\\(\\[([^\\[\\]\\n]{1,400})\\]\\((${certainAddress})\\)`, "y"),
    message: messages.nested,
    repairs: (span, [, text, shown, address]) => [rewrite("nested", span, `[${text}](${address})`, shown === address)],
  },
  {
    pattern: new RegExp(
      `${open}(?:[^\\[\\]\\n]{1,200}|!\\[[^\\[\\]\\n]{0,200}\\]\\([^()\\s]{1,400}\\))\\]\\( ?((?:https?:\\/\\/|mailto:)[^\\s\\[\\]{}<>]{1,400}|(?:[\\w.%-]{1,100}\\/){0,20}[\\w.%-]{1,200}\\.md(?:#[\\w.%-]{0,200})?)`,
      "y",
    ),
    message: messages.closing,
    repairs(span, { input, 0: found, 1: address }) {
      const rest = goesOn.exec(input.slice(span.end, span.end + longestRest));
      if (rest) return { message: messages.lines, repairs: [join(spanOf(span.end, (rest[1] as string).length))] };
      const end = span.end - (/[.,;:!?]*$/.exec(found)?.[0].length ?? 0);
      // Of an address with a parenthesis that nothing closes nobody knows how many are missing.
      const depth = (address as string).split("(").length - (address as string).split(")").length;
      if (depth > 0) return [insert(end, ")".repeat(depth + 1), false)];
      if (depth < 0) return undefined;
      const after = input[span.end] ?? "";
      return [/[\]}]/.test(after) ? replace(spanOf(span.end, 1), after, ")") : insert(end, ")")];
    },
  },
  {
    pattern: new RegExp(`${open}([^\\[\\]()\\n]{1,200})\\(( ?(?:${certainAddress}))\\)(?![^[\\n]{0,200}\\])`, "y"),
    message: messages.middle,
    repairs(span, { 1: text }) {
      const end = span.start + 1 + (text as string).length;
      return [(text as string).endsWith("}") ? replace(spanOf(end - 1, 1), "}", "]") : insert(end, "]")];
    },
  },
  {
    pattern: new RegExp(`${open}([^\\[\\]\\n]{1,200})\\]((?:https?:\\/\\/)[^\\s()\\[\\]<>]{1,400})\\)`, "y"),
    message: messages.parenthesis,
    repairs: (span, found) => [insert(span.start + 2 + (found[1] as string).length, "(")],
  },
];

/** The rest of an address on the next line, or in the next item. */
const goesOn = /^([ \t]*\r?\n[> \t]*(?:(?:[*+-]|\d{1,9}\.)[ \t]+)?)[^\s()]{1,300}\)/;
const longestRest = 400;

/** No item stands further from the margin. */
const longestIndent = 200;

function isTask(text: string, bracket: number, box: string): boolean {
  if (!/^[ xX]$/.test(box)) return false;
  const before = text.slice(Math.max(0, bracket - longestIndent), bracket);
  return /^[> \t]*(?:[*+-]|\d{1,9}\.)[ \t]+$/.test(before.slice(before.lastIndexOf("\n") + 1));
}

/** Where it was found. */
export function spanFound(found: RegExpExecArray): Span {
  return spanOf(found.index, found[0].length);
}
