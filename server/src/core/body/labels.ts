import { type Body, madeOf } from "./body";

const definition = /^[> \t]*(?:(?:[*+-]|\d{1,9}\.)[ \t]+)?\[([^\]\n^][^\]\n]{0,200})\]:/gm;

/** The labels that `[label]: address` defines on a page, as they are compared. */
export function labelsOf(text: string, bodyStart: number, body: Body): ReadonlySet<string> {
  return madeOf(body, labelsOf, () => labelsIn(text, bodyStart));
}

/**
 * The labels that a text defines from the offset on. Taken broadly, wherever a line begins so: of a label that may be there nothing is
 * said.
 */
export function labelsIn(text: string, from = 0): ReadonlySet<string> {
  const labels = new Set<string>();
  if (!text.includes("]:", from)) return labels;
  definition.lastIndex = from;
  for (let found = definition.exec(text); found; found = definition.exec(text)) {
    labels.add(comparedLabel(found[1] as string));
  }
  return labels;
}

/** A label as Python-Markdown compares it: in small letters, with its white space as one space. */
export function comparedLabel(written: string): string {
  return written.replace(/\s+/g, " ").trim().toLowerCase();
}
