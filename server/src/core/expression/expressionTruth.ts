/** What an expression says whatever its labels are: that it never or always is true, or says a thing twice. */
import type { ChainNode, ExpressionNode } from "./expression";

/** A part of an expression that is the same whatever its labels are. */
export interface Constant {
  readonly node: ExpressionNode;
  readonly isTrue: boolean;
  /** The two operands that are enough for it, where there are two. */
  readonly pair: readonly [ExpressionNode, ExpressionNode] | undefined;
}

/** All combinations of so many labels are tried: 4,096 of them take 1 ms (Node 20) in the largest expression that is. */
const maximumLabels = 12;
const maximumNodes = 60;

/**
 * The smallest parts that are never or always true. `exclude` tells which two labels cannot be true at once. Nothing for an
 * expression that is too large to try.
 */
export function constants(root: ExpressionNode, exclude: (one: string, other: string) => boolean): Constant[] {
  const labels: string[] = [];
  let count = 0;
  let hasNot = false;
  walk(root, (node) => {
    count++;
    if (node.type === "not") hasNot = true;
    if (node.type === "label" && !labels.includes(node.value) && labels.length <= maximumLabels)
      labels.push(node.value);
  });
  if (count > maximumNodes || labels.length > maximumLabels) return [];
  const excluded = labels.map((one) => maskOf(labels, (other) => one !== other && exclude(one, other)));
  // Without `!` and without labels that exclude each other it is true when all are, and false when none is.
  if (!hasNot && excluded.every((mask) => mask === 0)) return [];
  const cases: number[] = [];
  for (let mask = 0; mask < 1 << labels.length; mask++) {
    if (excluded.every((others, i) => (mask & (1 << i)) === 0 || (mask & others) === 0)) cases.push(mask);
  }
  const found: Constant[] = [];
  truth(root, labels, cases, found);
  return found;
}

/** The value of an expression when these labels are true and all others are false. */
export function evaluate(node: ExpressionNode, isTrue: (label: string) => boolean): boolean {
  switch (node.type) {
    case "label":
      return isTrue(node.value);
    case "not":
      return !evaluate(node.operand, isTrue);
    case "and":
      return node.operands.every((operand) => evaluate(operand, isTrue));
    case "or":
      return node.operands.some((operand) => evaluate(operand, isTrue));
  }
}

/** An operand that says what an earlier one in the same row says. */
export interface Repetition {
  readonly chain: ChainNode;
  /** Where the operand stands in the row. */
  readonly index: number;
  readonly earlier: ExpressionNode;
}

export function repetitions(root: ExpressionNode): Repetition[] {
  const found: Repetition[] = [];
  walk(root, (node) => {
    if (node.type !== "and" && node.type !== "or") return;
    const first = new Map<string, ExpressionNode>();
    for (const [index, operand] of node.operands.entries()) {
      const key = canonical(operand);
      const earlier = first.get(key);
      if (earlier) found.push({ chain: node, index, earlier });
      else first.set(key, operand);
    }
  });
  return found;
}

/** The same text for expressions that differ only in order, parentheses, quotes and repetition. */
export function canonical(node: ExpressionNode): string {
  switch (node.type) {
    case "label":
      return `"${node.value}"`;
    case "not":
      return node.operand.type === "not" ? canonical(node.operand.operand) : `!${canonical(node.operand)}`;
    default: {
      const parts = new Set<string>();
      for (const operand of flat(node)) parts.add(canonical(operand));
      return parts.size === 1
        ? ([...parts][0] as string)
        : `(${[...parts].sort().join(node.type === "and" ? "&" : "|")})`;
    }
  }
}

/** The operands of a row, with those of rows of the same sort within it. */
export function flat(chain: ChainNode): ExpressionNode[] {
  return chain.operands.flatMap((operand) => (operand.type === chain.type ? flat(operand) : [operand]));
}

function walk(node: ExpressionNode, visit: (node: ExpressionNode) => void): void {
  visit(node);
  if (node.type === "not") walk(node.operand, visit);
  else if (node.type !== "label") for (const operand of node.operands) walk(operand, visit);
}

function maskOf(labels: readonly string[], isIn: (label: string) => boolean): number {
  return labels.reduce((mask, label, i) => (isIn(label) ? mask | (1 << i) : mask), 0);
}

/** Per case whether the node is true. Puts the smallest constant parts among `found`. */
function truth(
  node: ExpressionNode,
  labels: readonly string[],
  cases: readonly number[],
  found: Constant[],
): Uint8Array {
  const before = found.length;
  const table = new Uint8Array(cases.length);
  if (node.type === "label") {
    const bit = 1 << labels.indexOf(node.value);
    for (const [i, mask] of cases.entries()) table[i] = mask & bit ? 1 : 0;
    return table;
  }
  if (node.type === "not") {
    const operand = truth(node.operand, labels, cases, found);
    for (let i = 0; i < table.length; i++) table[i] = operand[i] ? 0 : 1;
    return table;
  }
  const isAnd = node.type === "and";
  const operands = node.operands.map((operand) => truth(operand, labels, cases, found));
  for (let i = 0; i < table.length; i++) {
    table[i] = (isAnd ? operands.every((operand) => operand[i]) : operands.some((operand) => operand[i])) ? 1 : 0;
  }
  const constant = table[0] === 1;
  if (found.length === before && table.every((value) => (value === 1) === constant)) {
    found.push({ node, isTrue: constant, pair: isAnd === constant ? undefined : pairOf(node, operands, constant) });
  }
  return table;
}

/** The first two operands of which one always decides. */
function pairOf(node: ChainNode, tables: readonly Uint8Array[], decides: boolean): Constant["pair"] {
  const wanted = decides ? 1 : 0;
  for (let j = 1; j < tables.length; j++) {
    for (let i = 0; i < j; i++) {
      const one = tables[i] as Uint8Array;
      const other = tables[j] as Uint8Array;
      if (one.every((value, at) => value === wanted || other[at] === wanted)) {
        return [node.operands[i] as ExpressionNode, node.operands[j] as ExpressionNode];
      }
    }
  }
  return undefined;
}
