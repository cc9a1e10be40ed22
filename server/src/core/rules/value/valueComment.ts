import type { YamlItem } from "../../frontMatter/yamlNodes";
import { inQuotes } from "../../frontMatter/yamlWriting";
import type { ValueRule } from "../../model/field";
import type { Page, PageKey } from "../../page/page";
import type { Finding } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import { lineAt, type Span } from "../../text/span";
import { quoted } from "../../text/words";

/** A `#` within a text: to the site a comment begins there, and the rest of the text is gone. */
export const valueComment: Rule = {
  id: "value/comment",
  severity: "warning",
  description: {
    nl: "Een '#' in een waarde, waardoor de site de rest als opmerking leest",
    en: "A '#' in a value, so that the site reads the rest as a comment",
  },
  visits: { key: visit },
};

function visit(key: PageKey, page: Page): Finding[] | undefined {
  if (!isFreeText(key.field.value)) return undefined;
  const findings: Finding[] = [];
  for (const { style, span } of key.values) {
    if (style === "plain") findings.push(...cut(page, span.start, span.end));
  }
  // Nothing is left of what begins with it.
  const empty = [
    ...(key.shape === "empty" ? [afterColon(key, page.text)] : []),
    ...key.emptyItems.map(({ span }) => span.start + 1),
  ];
  for (const at of empty) findings.push(...cut(page, at, at));
  return findings;
}

/** Of a name or a term what stands before the sign is all there is to it. */
function isFreeText({ types, target, table, terms, expression, pattern }: ValueRule): boolean {
  return types.has("string") && !target && table === undefined && !terms && !expression && !pattern;
}

/** Whether a key is empty because of the sign: then this rule speaks of it. */
export function isCutAway(key: PageKey, { text }: Page): boolean {
  return (
    key.shape === "empty" && isFreeText(key.field.value) && commentBehind(text, afterColon(key, text)) !== undefined
  );
}

/** The same of an item of its list. */
export function isItemCutAway({ field }: PageKey, { span }: YamlItem, { text }: Page): boolean {
  return isFreeText(field.value) && commentBehind(text, span.start + 1) !== undefined;
}

function afterColon({ entry }: PageKey, text: string): number {
  return text.indexOf(":", entry.keySpan.end) + 1;
}

/** Who comments puts a space behind the sign; `#1` and `#durftevragen` are part of a text. */
const comment = /^[ \t]+#(?=[\p{L}\p{N}])/u;

function commentBehind(text: string, from: number): Span | undefined {
  if (text.charCodeAt(from) !== 32 && text.charCodeAt(from) !== 9) return undefined;
  const { end } = lineAt(text, from);
  const found = comment.exec(text.slice(from, end));
  return found ? { start: from + found[0].length - 1, end } : undefined;
}

function cut({ text }: Page, start: number, end: number): Finding[] {
  const behind = commentBehind(text, end);
  if (!behind) return [];
  const isEmpty = start === end;
  const from = isEmpty ? behind.start : start;
  const read = text.slice(start, end);
  const whole = text.slice(from, behind.end).trimEnd();
  const number = /^#\d/.test(text.slice(behind.start, behind.end));
  return [
    {
      span: { start: behind.start, end: behind.start + text.slice(behind.start, behind.end).trimEnd().length },
      message: {
        nl: `Achter '#' begint een opmerking; de site leest hier ${isEmpty ? "geen waarde" : `alleen ${quoted(read)}`}. Zet de waarde tussen aanhalingstekens.`,
        en: `A comment starts at '#', so the site reads ${isEmpty ? "no value" : `only ${quoted(read)}`} here. Put the value in quotes.`,
      },
      repairs: [
        action(
          { nl: "Zet de hele waarde tussen aanhalingstekens", en: "Put the whole value in quotes" },
          [{ span: { start: from, end: from + whole.length }, newText: inQuotes(whole) }],
          { nl: "dan leest de site ook wat achter '#' staat", en: "the site then reads what follows '#' too" },
          number,
        ),
      ],
    },
  ];
}
