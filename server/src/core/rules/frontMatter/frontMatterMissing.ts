import { asScalar } from "../../frontMatter/yamlWriting";
import { impliedId } from "../../model/names";
import { thisNoun } from "../../model/nouns";
import type { Page } from "../../page/page";
import type { Finding, Repair } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import { lineAt, lineEndOf, nextLine, type Span } from "../../text/span";
import { capital } from "../../text/words";

/** A page of a kind that cannot do without has no front matter: the site does not know what it is. */
export const frontMatterMissing: Rule = {
  id: "front-matter/missing",
  severity: "error",
  description: {
    nl: "De pagina heeft geen front matter, of de eerste regel is niet '---'",
    en: "The page has no front matter, or its first line is not '---'",
  },
  visits: {
    page(page): Finding[] {
      if (page.status !== "absent" || !page.kind.needsFrontMatter) return [];
      const what = thisNoun(page.kind);
      const start = page.frontMatter.block.start;
      const below = blockBelow(page.text, start);
      return [
        {
          span: start >= page.text.length ? { start, end: start } : lineAt(page.text, start),
          message: below
            ? {
                nl: `Boven de front matter van ${what.nl} staat tekst, waardoor de site het blok niet leest. Laat de pagina beginnen met '---'.`,
                en: `There is text above the front matter of ${what.en}, so the site does not read the block. Let the page start with '---'.`,
              }
            : {
                nl: `${capital(what.nl)} heeft geen front matter en ontbreekt daardoor in alle overzichten. Begin de pagina met sleutels tussen twee regels '---'.`,
                en: `${capital(what.en)} has no front matter, so it is missing from every overview. Start the page with keys between two lines '---'.`,
              },
          repairs: [below ? moveUp(page.text, start, below) : insert(page, start)],
        },
      ];
    },
  },
};

/** A line that was meant as a fence: dashes, but not three. */
const nearFence = /^[\s\p{Cf}]*(?:[-\u2010\u2011]{2,}|[–—]+-?)[\s\p{Cf}]*$/u;
const keyLine = /^[\w-]+:(?:\s|$)/;

/** The front matter that stands below a text, from its first fence to the line after its last. */
function blockBelow(text: string, start: number): Span | undefined {
  let open = -1;
  for (let at = start; at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, lineAt(text, at).end);
    if (line.trimEnd() !== "---") continue;
    if (open >= 0) return { start: open, end: nextLine(text, at) };
    if (at === start || !keyLine.test(text.slice(nextLine(text, at), lineAt(text, nextLine(text, at)).end)))
      return undefined;
    open = at;
  }
  return undefined;
}

function moveUp(text: string, start: number, block: Span): Repair {
  const above = text.slice(start, block.start);
  const moved = text.slice(block.start, block.end);
  const lineEnd = moved.endsWith("\n") ? "" : lineEndOf(text);
  return action(
    { nl: "Zet de front matter bovenaan", en: "Move the front matter to the top" },
    [{ span: { start, end: block.end }, newText: moved + lineEnd + above }],
    { nl: "de tekst erboven komt eronder", en: "the text above it comes below it" },
  );
}

function insert(page: Page, start: number): Repair {
  const { text } = page;
  const first = lineAt(text, start);
  if (nearFence.test(text.slice(first.start, first.end)) && keyLine.test(firstKeyBelow(text, start))) {
    return action(
      { nl: "Maak van de eerste regel '---'", en: "Make the first line '---'" },
      [{ span: { start, end: first.end }, newText: "---" }],
      { nl: "er staan sleutels onder", en: "keys follow it" },
      // Any line with a colon looks like a key; one of this kind is no prose.
      page.kind.fields.has(firstKeyBelow(text, start).replace(/:[\s\S]*/, "")),
    );
  }
  return action(
    { nl: "Voeg front matter in", en: "Insert front matter" },
    [{ span: { start, end: afterKeys(text, start) }, newText: block(page, start) }],
    { nl: "uit de bestandsnaam en de kop", en: "from the file name and the heading" },
  );
}

/** The first line below that is neither blank nor a comment, of the ten that follow. */
function firstKeyBelow(text: string, start: number): string {
  let at = nextLine(text, start);
  for (let count = 0; count < 10 && at < text.length; count++) {
    const line = text.slice(at, lineAt(text, at).end);
    if (!/^\s*(?:#.*)?$/.test(line)) return line;
    at = nextLine(text, at);
  }
  return "";
}

/** Where lines `key: value` at the very top end: the author forgot only the fences. */
function afterKeys(text: string, start: number): number {
  if (!keyLine.test(text.slice(start, lineAt(text, start).end))) return start;
  let at = start;
  while (at < text.length && /^(?:[\w-]+:(?:\s|$)|-(?:\s|$)| {1,4}\S)/.test(text.slice(at, lineAt(text, at).end))) {
    at = nextLine(text, at);
  }
  return at;
}

function block(page: Page, start: number): string {
  const { text } = page;
  const lineEnd = lineEndOf(text);
  const end = afterKeys(text, start);
  const keys = text.slice(start, end);
  if (keys !== "") {
    // The closing fence may be there already.
    const isClosed = text.slice(end, lineAt(text, end).end).trimEnd() === "---";
    return `---${lineEnd}${keys.endsWith("\n") ? keys : keys + lineEnd}${isClosed ? "" : `---${lineEnd}`}`;
  }
  const lines = ["---"];
  for (const field of page.kind.fields.values()) {
    if (!field.essential) continue;
    const value = field.unique ? impliedId(page.kind, page.name) : page.title;
    lines.push(value === undefined ? `${field.key}: ` : `${field.key}: ${asScalar(value)}`);
  }
  return [...lines, "---", "", ""].join(lineEnd);
}
