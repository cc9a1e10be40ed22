/** Pages that end in the middle of anything: cut off at every place. */
import { goodMeasure } from "../core/rules/framework";
import { constructs } from "./constructs";
import type { Mutant, SoundPage } from "./mutants";

/** Pages with each construct twice by itself, and with some of those in the body together: what one leaves open reaches into the next. */
export function constructPages(path: string): SoundPage[] {
  const alone = constructs.map(({ text }) => text(2));
  const inBody = alone.filter((text) => text.startsWith(goodMeasure)).map((text) => text.slice(goodMeasure.length));
  const together: string[] = [];
  for (let at = 0; at < inBody.length; at += atOnce)
    together.push(goodMeasure + inBody.slice(at, at + atOnce).join(""));
  return [...alone, ...together].map((text) => ({ path, text }));
}

/** So many constructs stand on a page together. */
const atOnce = 8;

/**
 * The beginnings of a page, from its first letter to all but its last; of more than one page each that has the same beginning as `known`
 * only from where it differs. With `every` only one of so many, another stretch of them for each `phase`.
 */
export function* truncations({ path, text }: SoundPage, known = "", every = 1, phase = 0): Generator<Mutant> {
  let start = 0;
  while (start < known.length && text[start] === known[start]) start++;
  for (let end = start + (phase % every); end < text.length; end += every) {
    yield { path, text: text.slice(0, end), mutations: [`cut off at ${end}`] };
  }
}
