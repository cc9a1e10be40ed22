import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ExpressionNode, printExpression, readExpression } from "../../../server/src/core/expression/expression";
import { anySigns, expressionNode, expressionText, runs } from "../../generators";

const words = {
  isLabel: (word: string) => /^k-[a-z]$/.test(word),
  beginsLikeLabel: (word: string) => word.startsWith("k-"),
};
const read = (text: string) => readExpression(text, words);

/** The expression with parentheses around every row: how it was understood. */
function shape(text: string): string | undefined {
  const write = (node: ExpressionNode): string => {
    if (node.type === "label") return node.value;
    if (node.type === "not") return `!${write(node.operand)}`;
    return `(${node.operands.map(write).join(node.type === "and" ? " && " : " || ")})`;
  };
  const { root } = read(text);
  return root && write(root);
}

/** The expression with its faults drawn below it, each as the one of the repairs that comes first would have it. */
function draw(text: string): string {
  const { faults } = read(text);
  const lines = [...faults]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ type, span }) => `${" ".repeat(span.start)}${"^".repeat(span.end - span.start) || "|"} ${type}`);
  return [text, ...lines].join("\n");
}

describe("labels with signs between them", () => {
  test.each([
    ["k-a", "k-a"],
    ['"k-a"', "k-a"],
    ["'k-a'", "k-a"],
    ["k-a && k-b || k-c", "((k-a && k-b) || k-c)"],
    ["k-a || k-b && k-c", "(k-a || (k-b && k-c))"],
    ["(k-a || k-b) && k-c", "((k-a || k-b) && k-c)"],
    ["k-a && (k-b && k-c)", "(k-a && (k-b && k-c))"],
    ["!k-a && ! (k-b || k-c)", "(!k-a && !(k-b || k-c))"],
    ['"k-a"&&("k-b"||"k-c")', "(k-a && (k-b || k-c))"],
    ["  ((k-a))\t", "k-a"],
    ["k-a\n&& k-b", "(k-a && k-b)"],
    ["a label with spaces", "a label with spaces"],
    ['"a label with spaces" && k-b', "(a label with spaces && k-b)"],
    ["k_a.b:c", "k_a.b:c"],
  ])("%s", (text, expected) => expect([shape(text), read(text).faults]).toEqual([expected, []]));

  test("each part knows its place", () => {
    const text = '("k-a" || !k-b) && k-c';
    const { root, labels } = read(text);
    const at = ({ span }: { readonly span: { readonly start: number; readonly end: number } }) =>
      text.slice(span.start, span.end);
    expect(root?.type === "and" && root.operands.map(at)).toEqual(['("k-a" || !k-b)', "k-c"]);
    expect(labels.map(at)).toEqual(['"k-a"', "k-b", "k-c"]);
    expect(labels.map(({ inner }) => text.slice(inner.start, inner.end))).toEqual(["k-a", "k-b", "k-c"]);
  });
});

describe("a mistake gives one fault, at its place", () => {
  test.each([
    ["k-a & k-b\n    ^ sign"],
    ["k-a ||| k-b\n    ^^^ sign"],
    ["k-a en niet k-b\n    ^^ sign\n       ^^^^ sign"],
    ["k-a AND k-b OR k-c\n    ^^^ sign\n            ^^ sign"],
    ["\u201ck-a\u201d && \u201ck-b\u201d\n^^^^^ curlyQuotes"],
    ["'k-a\" && k-b\n^^^^^ curlyQuotes"],
    ['"k-a && "k-b"\n^^^^ quote'],
    ['"k-a "k-b"\n^^^^ quote\n^^^^^^^^^^ between'],
    ['k-a" && "k-b"\n^^^^ quote'],
    ['k-a && "k-b\n       ^^^^ quote'],
    ['k-a && "\n    ^^ operand\n       ^ stray'],
    ['k-a && ""\n       ^^ nothing'],
    ["k-a && ()\n       ^^ nothing"],
    ["k-a && (( )\n       ^ unclosed\n        ^^^ nothing"],
    ["k-a && (\n       ^ nothing"],
    ["k-a, && k-b\n   ^ stray"],
    ["k-a + k-b\n    ^ between"],
    ["k-a, k-b\n   ^ between"],
    ["k-a k-b\n^^^^^^^ between"],
    ["(k-a) (k-b)\n    ^^^ between"],
    ["k-a !k-b\n^^^^^ between"],
    ["k-x-y other k-b\n^^^^^^^^^^^^^^^ between"],
    ["&& k-a\n^^ operand"],
    ["k-a ||\n    ^^ operand"],
    ["(k-a && ) || k-b\n     ^^ operand"],
    ["k-a && !\n       ^ operand"],
    ["k-a && && k-b\n       ^^ twice"],
    ["k-a && !!k-b\n        ^ twice"],
    ["k-a && || k-b\n    ^^^^^ twoSigns"],
    ["(k-a || k-b\n^ unclosed"],
    ["((k-a || k-b\n^ unclosed"],
    ["k-a || k-b) && k-c\n          ^ unopened"],
    ["k-a))\n   ^ unopened"],
    ["k-a en\n    ^^ operand"],
  ])("%s", (drawn) => expect(draw(drawn.split("\n")[0] as string)).toBe(drawn));

  test("parentheses that nobody can follow are not read", () => {
    const text = `${"(".repeat(41)}k-a${")".repeat(41)}`;
    expect(read(text).faults).toEqual([{ type: "deep", span: { start: 40, end: 41 } }]);
    expect(shape(text.slice(1, -1))).toBe("k-a");
  });

  test("a missing parenthesis can go before the other sign or at the end; with one sort of sign only there", () => {
    const ends = (text: string) =>
      read(text).faults.flatMap((fault) =>
        fault.type === "unclosed" ? fault.edits.map(({ span }) => text.slice(0, span.start)) : [],
      );
    expect(ends("k-a && (k-b || (k-c || k-d) && k-e")).toEqual([
      "k-a && (k-b || (k-c || k-d)",
      "k-a && (k-b || (k-c || k-d) && k-e",
    ]);
    expect(ends("(k-a || k-b || k-c")).toEqual(["(k-a || k-b || k-c"]);
  });
});

test("what is written from an expression reads as the same expression", () => {
  const bare = (node: ExpressionNode): unknown =>
    node.type === "label"
      ? node.value
      : node.type === "not"
        ? [node.type, bare(node.operand)]
        : [node.type, ...node.operands.map(bare)];
  fc.assert(
    fc.property(expressionNode, (node) => {
      const text = printExpression(node);
      const { root, faults } = read(text);
      expect({ text, faults, tree: root && bare(root) }).toEqual({ text, faults: [], tree: bare(node) });
      expect(printExpression(root!)).toBe(text);
    }),
    runs(300),
  );
});

test("any text is read, and every place in it lies within the text", () => {
  fc.assert(
    fc.property(fc.oneof(expressionText, expressionText, anySigns(30)), (text) => {
      const { root, labels, faults } = read(text);
      const spans = [...labels.flatMap(({ span, inner }) => [span, inner]), ...faults.map(({ span }) => span)];
      if (root) spans.push(root.span);
      expect(spans.filter(({ start, end }) => !(0 <= start && start <= end && end <= text.length))).toEqual([]);
      // Something is understood, or something is wrong.
      expect(root !== undefined || faults.length > 0 || text.trim() === "").toBe(true);
    }),
    runs(2000),
  );
});
