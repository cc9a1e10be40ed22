import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ExpressionNode, readExpression } from "../../../server/src/core/expression/expression";
import { canonical, constants, evaluate, repetitions } from "../../../server/src/core/expression/expressionTruth";
import { expressionNode, runs } from "../../generators";

const read = (text: string) => readExpression(text, { isLabel: () => true, beginsLikeLabel: () => true }).root!;

/** `a1` and `a2` exclude each other, and so on. */
const exclude = (one: string, other: string) => one[0] === other[0];

function found(text: string): string[] {
  const part = ({ span }: ExpressionNode) => text.slice(span.start, span.end);
  return constants(read(text), exclude).map(({ node, isTrue, pair }) =>
    [isTrue ? "always" : "never", part(node), ...(pair ?? []).map(part)].join(": "),
  );
}

describe("parts that are never or always true", () => {
  test.each([
    ["a1 && b1", []],
    ["a1 || a2", []],
    ["a1 && a2", ["never: a1 && a2: a1: a2"]],
    ["a1 && b1 && a2", ["never: a1 && b1 && a2: a1: a2"]],
    ["a1 && !a1", ["never: a1 && !a1: a1: !a1"]],
    ["a1 || !a1", ["always: a1 || !a1: a1: !a1"]],
    ["!a1 || !a2", ["always: !a1 || !a2: !a1: !a2"]],
    ["b1 || (a1 && a2)", ["never: (a1 && a2): a1: a2"]],
    ["!(a1 && a2) && b1", ["never: (a1 && a2): a1: a2"]],
    ["a1 && (b1 || c1) && !b1 && !c1", ["never: a1 && (b1 || c1) && !b1 && !c1"]],
    [
      "(a1 && b1) || (!a1 && b1) || (a1 && !b1) || (!a1 && !b1)",
      ["always: (a1 && b1) || (!a1 && b1) || (a1 && !b1) || (!a1 && !b1)"],
    ],
    ["(a1 && a2) || (b1 && b2)", ["never: (a1 && a2): a1: a2", "never: (b1 && b2): b1: b2"]],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));

  test("nothing is said of an expression with more than twelve labels", () => {
    const labels = (count: number) =>
      Array.from("abcdefghijklm".slice(0, count), (letter) => `${letter}1`).join(" && ");
    expect(found(`${labels(12)} && !a1`)).toHaveLength(1);
    expect(found(`${labels(13)} && !a1`)).toEqual([]);
    expect(found(Array(40).fill("a1 && !a1").join(" || "))).toEqual([]);
  });
});

describe("what is said twice", () => {
  const twice = (text: string) =>
    repetitions(read(text)).map(({ chain, index }) => {
      const { start, end } = chain.operands[index]!.span;
      return text.slice(start, end);
    });
  test.each([
    ["a || b || a", ["a"]],
    ["a && b || b && a", ["b && a"]],
    ["(a || b) && ('b' || a || b) && c", ["('b' || a || b)", "b"]],
    ["!a && !a", ["!a"]],
    ["a && !a", []],
    ["a && (b || a)", []],
  ])("%s", (text, expected) => expect(twice(text)).toEqual(expected));
});

test("order, parentheses, quotes and repetition make no other expression", () => {
  expect(canonical(read("(b && a) || c"))).toBe(canonical(read("'c' || ((a) && (b && a))")));
  expect(canonical(read("!(!a)"))).toBe(canonical(read("a")));
  expect(canonical(read("a && b"))).not.toBe(canonical(read("a || b")));
});

/** Another way to tell: all sets of labels of which no two exclude each other. */
function bruteForce(node: ExpressionNode, labels: readonly string[], sees: (one: string, other: string) => boolean) {
  const holds = (one: ExpressionNode, set: ReadonlySet<string>): boolean =>
    one.type === "label"
      ? set.has(one.value)
      : one.type === "not"
        ? !holds(one.operand, set)
        : one.operands.reduce(
            (value, operand) => (one.type === "and" ? value && holds(operand, set) : value || holds(operand, set)),
            one.type === "and",
          );
  const results = new Set<boolean>();
  const visit = (left: readonly string[], set: ReadonlySet<string>): void => {
    const [label, ...rest] = left;
    if (label === undefined) {
      const isTrue = holds(node, set);
      results.add(isTrue);
      // There are many cases: only what is wrong is worth an assertion.
      if (evaluate(node, (one) => set.has(one)) !== isTrue)
        expect.fail(`other than ${isTrue} for ${[...set].join(", ")}`);
      return;
    }
    visit(rest, set);
    if (![...set].some((other) => sees(other, label))) visit(rest, new Set([...set, label]));
  };
  visit(labels, new Set());
  return results;
}

function parts(node: ExpressionNode): ExpressionNode[] {
  if (node.type === "label") return [node];
  return [node, ...(node.type === "not" ? [node.operand] : node.operands).flatMap(parts)];
}

test("what is never or always true is found in all cases, and nothing else", () => {
  const sees = (one: string, other: string) => one !== other && one.split("-")[0] === other.split("-")[0];
  fc.assert(
    fc.property(expressionNode, (root) => {
      const all = parts(root);
      if (all.length > 40) return;
      const labels = [...new Set(all.flatMap((node) => (node.type === "label" ? [node.value] : [])))];
      const constant = new Map(all.map((node) => [node, bruteForce(node, labels, sees)]));
      const reported = constants(root, sees);
      for (const { node, isTrue } of reported) expect([...constant.get(node)!]).toEqual([isTrue]);
      // The smallest ones: rows that are constant although no part of them is.
      const smallest = all.filter(
        (node) =>
          node.type !== "label" &&
          node.type !== "not" &&
          constant.get(node)!.size === 1 &&
          parts(node).every((part) => part === node || constant.get(part)!.size === 2),
      );
      expect(new Set(reported.map(({ node }) => node))).toEqual(new Set(smallest));
    }),
    runs(150),
  );
});

/** The rows the other way round, with their first operand once more. */
function turned(node: ExpressionNode): ExpressionNode {
  if (node.type === "label") return node;
  if (node.type === "not") return { ...node, operand: turned(node.operand) };
  const operands = [...node.operands.map(turned)].reverse();
  return { ...node, operands: [...operands, operands[0]!] };
}

test("an expression that is turned round is the same one; expressions that differ in any case are not", () => {
  fc.assert(
    fc.property(expressionNode, expressionNode, (one, other) => {
      expect(canonical(turned(one))).toBe(canonical(one));
      const all = [...parts(one), ...parts(other)];
      const labels = [...new Set(all.flatMap((node) => (node.type === "label" ? [node.value] : [])))];
      let differ = false;
      for (let mask = 0; mask < 1 << labels.length && !differ; mask++) {
        const isTrue = (label: string) => (mask & (1 << labels.indexOf(label))) !== 0;
        differ = evaluate(one, isTrue) !== evaluate(other, isTrue);
      }
      if (differ) expect(canonical(one)).not.toBe(canonical(other));
    }),
    runs(300),
  );
});
