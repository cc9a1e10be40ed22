import { quoted } from "../../../text/words";
import { type Mistake, putInQuotes } from "./mistake";
import { writtenValue } from "./writtenValue";

/** `key: a text: and more` */
export const unquotedColon: Mistake = (line) => {
  const found = writtenValue(line);
  if (!found || !/^[^"'[{|>&*#@`%].*?:(?:\s|$)/.test(found.value)) return undefined;
  const { value, start } = found;
  // An item that is itself `key: value` is YAML of its own, and no mistake of this sort.
  if (/^\s*-/.test(line.text) && /^[\w-]+:(?:\s|$)/.test(value)) return undefined;
  const place = { start, end: start + value.length };
  return {
    span: place,
    message: {
      nl: `In ${quoted(value)} staat een dubbele punt met een spatie erachter. Zet de tekst tussen aanhalingstekens.`,
      en: `${quoted(value)} contains a colon followed by a space. Put the text in quotes.`,
    },
    repairs: [putInQuotes(place, value)],
  };
};
