import type { Finding } from "../../problem/problem";
import type { Rule } from "../../rule/rule";
import { lineAt, type Span } from "../../text/span";

/** The bytes of the file are no UTF-8 text: the site stops with an error, or shows gibberish. */
export const fileEncoding: Rule = {
  id: "file/encoding",
  severity: "error",
  description: { nl: "Het bestand is geen UTF-8-tekst", en: "The file is not UTF-8 text" },
  // Nothing in the file can be read, so no comment either.
  canBeSilenced: false,
  visits: {
    page(page) {
      return page.status === "notText" ? [finding(lineAt(page.text, 0))] : [];
    },
  },
  checkFile({ text }) {
    // A table that a spreadsheet saved: the mark of the decoder stands where the first letter with an accent is.
    const unreadable = text.indexOf("\ufffd");
    return unreadable < 0 ? [] : [finding({ start: unreadable, end: unreadable + 1 })];
  },
};

function finding(span: Span): Finding {
  return {
    span,
    message: {
      nl: "Dit bestand is geen UTF-8-tekst; de site kan het niet lezen. Sla het op als UTF-8.",
      en: "This file is not UTF-8 text, so the site cannot read it. Save it as UTF-8.",
    },
  };
}
