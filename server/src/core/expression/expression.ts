/**
 * Expressions of labels: `("a" || "b") && !"c"`, where `&&` binds more tightly than `||`. Reading never fails: what is wrong
 * comes back as faults, each at its place, and one mistake gives one fault. Offsets are those of the text that was read.
 */
import type { ExpressionRule } from "../model/field";
import type { Span } from "../text/span";
import type { Edit } from "../text/textEdits";
import type { Fault } from "./expressionFault";
import { type ExpressionToken, type LabelWords, tokensOf } from "./expressionTokens";

export interface Expression {
  /** Undefined where there are faults. */
  readonly root: ExpressionNode | undefined;
  /** All labels in their order, also those of an expression with faults. */
  readonly labels: readonly LabelNode[];
  /** In no particular order. */
  readonly faults: readonly Fault[];
}

export type ExpressionNode = LabelNode | NotNode | ChainNode;

export interface LabelNode {
  readonly type: "label";
  readonly value: string;
  /** With its quotes and the parentheses around it. */
  readonly span: Span;
  /** Without them. */
  readonly inner: Span;
}

export interface NotNode {
  readonly type: "not";
  readonly operand: ExpressionNode;
  readonly span: Span;
}

/** Two operands or more. */
export interface ChainNode {
  readonly type: "and" | "or";
  readonly operands: readonly ExpressionNode[];
  readonly span: Span;
}

/** Reads an expression, in linear time. */
export function readExpression(text: string, words: LabelWords): Expression {
  const faults: Fault[] = [];
  const tokens = tokensOf(text, words, faults);
  const labels = tokens.flatMap((token) => (token.type === "label" ? [labelNode(token)] : []));
  const arranged = arrange(tokens, faults);
  const root = arranged && faults.length === 0 ? new Parser(arranged).parse() : undefined;
  return { root, labels, faults: onePerPlace(faults) };
}

/** The value of a key as an expression of the labels that may stand there. */
export function readLabels(value: string, { labels, fields }: ExpressionRule): Expression {
  return readExpression(value, {
    isLabel: (word) => labels.has(word),
    beginsLikeLabel: (word) => fields.some(({ key }) => word.startsWith(key) && word[key.length] === "-"),
  });
}

/** Writes an expression with as few parentheses as keep its shape. */
export function printExpression(node: ExpressionNode): string {
  switch (node.type) {
    case "label":
      return `"${node.value}"`;
    case "not":
      return `!${node.operand.type === "label" ? printExpression(node.operand) : `(${printExpression(node.operand)})`}`;
    default: {
      const parts = node.operands.map((operand) => {
        const needsNone =
          operand.type === "label" || operand.type === "not" || (node.type === "or" && operand.type === "and");
        return needsNone ? printExpression(operand) : `(${printExpression(operand)})`;
      });
      return parts.join(node.type === "and" ? " && " : " || ");
    }
  }
}

/** No author comes near it; what walks the tree recurses. */
const maximumDepth = 40;

type LabelToken = ExpressionToken & { readonly type: "label" };

function labelNode({ value, span, inner }: LabelToken): LabelNode {
  return { type: "label", value, span, inner };
}

const isSign = (token: ExpressionToken | undefined) => token?.type === "and" || token?.type === "or";
const isOperator = (token: ExpressionToken | undefined) => isSign(token) || token?.type === "not";
const startsOperand = (token: ExpressionToken | undefined) =>
  token?.type === "label" || token?.type === "hole" || token?.type === "open" || token?.type === "not";
const endsOperand = (token: ExpressionToken | undefined) =>
  token?.type === "label" || token?.type === "hole" || token?.type === "close";

/**
 * Leaves out and fills in tokens until they are a proper expression, with a fault for each time. Undefined where the
 * parentheses are too deep.
 */
function arrange(tokens: readonly ExpressionToken[], faults: Fault[]): readonly ExpressionToken[] | undefined {
  const out: ExpressionToken[] = [];
  const opens: ExpressionToken[] = [];
  const unopened: ExpressionToken[] = [];
  for (const [i, token] of tokens.entries()) {
    const last = out[out.length - 1];
    switch (token.type) {
      case "junk":
        if (endsOperand(last) && startsOperand(tokens[i + 1])) {
          faults.push({ type: "between", span: token.span, gap: gap(last, tokens[i + 1]), instead: true });
          out.push({ type: "and", span: token.span });
        } else faults.push({ type: "stray", span: token.span, removal: removed(token.span) });
        break;
      case "and":
      case "or":
        if (addSign(token, tokens[i - 1], tokens[i + 1], out, faults)) out.push(token);
        break;
      case "close": {
        if (opens.length === 0) {
          unopened.push(token);
          break;
        }
        dropTrailing(out, faults);
        const before = out[out.length - 1];
        const open = opens.pop() as ExpressionToken;
        if (before === open) {
          const span = { start: open.span.start, end: token.span.end };
          out.pop();
          faults.push({ type: "nothing", span, removal: withoutOperand(span, out, tokens[i + 1]) });
          out.push({ type: "hole", span });
        } else out.push(token);
        break;
      }
      default:
        if (endsOperand(last)) {
          const span = { start: (last as ExpressionToken).span.start, end: token.span.end };
          faults.push({ type: "between", span, gap: gap(last, token), instead: false });
          out.push({ type: "and", span: gap(last, token) });
        }
        if (token.type === "not" && last?.type === "not") {
          faults.push({
            type: "twice",
            span: token.span,
            removal: removed({ start: last.span.end, end: token.span.end }),
          });
          break;
        }
        if (token.type === "open") {
          if (opens.length === maximumDepth) {
            faults.push({ type: "deep", span: token.span });
            return undefined;
          }
          opens.push(token);
        }
        if (token.type === "hole") faults.push(emptyQuotes(token.span, out, tokens[i + 1]));
        out.push(token);
    }
  }
  closeAll(out, opens, faults);
  if (unopened.length > 0) faults.push(unopenedFault(tokens, unopened));
  return out;
}

/** Whether the sign stands where one may: after an operand. */
function addSign(
  token: ExpressionToken,
  before: ExpressionToken | undefined,
  after: ExpressionToken | undefined,
  out: ExpressionToken[],
  faults: Fault[],
): boolean {
  const last = out[out.length - 1];
  if (endsOperand(last)) return true;
  if (isSign(last) && before && last) {
    const removal = removed({ start: before.span.end, end: token.span.end });
    if (last.type === token.type) faults.push({ type: "twice", span: token.span, removal });
    else {
      const first = removed({ start: last.span.start, end: token.span.start });
      faults.push({ type: "twoSigns", span: { start: last.span.start, end: token.span.end }, edits: [removal, first] });
    }
  } else if (last?.type === "not") {
    out.pop();
    faults.push({
      type: "operand",
      span: last.span,
      side: "after",
      removal: removed({ start: last.span.start, end: token.span.start }),
    });
    return endsOperand(out[out.length - 1]);
  } else {
    const removal =
      after && startsOperand(after) ? removed({ start: token.span.start, end: after.span.start }) : undefined;
    faults.push({ type: "operand", span: token.span, side: "before", removal });
  }
  return false;
}

/** Drops the operators at the end that no operand follows: one fault for all of them. */
function dropTrailing(out: ExpressionToken[], faults: Fault[]): void {
  const last = out[out.length - 1];
  if (!last || !isOperator(last)) return;
  while (isOperator(out[out.length - 1])) out.pop();
  const before = out[out.length - 1];
  const removal = endsOperand(before)
    ? removed({ start: (before as ExpressionToken).span.end, end: last.span.end })
    : undefined;
  faults.push({ type: "operand", span: last.span, side: "after", removal });
}

/** Closes what is open at the end. */
function closeAll(out: ExpressionToken[], opens: ExpressionToken[], faults: Fault[]): void {
  dropTrailing(out, faults);
  const last = out[out.length - 1];
  if (last?.type === "open") {
    let first: ExpressionToken = last;
    while (out[out.length - 1]?.type === "open") {
      first = out.pop() as ExpressionToken;
      opens.pop();
    }
    const span = { start: first.span.start, end: last.span.end };
    faults.push({
      type: "nothing",
      span,
      removal: opens.length === 0 ? withoutOperand(span, out, undefined) : undefined,
    });
    out.push({ type: "hole", span });
  }
  const [open] = opens;
  if (!open) return;
  const end = (out[out.length - 1] as ExpressionToken).span.end;
  const close = ")".repeat(opens.length);
  const edits = [{ span: { start: end, end }, newText: close }];
  const earlier = opens.length === 1 ? whereSignChanges(out, out.indexOf(open)) : undefined;
  if (earlier !== undefined) edits.unshift({ span: { start: earlier, end: earlier }, newText: close });
  faults.push({ type: "unclosed", span: open.span, count: opens.length, edits });
  for (let i = 0; i < opens.length; i++) out.push({ type: "close", span: { start: end, end } });
}

/** In `(a || b && c` the end of `b`: a parenthesis is there to hold signs of one sort together. */
function whereSignChanges(tokens: readonly ExpressionToken[], open: number): number | undefined {
  let depth = 0;
  let first: ExpressionToken | undefined;
  for (let i = open + 1; i < tokens.length; i++) {
    const token = tokens[i] as ExpressionToken;
    if (token.type === "open") depth++;
    else if (token.type === "close") depth--;
    else if (depth === 0 && isSign(token)) {
      first ??= token;
      if (token.type !== first.type) return tokens[i - 1]?.span.end;
    }
  }
  return undefined;
}

function unopenedFault(tokens: readonly ExpressionToken[], unopened: readonly ExpressionToken[]): Fault {
  const [close] = unopened as [ExpressionToken];
  const signs = { before: new Set<string>(), all: new Set<string>() };
  let depth = 0;
  for (const token of tokens) {
    if (token.type === "open") depth++;
    else if (token.type === "close" && depth > 0) depth--;
    else if (depth === 0 && isSign(token)) {
      signs.all.add(token.type);
      if (token.span.start < close.span.start) signs.before.add(token.type);
    }
  }
  const start = (tokens[0] as ExpressionToken).span.start;
  return {
    type: "unopened",
    span: close.span,
    count: unopened.length,
    removals: unopened.map(({ span }) => removed(span)),
    opening: unopened.length === 1 && signs.before.size > 0 ? { span: { start, end: start }, newText: "(" } : undefined,
    isSure: signs.all.size < 2,
  };
}

function emptyQuotes(span: Span, out: readonly ExpressionToken[], after: ExpressionToken | undefined): Fault {
  return { type: "nothing", span, removal: withoutOperand(span, out, after) };
}

/** Takes an operand away with the sign that joins it to the one before, or else with the one after it. */
function withoutOperand(
  span: Span,
  before: readonly ExpressionToken[],
  after: ExpressionToken | undefined,
): Edit | undefined {
  const sign = before[before.length - 1];
  if (sign && isSign(sign))
    return removed({ start: (before[before.length - 2] as ExpressionToken).span.end, end: span.end });
  return (sign === undefined || sign.type === "open") && after && isSign(after)
    ? removed({ start: span.start, end: after.span.end })
    : undefined;
}

/** A sign in words that stands in the wrong place is one mistake, and the place is what has to be mended first. */
function onePerPlace(faults: readonly Fault[]): readonly Fault[] {
  if (!faults.some(({ type }) => type === "sign")) return faults;
  const places = new Set(faults.flatMap(({ type, span }) => (type === "sign" ? [] : [span.start])));
  return faults.filter(({ type, span }) => type !== "sign" || !places.has(span.start));
}

function gap(before: ExpressionToken | undefined, after: ExpressionToken | undefined): Span {
  return { start: before?.span.end ?? 0, end: after?.span.start ?? 0 };
}

function removed(span: Span): Edit {
  return { span, newText: "" };
}

/** Reads tokens that are a proper expression. */
class Parser {
  #at = 0;

  constructor(private readonly tokens: readonly ExpressionToken[]) {}

  parse(): ExpressionNode | undefined {
    return this.tokens.length === 0 ? undefined : this.chain("or");
  }

  chain(type: "and" | "or"): ExpressionNode {
    const operands: ExpressionNode[] = [];
    do operands.push(type === "or" ? this.chain("and") : this.operand());
    while (this.take(type));
    const [first] = operands as [ExpressionNode];
    const last = operands[operands.length - 1] as ExpressionNode;
    return operands.length === 1 ? first : { type, operands, span: { start: first.span.start, end: last.span.end } };
  }

  operand(): ExpressionNode {
    const token = this.tokens[this.#at++] as ExpressionToken;
    const { start } = token.span;
    if (token.type === "not") {
      const operand = this.operand();
      return { type: "not", operand, span: { start, end: operand.span.end } };
    }
    if (token.type === "label") return labelNode(token);
    const inner = this.chain("or");
    const { end } = (this.tokens[this.#at++] as ExpressionToken).span;
    return { ...inner, span: { start, end } };
  }

  take(type: ExpressionToken["type"]): boolean {
    if (this.tokens[this.#at]?.type !== type) return false;
    this.#at++;
    return true;
  }
}
