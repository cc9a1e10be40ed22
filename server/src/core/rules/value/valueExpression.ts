import { type Expression, type ExpressionNode, type LabelNode, readLabels } from "../../expression/expression";
import { canonical, constants, repetitions } from "../../expression/expressionTruth";
import type { YamlScalar } from "../../frontMatter/yamlNodes";
import { type FaultRepair, faultText } from "../../meant/expressionFaultText";
import { severalValues } from "../../meant/severalValues";
import { unknownLabel } from "../../meant/unknownLabel";
import type { ExpressionRule } from "../../model/field";
import { hasCrookedItem } from "../../page/crookedItems";
import { itemAt, removeItem } from "../../page/edits";
import type { Page, PageKey } from "../../page/page";
import { type ScalarText, scalarText } from "../../page/scalarText";
import type { Finding, Repair } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import type { Span } from "../../text/span";
import { shown } from "../../text/words";

/** An expression that the site cannot read: it then leaves the expression out, and says nothing. */
export const valueExpression: Rule = {
  id: "value/expression",
  severity: "error",
  description: {
    nl: "Een voorwaarde met labels klopt niet, of noemt een label dat niet bestaat",
    en: "A condition made of labels is wrong, or names a label that does not exist",
  },
  visits: { key: visit },
};

function visit(key: PageKey, page: Page): Finding[] | undefined {
  const { expression } = key.field.value;
  if (!expression || key.shape !== "good") return undefined;
  const findings: Finding[] = [];
  const earlier = key.values.length > 1 ? new Map<string, YamlScalar>() : undefined;
  for (const scalar of key.values) {
    const root = expression.labels.has(scalar.value) ? undefined : checkItem(page, key, scalar, expression, findings);
    if (!earlier) continue;
    const says = root ? canonical(root) : `"${scalar.value}"`;
    const first = earlier.get(says);
    if (!first) earlier.set(says, scalar);
    // The same text twice is for another rule.
    else if (first.value !== scalar.value) findings.push(sameItem(page, key, first, scalar));
  }
  return findings;
}

/** Returns the expression when nothing is wrong with it. */
function checkItem(
  page: Page,
  key: PageKey,
  scalar: YamlScalar,
  rule: ExpressionRule,
  findings: Finding[],
): ExpressionNode | undefined {
  if (hasCrookedItem(page, scalar)) return undefined;
  const several = severalValues(page.text, key, scalar, (value) => isGood(readLabels(value, rule), rule));
  if (several) {
    findings.push(several);
    return undefined;
  }
  const expression = readLabels(scalar.value, rule);
  const text = scalarText(page.text, scalar);
  const found = mistakes(expression, scalar, text, rule);
  if (found.length === 0 && expression.root) found.push(...emptyWords(expression.root, scalar, text, rule));
  // Where the places are not known, all of them would be underlined as one.
  findings.push(...(text.isExact ? found : found.slice(0, 1)));
  return found.length === 0 ? expression.root : undefined;
}

function isGood({ root, labels }: Expression, rule: ExpressionRule): boolean {
  return root !== undefined && labels.every(({ value }) => rule.labels.has(value));
}

/** What is written wrongly, and labels that do not exist. */
function mistakes(expression: Expression, scalar: YamlScalar, text: ScalarText, rule: ExpressionRule): Finding[] {
  const { labels, faults } = expression;
  const unknown = labels.filter(({ value }) => !rule.labels.has(value));
  if (isProse(scalar.value, unknown.length === labels.length ? labels : [], rule)) {
    return [wrongLabel(scalar.value, { start: 0, end: scalar.value.length }, text, rule)];
  }
  const isUnknown = (span: Span) => unknown.some(({ inner }) => span.start <= inner.start && inner.end <= span.end);
  const shownFaults = faults.filter(({ type, span }) => type !== "between" || !isUnknown(span));
  const places = new Set(shownFaults.map(({ span }) => span.start));
  return [
    ...shownFaults.map((fault) => {
      const { span, message, repairs } = faultText(fault, scalar.value, (place) => !isUnknown(place));
      return { span: text.spanOf(span), message, repairs: repairs.flatMap((repair) => written(repair, text)) };
    }),
    // A label that lacks a quote is mended first.
    ...unknown
      .filter(({ span }) => !places.has(span.start))
      .map(({ value, inner }) => wrongLabel(value, inner, text, rule)),
  ];
}

/** A sentence in plain words: nothing in it is a label, and nothing was meant as one. */
function isProse(value: string, unknown: readonly LabelNode[], rule: ExpressionRule): boolean {
  if (unknown.length < 2 || /[()&|!"']/.test(value)) return false;
  return unknown.some((label) => unknownLabel(label.value, rule).suggestions.length === 0);
}

function wrongLabel(value: string, place: Span, text: ScalarText, rule: ExpressionRule): Finding {
  const { message, suggestions } = unknownLabel(value, rule);
  const repairs = suggestions.flatMap(({ value: label, evidence, preferred }): Repair[] => {
    const title = {
      nl: `Vervang door '${label}' (${evidence.nl})`,
      en: `Replace with '${label}' (${evidence.en})`,
    };
    const repair = { title, edits: [{ span: place, newText: label }], evidence, preferred };
    return written(repair, text).map((one) => ({ ...one, value: label }));
  });
  return { span: text.spanOf(place), message, repairs };
}

/** A repair of the value as one of the page. */
function written({ title, edits, evidence, preferred }: FaultRepair, text: ScalarText): Repair[] {
  const onPage = text.edit(edits);
  return onPage ? [action(title, onPage, evidence, preferred)] : [];
}

/** Parts that say nothing: never true, always true, or said before. */
function emptyWords(root: ExpressionNode, scalar: YamlScalar, text: ScalarText, rule: ExpressionRule): Finding[] {
  const say = (node: ExpressionNode) => quotedPart(node, scalar.value);
  const findings: Finding[] = [];
  for (const { node, isTrue, pair } of constants(root, (one, other) => exclude(one, other, rule))) {
    const span = pair ? { start: pair[0].span.start, end: pair[1].span.end } : node.span;
    const repairs = pair && !isTrue ? orInstead(node, pair, scalar, text) : [];
    const message = isTrue ? always(pair?.map(say)) : never(pair?.map(say));
    findings.push({ severity: "warning", span: text.spanOf(span), message, repairs });
  }
  if (findings.length > 0) return findings;
  for (const { chain, index, earlier } of repetitions(root)) {
    const node = chain.operands[index] as ExpressionNode;
    const before = chain.operands[index - 1] as ExpressionNode;
    const repair = {
      title: { nl: "Verwijder de herhaling", en: "Remove the repetition" },
      edits: [{ span: { start: before.span.end, end: node.span.end }, newText: "" }],
      evidence: { nl: "het staat er al", en: "it is there already" },
      preferred: true,
    };
    findings.push({
      severity: "warning",
      span: text.spanOf(node.span),
      message: {
        nl: `${say(earlier)} staat hier al. Eén keer is genoeg.`,
        en: `${say(earlier)} is here already. Once is enough.`,
      },
      repairs: written(repair, text),
    });
  }
  return findings;
}

/** Two terms of one key of which only one can be true. */
function exclude(one: string, other: string, { labels }: ExpressionRule): boolean {
  const field = labels.get(one)?.field;
  return field?.value.isExclusive === true && field === labels.get(other)?.field;
}

function never(pair: readonly string[] | undefined): Localized {
  return pair
    ? {
        nl: `${pair[0]} en ${pair[1]} kunnen niet allebei waar zijn, dus dit is nooit waar. Kies een van de twee.`,
        en: `${pair[0]} and ${pair[1]} cannot both be true, so this is never true. Choose one of them.`,
      }
    : {
        nl: "Dit is nooit waar, welke labels er ook gelden. Pas de voorwaarde aan.",
        en: "This is never true, whichever labels apply. Change the condition.",
      };
}

function always(pair: readonly string[] | undefined): Localized {
  return pair
    ? {
        nl: `Van ${pair[0]} en ${pair[1]} is er altijd één waar, dus dit is altijd waar. Kies een van de twee.`,
        en: `One of ${pair[0]} and ${pair[1]} is always true, so this is always true. Choose one of them.`,
      }
    : {
        nl: "Dit is altijd waar, welke labels er ook gelden. Pas de voorwaarde aan.",
        en: "This is always true, whichever labels apply. Change the condition.",
      };
}

/** Labels that exclude each other were meant as a choice. */
function orInstead(
  node: ExpressionNode,
  [one, other]: readonly [ExpressionNode, ExpressionNode],
  scalar: YamlScalar,
  text: ScalarText,
): Repair[] {
  if (node.type !== "and" || node.operands.length !== 2 || one.type !== "label" || other.type !== "label") return [];
  const start = scalar.value.indexOf("&&", one.span.end);
  return written(
    {
      title: { nl: "Maak er '||' (of) van", en: "Make it '||' (or)" },
      edits: [{ span: { start, end: start + 2 }, newText: "||" }],
      evidence: { nl: "maar één van de twee kan waar zijn", en: "only one of the two can be true" },
      preferred: false,
    },
    text,
  );
}

function quotedPart(node: ExpressionNode, value: string): string {
  return node.type === "label" ? `'${node.value}'` : `'${shown(value.slice(node.span.start, node.span.end))}'`;
}

/** Two items that differ in form only. */
function sameItem(page: Page, key: PageKey, first: YamlScalar, scalar: YamlScalar): Finding {
  const item = itemAt(key, scalar.span);
  return {
    severity: "warning",
    span: scalar.inner,
    message: {
      nl: "Dit item zegt hetzelfde als een eerder item. Verwijder een van de twee.",
      en: "This item says the same as an earlier one. Remove one of the two.",
    },
    repairs: item
      ? [
          action(
            { nl: "Verwijder dit item", en: "Remove this item" },
            [removeItem(page, key, item)],
            { nl: "een eerder item zegt hetzelfde", en: "an earlier item says the same" },
            true,
          ),
        ]
      : [],
    related: [
      {
        path: page.path,
        span: first.inner,
        message: { nl: "Dit item zegt hetzelfde", en: "This item says the same" },
      },
    ],
  };
}
