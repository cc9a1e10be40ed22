import { Element } from "../tree/element";
import { matchAt, word } from "../tree/pythonText";
import type { InlineRule } from "./inlineRule";
import { type Patience, ReadText } from "./readText";

/** A place that has to come behind the opening or behind the place before, so many signs from its start at the least. */
type Ahead = readonly [place: RegExp, distance: number];

/** One way to write emphasis: a pattern, and the tags of what its groups hold. */
interface Form {
  readonly pattern: RegExp;
  /** The second tag stands within the first: around the first group, or, when `isInnerLast`, around the second. */
  readonly tags: readonly [outer: string, inner?: string];
  readonly isInnerLast?: true;
  /** What has to come for the pattern to match: looked up, as the pattern itself looks through all of the text in vain. */
  readonly ahead: readonly Ahead[];
}

const before = `(?<![${word}])`;
const after = `(?![${word}])`;
const any = "[\\s\\S]";

const [asterisk, twoAsterisks, threeAsterisks] = [/\*/g, /(?=\*\*)/g, /(?=\*\*\*)/g];

const asterisks: readonly Form[] = [
  {
    pattern: sticky(`\\*{3}(${any}+?)\\*(${any}*?)\\*{2}`),
    tags: ["strong", "em"],
    ahead: [
      [asterisk, 4],
      [twoAsterisks, 1],
    ],
  },
  {
    pattern: sticky(`\\*{3}(${any}+?)\\*{2}(${any}*?)\\*`),
    tags: ["em", "strong"],
    ahead: [
      [twoAsterisks, 4],
      [asterisk, 2],
    ],
  },
  {
    pattern: sticky(`\\*{2}(?!\\*)([^*]+?)\\*(?!\\*)(${any}+?)\\*{3}`),
    tags: ["strong", "em"],
    isInnerLast: true,
    ahead: [[threeAsterisks, 5]],
  },
  { pattern: sticky(`\\*{2}(${any}+?)\\*{2}`), tags: ["strong"], ahead: [[twoAsterisks, 3]] },
  { pattern: sticky("\\*([^*]+)\\*"), tags: ["em"], ahead: [[asterisk, 2]] },
];

const [underscore, twoUnderscores] = [/_/g, /(?=__)/g];
const lone = new RegExp(`${before}_(?!_)`, "gu");
const closingOne = new RegExp(`(?<!_)_${after}`, "gu");
const closingTwo = new RegExp(`(?<!_)__${after}`, "gu");
const closingThree = new RegExp(`(?=_{3}${after})`, "gu");

const underscores: readonly Form[] = [
  {
    pattern: sticky(`_{3}(${any}+?)_(${any}*?)_{2}`),
    tags: ["strong", "em"],
    ahead: [
      [underscore, 4],
      [twoUnderscores, 1],
    ],
  },
  {
    pattern: sticky(`_{3}(${any}+?)_{2}(${any}*?)_`),
    tags: ["em", "strong"],
    ahead: [
      [twoUnderscores, 4],
      [underscore, 2],
    ],
  },
  {
    pattern: sticky(`${before}__(?!_)(${any}+?)${before}_(?!_)(${any}+?)_{3}${after}`),
    tags: ["strong", "em"],
    isInnerLast: true,
    ahead: [
      [lone, 3],
      [closingThree, 2],
    ],
  },
  { pattern: sticky(`${before}__(?!_)(${any}+?)(?<!_)__${after}`), tags: ["strong"], ahead: [[closingTwo, 3]] },
  { pattern: sticky(`${before}_(?!_)(${any}+?)(?<!_)_${after}`), tags: ["em"], ahead: [[closingOne, 2]] },
];

function sticky(pattern: string): RegExp {
  return new RegExp(pattern, "uy");
}

/** The match of a form at an index. What was put aside is no part of the text before it. */
function matchOf({ pattern, ahead }: Form, text: ReadText, index: number): RegExpExecArray | null {
  let place = index;
  for (const [next, distance] of ahead) {
    place = text.placeOf(next, place + distance);
    if (place < 0) return null;
  }
  return index > text.from ? matchAt(pattern, text.text, index) : matchAt(pattern, text.text.slice(index), 0);
}

export const asteriskEmphasis = emphasis("*", asterisks);
export const underscoreEmphasis = emphasis("_", underscores);

function emphasis(sign: string, forms: readonly Form[]): InlineRule {
  /** Puts a text in an element, behind what is there; forms count that come after the one of the element itself. */
  function fill(element: Element, text: string, own: number, patience: Patience): void {
    const whole = new ReadText(text, patience);
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
        for (const [index, form] of forms.entries()) {
          const match = index > own ? matchOf(form, whole, at) : null;
          if (!match) continue;
          addText(at);
          element.insert(element.children.length, [build(match, index, patience)]);
          at += match[0].length;
          written = at;
          isMatched = true;
        }
      }
      if (!isMatched) at++;
    }
    addText(text.length);
  }

  function build([, first = "", second]: RegExpExecArray, index: number, patience: Patience): Element {
    const { tags, isInnerLast } = forms[index] as Form;
    const [tag, innerTag] = tags;
    const element = new Element(tag);
    if (innerTag === undefined) {
      fill(element, first, index, patience);
      return element;
    }
    const inner = new Element(innerTag);
    if (isInnerLast) {
      fill(element, first, index, patience);
      element.insert(element.children.length, [inner]);
      fill(inner, second ?? "", index, patience);
    } else {
      fill(inner, first, index, patience);
      element.insert(0, [inner]);
      fill(element, second ?? "", index, patience);
    }
    return element;
  }

  return {
    begins: sign === "*" ? /\*/g : /_/g,
    read({ index: start }, text) {
      for (const [index, form] of forms.entries()) {
        const match = matchOf(form, text, start);
        if (match) return { start, end: start + match[0].length, node: build(match, index, text.patience) };
      }
      return undefined;
    },
    // Next to what was found a sign stood beside another, and stands alone now.
    beginsAnew: ({ start, end }, { text, from }) =>
      (start > from && text[start - 1] === sign) || (sign === "_" && text[end] === sign),
  };
}
