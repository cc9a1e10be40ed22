import { isHidden } from "../../body/body";
import { isInCode } from "../../page/anchors";
import type { Page } from "../../page/page";
import type { Finding, Repair } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { lineAt, type Span, spanOf } from "../../text/span";
import { quoted } from "../../text/words";

/** Something that is meant as a link and is none: its signs are published as text. */
export const linkSyntax: Rule = {
  id: "link/syntax",
  severity: "warning",
  description: {
    nl: "Een link waarvan de haken niet kloppen",
    en: "A link whose brackets are wrong",
  },
  visits: {
    page(page) {
      const findings: Finding[] = [];
      const taken = new TakenSpans();
      for (const { isUnopened, whole } of page.body.links) {
        if (isUnopened) add(page, findings, taken, { start: whole.start, end: whole.end }, messages.opening, []);
      }
      const brackets = page.body.brackets.filter((bracket) => !isPlain(page.text, bracket));
      for (const shape of shapes) {
        for (const bracket of brackets) {
          shape.pattern.lastIndex = bracket;
          const found = shape.pattern.exec(page.text);
          const span = found && spanOf(found.index, found[0].length);
          const repairs = span && shape.repairs(span, found);
          if (repairs) add(page, findings, taken, span, shape.message, repairs);
        }
      }
      return findings;
    },
  },
};

const plain = /\[[^[\]()\n]*\]\([^\s()[\]<>]*\)/y;

/** Whether a link begins here of which nothing can be wrong: nearly all are such. */
function isPlain(text: string, bracket: number): boolean {
  plain.lastIndex = bracket;
  return plain.test(text);
}

/** Stretches of a text of which no two overlap. Kept by blocks of the text, so that adding one does not take longer when there are many. */
class TakenSpans {
  readonly #blocks = new Map<number, Span[]>();

  /** Adds a stretch; false, and nothing else, where it overlaps with one that is there. */
  take(span: Span): boolean {
    const first = Math.floor(span.start / blockSize);
    const last = Math.floor(span.end / blockSize);
    for (let block = first; block <= last; block++) {
      if (this.#blocks.get(block)?.some((other) => other.start < span.end && span.start < other.end)) return false;
    }
    for (let block = first; block <= last; block++) {
      const spans = this.#blocks.get(block);
      if (spans) spans.push(span);
      else this.#blocks.set(block, [span]);
    }
    return true;
  }
}

const blockSize = 512;

function add(
  page: Page,
  findings: Finding[],
  taken: TakenSpans,
  span: Span,
  message: Localized,
  repairs: readonly Repair[],
): void {
  if (isHidden(page.body, span.start) || isInCode(page, span.start)) return;
  if (!taken.take(span)) return;
  const line = lineAt(page.text, span.start);
  const shown = page.text.slice(span.start, Math.min(span.end, line.end));
  findings.push({
    span,
    message: { nl: `${quoted(shown)}: ${message.nl}`, en: `${quoted(shown)}: ${message.en}` },
    repairs,
  });
}

type Slip = "swapped" | "spaced" | "closing" | "opening" | "middle" | "parenthesis";

const messages: Readonly<Record<Slip, Localized>> = {
  swapped: {
    nl: "bij een link staan de haken andersom: [tekst](adres).",
    en: "the brackets of a link are the other way round: [text](address).",
  },
  spaced: {
    nl: "tussen de tekst en het adres van een link hoort geen spatie.",
    en: "there is no space between the text and the address of a link.",
  },
  closing: {
    nl: "bij deze link ontbreekt ')' achter het adres: [tekst](adres).",
    en: "the ')' after the address of this link is missing: [text](address).",
  },
  opening: {
    nl: "bij deze link ontbreekt '[' voor de tekst: [tekst](adres).",
    en: "the '[' before the text of this link is missing: [text](address).",
  },
  middle: {
    nl: "bij deze link ontbreekt ']' achter de tekst: [tekst](adres).",
    en: "the ']' after the text of this link is missing: [text](address).",
  },
  parenthesis: {
    nl: "bij deze link ontbreekt '(' voor het adres: [tekst](adres).",
    en: "the '(' before the address of this link is missing: [text](address).",
  },
};

interface Shape {
  /** Sticky: tried at each bracket. */
  readonly pattern: RegExp;
  readonly message: Localized;
  /** Undefined when it is no mistake after all. */
  repairs(span: Span, found: RegExpExecArray): readonly Repair[] | undefined;
}

const complete: Localized = { nl: "dan is het een link", en: "it is a link then" };

function rewrite(span: Span, link: string): Repair {
  return action(
    { nl: `Maak er ${quoted(link)} van`, en: `Make it ${quoted(link)}` },
    [{ span, newText: link }],
    complete,
    true,
  );
}

function insert(offset: number, sign: string): Repair {
  return action(
    { nl: `Voeg '${sign}' in`, en: `Insert '${sign}'` },
    [{ span: spanOf(offset, 0), newText: sign }],
    complete,
    true,
  );
}

/** What is certainly an address: of another site, of a page, of a person. */
const destination =
  "(?:https?:\\/\\/|mailto:)[^\\s()\\[\\]<>]{1,400}|(?:[\\w.%-]{1,100}\\/){0,20}[\\w.%-]{1,200}\\.md(?:#[\\w.%-]{0,200})?";

const shapes: readonly Shape[] = [
  {
    pattern: new RegExp(`\\(([^()\\n]{1,200})\\)\\[(${destination})\\]`, "y"),
    message: messages.swapped,
    repairs: (span, [, text, address]) => [rewrite(span, `[${text}](${address})`)],
  },
  {
    pattern: new RegExp(`(?<!\\\\)\\[([^\\[\\]\\n]{1,200})\\] {1,3}\\((${destination})\\)`, "y"),
    message: messages.spaced,
    repairs: (span, [, text, address]) => [rewrite(span, `[${text}](${address})`)],
  },
  {
    pattern: new RegExp(`(?<!\\\\)\\[[^\\[\\]\\n]{1,200}\\]\\( ?(?:${destination})(?=[\\s,;]|\\.?$)`, "my"),
    message: messages.closing,
    repairs(span, found) {
      // A title, a space too many or a line end may still follow: then the parenthesis is not missing.
      const rest = /^[^()\n]{0,300}(?:\n[^()\n]{0,200})?\)/.test(found.input.slice(span.end, span.end + 520));
      if (rest) return undefined;
      const end = /[.,;:]$/.test(found[0]) ? span.end - 1 : span.end;
      return [insert(end, ")")];
    },
  },
  {
    pattern: new RegExp(`(?<!\\\\)\\[([^\\[\\]()\\n]{1,200})\\(( ?(?:${destination}))\\)(?!\\])`, "y"),
    message: messages.middle,
    repairs: (span, found) => [insert(span.start + 1 + (found[1] as string).length, "]")],
  },
  {
    pattern: /(?<!\\)\[([^[\]\n]{1,200})\]((?:https?:\/\/)[^\s()[\]<>]{1,400})\)/y,
    message: messages.parenthesis,
    repairs: (span, found) => [insert(span.start + 2 + (found[1] as string).length, "(")],
  },
];
