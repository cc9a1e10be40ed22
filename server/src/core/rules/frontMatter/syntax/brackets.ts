import { insertion, type LineOfPage, type Mistake, mending, putInQuotes } from "./mistake";
import { type OpenValue, openValue, writtenValue } from "./writtenValue";

/** A bracket that nothing closes, or that closes before the text ends. */
export const openBracket: Mistake = (line) => {
  const found = writtenValue(line);
  if (!found || !/^[[{]/.test(found.value)) return undefined;
  const { start, value } = found;
  const { end } = openValue(line) as OpenValue;
  const { text } = line.page;
  const place = { start, end: start + value.length };
  const bracket = value[0] as string;
  const closing = bracket === "[" ? "]" : "}";
  if (end < 0) {
    return {
      span: place,
      message: {
        nl: `Het haakje '${bracket}' wordt niet gesloten. Sluit af met '${closing}', of zet de waarde tussen aanhalingstekens.`,
        en: `The bracket '${bracket}' is not closed. Close it with '${closing}', or put the value in quotes.`,
      },
      repairs: [
        mending(
          { nl: `Sluit af met '${closing}'`, en: `Close with '${closing}'` },
          [insertion(place.end, closing)],
          false,
        ),
        ...(isListKey(line) ? [] : [putInQuotes(place, value, false)]),
      ],
    };
  }
  if (end > line.span.end || /^(?:\s*|\s+#.*)$/.test(text.slice(end, line.span.end))) return undefined;
  return {
    span: place,
    message: {
      nl: `Een waarde die met '${bracket}' begint en met andere tekst eindigt, kan de site niet lezen. Zet de hele waarde tussen aanhalingstekens.`,
      en: `The site cannot read a value that starts with '${bracket}' and ends with other text. Put the whole value in quotes.`,
    },
    repairs: [putInQuotes(place, value)],
  };
};

function isListKey({ page, text }: LineOfPage): boolean {
  const key = /^([A-Za-z][\w-]*)\s*:/.exec(text)?.[1];
  return key !== undefined && page.kind.fields.get(key)?.shape === "list";
}
