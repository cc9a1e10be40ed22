import type { Fault } from "../../../expression/expressionFault";
import type { Finding } from "../../../problem/problem";
import type { Span } from "../../../text/span";
import { nothingInParentheses, tooDeep, unclosed, unopened } from "./parentheses";
import { curlyQuotes, missingQuote, nothingInQuotes } from "./quotes";
import type { Said } from "./said";
import { missingOperand, missingSign, signTwice, strayCharacters, twoSigns, wrongSign } from "./signs";

/** A fault of an expression as a finding in its value. `isKnown` tells whether the label at a place is one. */
export function faultIn(value: string, fault: Fault, isKnown: (span: Span) => boolean): Finding {
  return { span: fault.span, ...said(fault, value, isKnown) };
}

function said(fault: Fault, value: string, isKnown: (span: Span) => boolean): Said {
  const text = value.slice(fault.span.start, fault.span.end);
  switch (fault.type) {
    case "sign":
      return wrongSign(fault, text, value);
    case "between":
      return missingSign(fault, text);
    case "operand":
      return missingOperand(fault, text);
    case "twice":
      return signTwice(fault, text);
    case "twoSigns":
      return twoSigns(fault, text);
    case "stray":
      return strayCharacters(fault, text);
    case "curlyQuotes":
      return curlyQuotes(fault);
    case "quote":
      return missingQuote(fault, text, isKnown(fault.span));
    case "nothing":
      return text.startsWith("(") ? nothingInParentheses(fault, text) : nothingInQuotes(fault, text);
    case "unclosed":
      return unclosed(fault);
    case "unopened":
      return unopened(fault);
    case "deep":
      return tooDeep;
  }
}
