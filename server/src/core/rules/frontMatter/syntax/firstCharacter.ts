import type { Localized } from "../../../text/language";
import { type Mistake, putInQuotes } from "./mistake";
import { writtenValue } from "./writtenValue";

/** A value that begins with what means something else to YAML. */
export const badStart: Mistake = (line) => {
  const found = writtenValue(line);
  if (!found || !/^(?:[@`%*!,\]}]|&(?![\w-]+(?:\s|$))|[?:](?:\s|$)|[|>](?![-+0-9]*$))/.test(found.value))
    return undefined;
  const place = { start: found.start, end: found.start + found.value.length };
  return {
    span: place,
    message: notAtStart(found.value[0] as string),
    repairs: [putInQuotes(place, found.value)],
  };
};

export function notAtStart(character: string): Localized {
  return {
    nl: `Een waarde kan niet beginnen met '${character}'. Zet de tekst tussen aanhalingstekens.`,
    en: `A value cannot start with '${character}'. Put the text in quotes.`,
  };
}
