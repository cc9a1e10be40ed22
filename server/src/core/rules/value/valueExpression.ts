import { type Expression, type ExpressionNode, type LabelNode, readLabels } from "../../expression/expression";
import { canonical } from "../../expression/expressionTruth";
import type { YamlScalar } from "../../frontMatter/yamlNodes";
import { severalValues } from "../../meant/severalValues";
import type { ExpressionRule } from "../../model/field";
import { hasCrookedItem } from "../../page/crookedItems";
import { itemAt, removeItem } from "../../page/edits";
import type { Page, PageKey } from "../../page/page";
import { type ScalarText, scalarText } from "../../page/scalarText";
import type { Finding } from "../../problem/problem";
import { action, replacements } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Span } from "../../text/span";
import { emptyParts } from "./expression/emptyParts";
import { faultIn } from "./expression/faults";
import { unknownLabel } from "./expression/unknownLabel";

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
  const wrong = mistakes(expression, scalar.value, rule);
  const { root } = expression;
  const found = wrong.length === 0 && root ? emptyParts(root, scalar.value, rule) : wrong;
  const text = scalarText(page.text, scalar);
  // Where the places are not known, all of them would be underlined as one.
  findings.push(...(text.isExact ? found : found.slice(0, 1)).map((finding) => onPage(finding, text)));
  return found.length === 0 ? root : undefined;
}

function isGood({ root, labels }: Expression, rule: ExpressionRule): boolean {
  return root !== undefined && labels.every(({ value }) => rule.labels.has(value));
}

/** What is written wrongly, and labels that do not exist, as findings in the value. */
function mistakes({ labels, faults }: Expression, value: string, rule: ExpressionRule): Finding[] {
  const unknown = labels.filter((label) => !rule.labels.has(label.value));
  if (isProse(value, unknown.length === labels.length ? labels : [], rule)) {
    return [wrongLabel(value, { start: 0, end: value.length }, rule)];
  }
  const isUnknown = (span: Span) => unknown.some(({ inner }) => span.start <= inner.start && inner.end <= span.end);
  const shownFaults = faults.filter(({ type, span }) => type !== "between" || !isUnknown(span));
  const places = new Set(shownFaults.map(({ span }) => span.start));
  return [
    ...shownFaults.map((fault) => faultIn(value, fault, (place) => !isUnknown(place))),
    // A label that lacks a quote is mended first.
    ...unknown.filter(({ span }) => !places.has(span.start)).map((label) => wrongLabel(label.value, label.inner, rule)),
  ];
}

/** A sentence in plain words: nothing in it is a label, and nothing was meant as one. */
function isProse(value: string, unknown: readonly LabelNode[], rule: ExpressionRule): boolean {
  if (unknown.length < 2 || /[()&|!"']/.test(value)) return false;
  return unknown.some((label) => unknownLabel(label.value, rule).suggestions.length === 0);
}

function wrongLabel(value: string, span: Span, rule: ExpressionRule): Finding {
  const { message, suggestions } = unknownLabel(value, rule);
  return { span, message, repairs: replacements(span, suggestions) };
}

/** A finding in the value as one on the page. */
function onPage(finding: Finding, text: ScalarText): Finding {
  const repairs = finding.repairs?.flatMap((repair) => {
    const edits = text.edit(repair.edits);
    return edits ? [{ ...repair, edits }] : [];
  });
  return { ...finding, span: text.spanOf(finding.span), repairs };
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
