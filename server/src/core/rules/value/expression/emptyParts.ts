import type { ExpressionNode } from "../../../expression/expression";
import { type Constant, constants, type Repetition, repetitions } from "../../../expression/expressionTruth";
import type { ExpressionRule } from "../../../model/field";
import type { Finding, Repair } from "../../../problem/problem";
import { action } from "../../../problem/repairs";
import type { Localized } from "../../../text/language";
import { shown } from "../../../text/words";

/** Parts of an expression that say nothing: never true, always true, or said before. As findings in its value. */
export function emptyParts(root: ExpressionNode, value: string, rule: ExpressionRule): Finding[] {
  const found = constants(root, (one, other) => exclude(one, other, rule));
  return found.length > 0
    ? found.map((constant) => constantPart(constant, value))
    : repetitions(root).map((repetition) => repeatedPart(repetition, value));
}

/** Two terms of one key of which only one can be true. */
function exclude(one: string, other: string, { labels }: ExpressionRule): boolean {
  const field = labels.get(one)?.field;
  return field?.value.isExclusive === true && field === labels.get(other)?.field;
}

function constantPart({ node, isTrue, pair }: Constant, value: string): Finding {
  const said = pair?.map((one) => quotedPart(one, value));
  return {
    severity: "warning",
    span: pair ? { start: pair[0].span.start, end: pair[1].span.end } : node.span,
    message: isTrue ? always(said) : never(said),
    repairs: pair && !isTrue ? orInstead(node, pair, value) : [],
  };
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
  value: string,
): Repair[] {
  if (node.type !== "and" || node.operands.length !== 2 || one.type !== "label" || other.type !== "label") return [];
  const start = value.indexOf("&&", one.span.end);
  return [
    action(
      { nl: "Maak er '||' (of) van", en: "Make it '||' (or)" },
      [{ span: { start, end: start + 2 }, newText: "||" }],
      { nl: "maar één van de twee kan waar zijn", en: "only one of the two can be true" },
    ),
  ];
}

function repeatedPart({ chain, index, earlier }: Repetition, value: string): Finding {
  const node = chain.operands[index] as ExpressionNode;
  const before = chain.operands[index - 1] as ExpressionNode;
  const said = quotedPart(earlier, value);
  return {
    severity: "warning",
    span: node.span,
    message: { nl: `${said} staat hier al. Eén keer is genoeg.`, en: `${said} is here already. Once is enough.` },
    repairs: [
      action(
        { nl: "Verwijder de herhaling", en: "Remove the repetition" },
        [{ span: { start: before.span.end, end: node.span.end }, newText: "" }],
        { nl: "het staat er al", en: "it is there already" },
        true,
      ),
    ],
  };
}

function quotedPart(node: ExpressionNode, value: string): string {
  return node.type === "label" ? `'${node.value}'` : `'${shown(value.slice(node.span.start, node.span.end))}'`;
}
