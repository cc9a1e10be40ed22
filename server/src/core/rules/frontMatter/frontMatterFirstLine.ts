import type { Page } from "../../page/page";
import type { Finding } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { lineAt, lineEndOf, linesBetween, type Span, spanOf } from "../../text/span";
import { quoted } from "../../text/words";

/** Text at the top of a page that the site takes for front matter: it is not on the page. */
export const frontMatterFirstLine: Rule = {
  id: "front-matter/first-line",
  severity: "warning",
  description: {
    nl: "De eerste regels van de pagina lijken op front matter, waardoor de site ze niet toont",
    en: "The first lines of the page look like front matter, so the site does not show them",
  },
  visits: {
    page(page) {
      if (page.kind.needsFrontMatter) return undefined;
      if (page.status === "absent") return aboveText(page);
      return page.status === "read" ? betweenRules(page) : undefined;
    },
  },
};

/** As MkDocs has it (`utils/meta.py`): a word with a colon, up to the first line that is neither that nor indented below it. */
const keyLine = /^ {0,3}([A-Za-z0-9_-]+):\s*(.*)$/;
const moreOfValue = /^(?: {4}|\t)/;

function aboveText({ text, kind, frontMatter }: Page): Finding | undefined {
  const { start } = frontMatter.block;
  const first: Span = { start, end: lineAt(text, start).end };
  const written = text.slice(first.start, first.end);
  const [, key] = keyLine.exec(written) ?? [];
  // Who writes a key of the page means a key.
  if (key === undefined || kind.fields.has(key.toLowerCase())) return undefined;
  let count = 0;
  let last = written;
  let goesOn = false;
  for (const line of linesBetween(text, start, text.length)) {
    if (line.text.trim() === "") break;
    goesOn = !keyLine.test(line.text) && !moreOfValue.test(line.text);
    if (goesOn) break;
    last = line.text;
    count++;
  }
  // A sentence, or an address.
  const isText = goesOn || /[.!?…]\s*$/.test(last) || /:\/\//.test(written);
  const lines: Localized =
    count === 1
      ? { nl: "de eerste regel", en: "the first line" }
      : { nl: `de eerste ${count} regels`, en: `the first ${count} lines` };
  return {
    span: first,
    message: {
      nl: `Door '${key}:' aan het begin leest de site ${lines.nl} als front matter en toont die niet. Zet er een lege regel boven.`,
      en: `Because of '${key}:' at its start, the site reads ${lines.en} as front matter and does not show ${count === 1 ? "it" : "them"}. Put a blank line above.`,
    },
    repairs: [
      action(
        { nl: "Voeg een lege regel in aan het begin", en: "Insert a blank line at the start" },
        [{ span: spanOf(start, 0), newText: lineEndOf(text) }],
        { nl: "dan is het tekst", en: "it is text then" },
        isText,
      ),
    ],
  };
}

/** Two rules across the page with text between them that is a key and its value to YAML. */
function betweenRules({ text, kind, frontMatter }: Page): Finding | undefined {
  const { entries, content, block } = frontMatter;
  const [first] = entries;
  if (!first || entries.some(({ key }) => !isProse(key) || kind.fields.has(key.toLowerCase()))) return undefined;
  const opening: Span = { start: block.start, end: lineAt(text, block.start).end };
  if (text.slice(content.start, content.end).startsWith("{")) return undefined;
  return {
    span: opening,
    message: {
      nl: `De site leest de tekst tussen deze regel '---' en de volgende als front matter, door de dubbele punt achter ${quoted(first.key)}, en toont die niet. Begin de pagina met '***'.`,
      en: `The site reads the text between this line '---' and the next as front matter, because of the colon after ${quoted(first.key)}, and does not show it. Start the page with '***'.`,
    },
    repairs: [
      action({ nl: "Maak van deze regel '***'", en: "Make this line '***'" }, [{ span: opening, newText: "***" }], {
        nl: "dat is ook een lijn, en geen front matter",
        en: "that is a line across the page too, and not front matter",
      }),
    ],
  };
}

/** Whether it begins as a sentence does, with a capital, or holds several words. */
function isProse(key: string): boolean {
  return /^\p{Lu}|\s/u.test(key.trim());
}
