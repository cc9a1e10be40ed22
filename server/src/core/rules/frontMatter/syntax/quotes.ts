import { lineAt } from "../../../text/span";
import { insertion, type Mistake, mending, putInQuotes } from "./mistake";
import { unindented } from "./unindented";
import { type OpenValue, openValue, writtenValue } from "./writtenValue";

/** A quotation mark that nothing closes, or that closes before the text ends. */
export const openQuote: Mistake = (line) => {
  const found = writtenValue(line);
  if (!found || !/^["']/.test(found.value)) return undefined;
  const { start } = found;
  const quote = found.value[0] as string;
  const value = openValue(line) as OpenValue;
  const { text } = line.page;
  const end = line.span.start + line.text.trimEnd().length;
  if (value.end < 0) {
    return {
      span: { start, end },
      message: {
        nl: `Het aanhalingsteken ${quote} wordt niet gesloten. Zet het ook achter de tekst.`,
        en: `The quotation mark ${quote} is not closed. Put it after the text as well.`,
      },
      repairs: [
        mending(
          { nl: "Sluit af aan het eind van de regel", en: "Close it at the end of the line" },
          [insertion(end, quote)],
          false,
        ),
        putInQuotes({ start, end }, text.slice(start, end), false),
      ],
    };
  }
  const first = value.unindented[0];
  if (first) return unindented(first, value.unindented);
  const closingLine = lineAt(text, value.end);
  const after = text.slice(value.end, closingLine.end).trim();
  if (after === "" || after.startsWith("#") || value.end > line.span.end) return undefined;
  const written = text.slice(start, end);
  // `"a" and "b"` begins with a part in quotes; `"he said "no" to it"` is a whole in quotes.
  const isPart = /^\S.\s/.test(text.slice(value.end - 2, value.end + 1));
  const isWhole = written.length > 1 && written.endsWith(quote) && !isPart;
  return {
    span: { start, end },
    message: {
      nl: "Na het tweede aanhalingsteken staat nog tekst. Zet de hele waarde tussen aanhalingstekens, en gebruik in de tekst zelf de andere soort.",
      en: "Text follows the second quotation mark. Put the whole value in quotes, and use the other kind in the text itself.",
    },
    repairs: [putInQuotes({ start, end }, isWhole ? written.slice(1, -1) : written)],
  };
};
