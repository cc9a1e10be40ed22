import { Element } from "../tree/element";
import { matchAt, word } from "../tree/pythonText";
import type { InlineRule } from "./inlineRule";

/** One way to write emphasis: a pattern, and the tags of what its groups hold. */
interface Form {
  readonly pattern: RegExp;
  /** The second tag stands within the first: around the first group, or, when `isInnerLast`, around the second. */
  readonly tags: readonly [outer: string, inner?: string];
  readonly isInnerLast?: true;
}

const before = `(?<![${word}])`;
const after = `(?![${word}])`;
const any = "[\\s\\S]";

const asterisks: readonly Form[] = [
  { pattern: sticky(`\\*{3}(${any}+?)\\*(${any}*?)\\*{2}`), tags: ["strong", "em"] },
  { pattern: sticky(`\\*{3}(${any}+?)\\*{2}(${any}*?)\\*`), tags: ["em", "strong"] },
  { pattern: sticky(`\\*{2}(?!\\*)([^*]+?)\\*(?!\\*)(${any}+?)\\*{3}`), tags: ["strong", "em"], isInnerLast: true },
  { pattern: sticky(`\\*{2}(${any}+?)\\*{2}`), tags: ["strong"] },
  { pattern: sticky("\\*([^*]+)\\*"), tags: ["em"] },
];

const underscores: readonly Form[] = [
  { pattern: sticky(`_{3}(${any}+?)_(${any}*?)_{2}`), tags: ["strong", "em"] },
  { pattern: sticky(`_{3}(${any}+?)_{2}(${any}*?)_`), tags: ["em", "strong"] },
  {
    pattern: sticky(`${before}__(?!_)(${any}+?)${before}_(?!_)(${any}+?)_{3}${after}`),
    tags: ["strong", "em"],
    isInnerLast: true,
  },
  { pattern: sticky(`${before}__(?!_)(${any}+?)(?<!_)__${after}`), tags: ["strong"] },
  { pattern: sticky(`${before}_(?!_)(${any}+?)(?<!_)_${after}`), tags: ["em"] },
];

function sticky(pattern: string): RegExp {
  return new RegExp(pattern, "uy");
}

export const asteriskEmphasis = emphasis("*", asterisks);
export const underscoreEmphasis = emphasis("_", underscores);

function emphasis(sign: string, forms: readonly Form[]): InlineRule {
  /** Puts a text in an element, behind what is there; forms count that come after the one of the element itself. */
  function fill(element: Element, text: string, own: number): void {
    let written = 0;
    const addText = (to: number): void => {
      const piece = text.slice(written, to);
      if (piece === "") return;
      if (element.lastChild) element.lastChild.setTail(piece);
      else element.setText(piece);
    };
    for (let at = 0; at < text.length; ) {
      let isMatched = false;
      if (text[at] === sign) {
        for (const [index, { pattern }] of forms.entries()) {
          const match = index > own ? matchAt(pattern, text, at) : null;
          if (!match) continue;
          addText(at);
          element.insert(element.children.length, build(match, index));
          at += match[0].length;
          written = at;
          isMatched = true;
        }
      }
      if (!isMatched) at++;
    }
    addText(text.length);
  }

  function build([, first = "", second]: RegExpExecArray, index: number): Element {
    const { tags, isInnerLast } = forms[index] as Form;
    const [tag, innerTag] = tags;
    const element = new Element(tag);
    if (innerTag === undefined) {
      fill(element, first, index);
      return element;
    }
    const inner = new Element(innerTag);
    if (isInnerLast) {
      fill(element, first, index);
      element.insert(element.children.length, inner);
      fill(inner, second ?? "", index);
    } else {
      fill(inner, first, index);
      element.insert(0, inner);
      fill(element, second ?? "", index);
    }
    return element;
  }

  return {
    begins: sign === "*" ? /\*/g : /_/g,
    read({ index: start }, text) {
      for (const [index, { pattern }] of forms.entries()) {
        const match = matchAt(pattern, text, start);
        if (match) return { start, end: start + match[0].length, node: build(match, index) };
      }
      return undefined;
    },
  };
}
