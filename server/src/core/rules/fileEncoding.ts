import type { Rule } from "../rule";
import { lineAt } from "../span";

/** The bytes of the file are no UTF-8 text: the site stops with an error, or shows gibberish. */
export const fileEncoding: Rule = {
  id: "file/encoding",
  severity: "error",
  description: { nl: "Het bestand is geen UTF-8-tekst", en: "The file is not UTF-8 text" },
  check(page) {
    if (page.frontMatter.status !== "notText") return [];
    return [
      {
        span: lineAt(page.text, 0),
        message: {
          nl: "Dit bestand is geen UTF-8-tekst; de site kan het niet lezen. Sla het op als UTF-8.",
          en: "This file is not UTF-8 text, so the site cannot read it. Save it as UTF-8.",
        },
      },
    ];
  },
};
