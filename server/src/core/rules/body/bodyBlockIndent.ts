import type { ShallowLines } from "../../body/blocks";
import { type Box, isBoxTitle } from "../../body/boxes";
import { type Line, lineAfter, lineFrom } from "../../body/lines";
import type { Page } from "../../page/page";
import type { Finding, Repair } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import { lineAt, spanOf } from "../../text/span";
import { quoted } from "../../text/words";

/** Content of a titled block that is not indented enough: it stands below the block instead of in it. */
export const bodyBlockIndent: Rule = {
  id: "body/block-indent",
  severity: "warning",
  description: {
    nl: "De inhoud van een blok met '!!!' of '???' springt niet ver genoeg in, of er staan spaties voor de titel",
    en: "The content of a block with '!!!' or '???' is not indented enough, or there are spaces before its title",
  },
  visits: { shallowLines: (lines, page) => finding(page, lines), box: (box, page) => indentedTitle(page, box) },
};

function finding(page: Page, { span, opener, moves }: ShallowLines) {
  const title = quoted(page.text.slice(opener.start, opener.end));
  return {
    span,
    message: {
      nl: `Deze tekst hoort in het blok ${title}, maar springt te weinig in; de site zet hem eronder. Begin de regel met vier spaties of een tab meer dan de titel van het blok.`,
      en: `This text belongs in the block ${title}, but is not indented enough, so the site puts it below. Start the line with four spaces or a tab more than the title of the block.`,
    },
    repairs: [
      action(
        { nl: "Laat de tekst inspringen", en: "Indent the text" },
        moves.map(({ offset, columns }) => ({ span: spanOf(offset, 0), newText: " ".repeat(columns) })),
        { nl: "dan staat hij in het blok", en: "it is in the block then" },
        true,
      ),
    ],
    related: [
      {
        path: page.path,
        span: opener,
        message: { nl: "Hier begint het blok", en: "The block starts here" },
      },
    ],
  };
}

/** A title that begins with one to three spaces is none. */
function indentedTitle(page: Page, box: Box): Finding | undefined {
  const { span, extraColumns, isInItem } = box;
  const { text } = page;
  const written = text.slice(span.start, span.end);
  if (extraColumns < 1 || extraColumns > 3 || !isBoxTitle(written)) return undefined;
  const mayBelongToItem = isInItem && extraColumns > 1;
  return {
    span: { start: span.start, end: span.start + written.trimEnd().length },
    message: mayBelongToItem
      ? {
          nl: "Deze titel van een blok springt te weinig in om bij het item erboven te horen, waardoor de site hem als gewone tekst toont. Laat hem vier spaties inspringen, of haal de spaties weg.",
          en: "This title of a block is not indented enough to belong to the item above, so the site shows it as ordinary text. Indent it by four spaces, or remove the spaces.",
        }
      : {
          nl: "Voor deze titel van een blok staan spaties, waardoor de site hem als gewone tekst toont. Haal de spaties weg.",
          en: "There are spaces before this title of a block, so the site shows it as ordinary text. Remove the spaces.",
        },
    repairs: [
      ...(mayBelongToItem ? [moved(page, box, 4 - extraColumns)] : []),
      moved(page, box, -extraColumns, !mayBelongToItem),
    ],
  };
}

/** The title and what was meant as its content; content that the site would read where it is stays there. */
function moved({ text }: Page, { span }: Box, columns: number, isSure = false): Repair {
  const title = lineFrom(text, lineAt(text, span.start).start);
  const content: Line[] = [];
  for (let line = lineAfter(text, title); line; line = lineAfter(text, line)) {
    if (line.from === line.end) continue;
    if (line.column <= title.column) break;
    content.push(line);
  }
  const least = content.reduce((found, { column }) => Math.min(found, column), Number.POSITIVE_INFINITY);
  const needed = title.column + columns + 4;
  const further = least >= title.column + 4 ? columns : Math.max(0, needed - least);
  const edits = [title, ...content].flatMap((line) => {
    const column = line.column + (line === title ? columns : further);
    return column === line.column ? [] : [{ span: { start: line.start, end: line.from }, newText: " ".repeat(column) }];
  });
  return columns < 0
    ? action(
        { nl: "Haal de spaties weg", en: "Remove the spaces" },
        edits,
        { nl: "dan is het een blok", en: "it is a block then" },
        isSure,
      )
    : action({ nl: "Laat het blok inspringen", en: "Indent the block" }, edits, {
        nl: "dan hoort het bij het item",
        en: "it belongs to the item then",
      });
}
