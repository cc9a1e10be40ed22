import { isHidden } from "../../body/body";
import { lostLetter, unreadableAt } from "../../frontMatter/unreadable";
import type { Page } from "../../page/page";
import type { Finding } from "../../problem/problem";
import type { Rule } from "../../rule/rule";
import { lineAt, type Span, spanOf } from "../../text/span";

/** The bytes of the file are no UTF-8 text: the site stops with an error. Or they once were none, and letters were lost. */
export const fileEncoding: Rule = {
  id: "file/encoding",
  severity: "error",
  description: {
    nl: "Het bestand is geen UTF-8-tekst (waarschuwing waar een teken verloren is gegaan)",
    en: "The file is not UTF-8 text (a warning where a character was lost)",
  },
  // Nothing in the file can be read, so no comment either.
  canBeSilenced: false,
  visits: {
    page(page) {
      if (page.status !== "notText") return lost(page);
      const at = unreadableAt(page.text);
      return finding(at < 0 ? lineAt(page.text, 0) : spanOf(at, 1));
    },
  },
  checkFile({ text }) {
    // A table that a spreadsheet saved: the first letter with an accent is none.
    const at = unreadableAt(text);
    if (at >= 0) return finding(spanOf(at, 1));
    const lostAt = text.indexOf(lostLetter);
    return lostAt < 0 ? undefined : lostFinding(lostAt);
  },
};

/** The first letter that is gone; in code it may be written on purpose. */
function lost({ text, body }: Page): Finding | undefined {
  for (let at = text.indexOf(lostLetter); at >= 0; at = text.indexOf(lostLetter, at + 1)) {
    if (!isHidden(body, at)) return lostFinding(at);
  }
  return undefined;
}

function finding(span: Span): Finding {
  return {
    span,
    message: {
      nl: "Dit bestand is geen UTF-8-tekst; de site kan het niet lezen. Sla het op als UTF-8.",
      en: "This file is not UTF-8 text, so the site cannot read it. Save it as UTF-8.",
    },
  };
}

function lostFinding(at: number): Finding {
  return {
    span: spanOf(at, 1),
    severity: "warning",
    message: {
      nl: "Hier is een teken verloren gegaan: het bestand is ooit met een verkeerde tekencodering opgeslagen. Typ het teken opnieuw.",
      en: "A character was lost here: the file was once saved with the wrong encoding. Type the character again.",
    },
  };
}
