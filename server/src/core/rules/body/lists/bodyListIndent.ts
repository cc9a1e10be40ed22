import { type Line, lineAfter, lineFrom } from "../../../body/lines";
import type { ShallowItems } from "../../../body/lists";
import type { Page } from "../../../page/page";
import type { Repair } from "../../../problem/problem";
import { action } from "../../../problem/repairs";
import type { Rule } from "../../../rule/rule";
import type { Localized } from "../../../text/language";
import { lineAt, lineEndOf, spanOf } from "../../../text/span";
import type { Edit } from "../../../text/textEdits";
import { quoted } from "../../../text/words";

/** A list or text below a list item that is indented by two or three columns: to the site it does not belong to the item. */
export const bodyListIndent: Rule = {
  id: "body/list-indent",
  severity: "warning",
  description: {
    nl: "Een lijst of tekst onder een item springt niet ver genoeg in om erbij te horen",
    en: "A list or text below an item is not indented enough to belong to it",
  },
  visits: {
    shallowItems(items, page) {
      const { text } = page;
      const name = quoted(
        text
          .slice(items.item.start, items.item.end)
          .replace(/^(?:[-*+]|\d+\.)\s+/, "")
          .trim(),
      );
      const message: Localized =
        items.what === "list"
          ? {
              nl: `Deze lijst hoort onder het item ${name}, maar springt te weinig in; de site zet haar op hetzelfde niveau als dat item. Laat haar vier spaties inspringen.`,
              en: `This list belongs below the item ${name}, but is not indented enough, so the site puts it on the same level as that item. Indent it by four spaces.`,
            }
          : {
              nl: `Deze tekst hoort bij het item ${name}, maar springt te weinig in; de site beëindigt hier de lijst. Laat hem vier spaties inspringen.`,
              en: `This text belongs to the item ${name}, but is not indented enough, so the site ends the list here. Indent it by four spaces.`,
            };
      return {
        span: items.span,
        message,
        repairs: repairs(page, items),
        related: [{ path: page.path, span: items.item, message: { nl: "Dit is het item", en: "This is the item" } }],
      };
    },
  },
};

function repairs(page: Page, items: ShallowItems): Repair[] {
  const edits = indented(page, items);
  if (!edits) return [];
  const title: Localized =
    items.what === "list"
      ? { nl: "Laat de lijst inspringen", en: "Indent the list" }
      : { nl: "Laat de tekst inspringen", en: "Indent the text" };
  return [action(title, edits, { nl: "dan hoort die bij het item", en: "it belongs to the item then" }, true)];
}

const itemSign = /^(?:[*+-]|\d+\.)[ \t]+\S/;

/**
 * All lines of the list or text, each four columns for every item that it stands below. Undefined where that would move something whose
 * columns mean something else, such as code.
 */
function indented({ text, body }: Page, { whole, column, itemColumn, what }: ShallowItems): Edit[] | undefined {
  const isMixed = body.hidden.some(
    ({ start, end }) => start < whole.end && end > whole.start && text.slice(start, end).includes("\n"),
  );
  if (isMixed) return undefined;
  const lineEnd = lineEndOf(text);
  const edits: Edit[] = [];
  /** The items that a line can stand below, the outermost first, each with where it stood and stands. */
  const above: { readonly was: number; readonly column: number }[] = [{ was: itemColumn, column: column - 4 }];
  let shift = 0;
  let isAfterBlank = whole.start > 0 && isBlank(lineFrom(text, lineAt(text, whole.start - 1).start));
  /** Where the first line since the last blank one will stand; none of the lines that are joined to the item itself. */
  let first = Number.NEGATIVE_INFINITY;
  for (let line: Line | undefined = lineFrom(text, whole.start); line; line = lineAfter(text, line)) {
    const isBelow = line.start > whole.end;
    if (isBlank(line)) {
      if (isBelow) break;
      isAfterBlank = true;
      continue;
    }
    const isItem = itemSign.test(text.slice(line.from, line.end));
    if (!isBelow && (isItem || isAfterBlank || edits.length === 0)) {
      const was = line.column;
      while (above.length > 1 && was < (above.at(-1)?.was as number) + 2) above.pop();
      const place = 4 * above.length + (above[0]?.column as number);
      // What stands deeper than its item asks for may be code.
      if (!isItem && what === "list" && was >= (above.at(-1)?.was as number) + 6) return undefined;
      if (isItem) above.push({ was, column: place });
      shift = place - was;
      if (isAfterBlank) first = place;
    }
    const place = isBelow ? line.column : Math.max(0, line.column + shift);
    // Directly below lines that stand deeper, the site takes what follows for a part of them.
    const isCloser = place < first && (isItem || isBelow);
    if (isCloser) {
      edits.push({ span: spanOf(line.start, 0), newText: lineEnd });
      first = place;
    }
    if (isBelow) break;
    if (shift !== 0) edits.push({ span: { start: line.start, end: line.from }, newText: " ".repeat(place) });
    isAfterBlank = false;
  }
  return edits;
}

function isBlank(line: Line): boolean {
  return line.from === line.end;
}
