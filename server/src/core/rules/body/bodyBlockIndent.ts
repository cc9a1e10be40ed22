import type { ShallowLines } from "../../body/blocks";
import type { Page } from "../../page/page";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import { spanOf } from "../../text/span";
import { quoted } from "../../text/words";

/** Content of a titled block that is not indented enough: it stands below the block instead of in it. */
export const bodyBlockIndent: Rule = {
  id: "body/block-indent",
  severity: "warning",
  description: {
    nl: "De inhoud van een blok met '!!!' of '???' springt niet ver genoeg in",
    en: "The content of a block with '!!!' or '???' is not indented enough",
  },
  visits: { shallowLines: (lines, page) => finding(page, lines) },
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
