/** The good measure with a mistake in its front matter, and what becomes of it. */
import { expect } from "vitest";
import { change, explanation, goodMeasure, measure, mended, requirements, seen } from "../../framework";

/** The measure with its explanation replaced. */
export function explained(lines: string): string {
  return change(goodMeasure, explanation, lines);
}

/** The measure with its requirements replaced. */
export function required(lines: string): string {
  return change(goodMeasure, requirements, lines);
}

/** The measure after the first repair has no problem left, and differs in nothing but what is given. */
export function expectMended(text: string, expected: string): void {
  expect(mended(measure, text)).toBe(expected);
  expect(seen(measure, expected)).toBe("");
}
