import { type Glossary, type GlossaryEntry, generatedLines, generatedRow } from "../../data/glossary";
import type { SiteFile } from "../../data/siteFile";
import type { GeneratedPage } from "../../model/contentModel";
import type { Page } from "../../page/page";
import type { Finding } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { fileNameOf } from "../../text/path";
import { lineAt, lineEndOf, nextLine, type Span } from "../../text/span";
import type { Edit } from "../../text/textEdits";
import { listed, quoted, quotedPath } from "../../text/words";

/** The page that the site makes from the glossary says something else: it was not made again, or edited by hand. */
export const glossaryStale: Rule = {
  id: "glossary/stale",
  severity: "warning",
  description: {
    nl: "De pagina met begrippen wijkt af van de begrippenlijst waaruit zij wordt gemaakt",
    en: "The page of terms differs from the glossary that it is made from",
  },
  visits: {
    page(page, _, model) {
      const generates = model.glossary?.generates;
      if (!generates || page.path !== generates.file) return undefined;
      return ({ glossary, siteFile }) =>
        glossary && isMade(generates, siteFile) ? check(page, glossary, generates) : undefined;
    },
  },
};

/** Whether the site makes the page at all: otherwise it is one that somebody wrote. */
function isMade({ madeBy }: GeneratedPage, siteFile: SiteFile | undefined): boolean {
  return madeBy === undefined || siteFile?.hooks.some((path) => fileNameOf(path) === madeBy) === true;
}

function check(page: Page, glossary: Glossary, generates: GeneratedPage): Finding | undefined {
  const found = linesOf(page.text);
  const wanted = generatedLines(glossary, generates);
  const first = found.findIndex((line, index) => line.text !== wanted[index]?.trimEnd());
  if (first < 0 && found.length >= wanted.length) return undefined;
  return finding(page, glossary, generates, found, wanted, first < 0 ? found.length : first);
}

interface Line {
  /** Without white space at its end, which makes no difference. */
  readonly text: string;
  readonly span: Span;
}

/** The lines of a text, without the empty ones at its end. */
function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let filled = 0;
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length; at = nextLine(text, at)) {
    const span = lineAt(text, at);
    const line = { text: text.slice(at, span.end).trimEnd(), span: { start: at, end: span.end } };
    lines.push(line);
    if (line.text !== "") filled = lines.length;
  }
  return lines.slice(0, filled);
}

function finding(
  page: Page,
  glossary: Glossary,
  generates: GeneratedPage,
  found: readonly Line[],
  wanted: readonly string[],
  first: number,
): Finding {
  const differences = differencesOf(glossary, generates, found, wanted);
  const wantedLines = new Set(wanted.map((line) => line.trimEnd()));
  const file = quotedPath(glossary.path);
  const what = told(differences);
  const example = differences.changed[0] ?? differences.missing[0];
  return {
    span: (found[first] ?? found.at(-1))?.span ?? { start: 0, end: 0 },
    message: {
      nl: `De site maakt deze pagina uit ${file}, maar zij wijkt daarvan af: ${what.nl}. Pas zo nodig de begrippenlijst aan en maak deze pagina opnieuw.`,
      en: `The site makes this page from ${file}, but it differs from that: ${what.en}. Change the glossary if needed, and make this page again.`,
    },
    repairs: [
      action(
        { nl: "Maak deze pagina opnieuw uit de begrippenlijst", en: "Make this page again from the glossary" },
        [rewritten(page.text, found, wanted, first)],
        { nl: "zo maakt de site haar", en: "that is how the site makes it" },
        // A text that stands only here may be the better one.
        found.every((line) => line.text === "" || wantedLines.has(line.text)),
      ),
    ],
    related: [
      {
        path: glossary.path,
        span: example?.span ?? { start: 0, end: 0 },
        message: { nl: "De begrippenlijst", en: "The glossary" },
      },
    ],
  };
}

interface Differences {
  readonly missing: readonly GlossaryEntry[];
  readonly changed: readonly GlossaryEntry[];
  /** Terms of the page that the glossary does not have. */
  readonly extra: readonly string[];
}

function differencesOf(
  glossary: Glossary,
  generates: GeneratedPage,
  found: readonly Line[],
  wanted: readonly string[],
): Differences {
  const onPage = new Set(found.map((line) => line.text));
  const fromGlossary = new Set(wanted.map((line) => line.trimEnd()));
  const others = found.flatMap((line) => (fromGlossary.has(line.text) ? [] : (termOf(line.text, generates) ?? [])));
  const otherTerms = new Set(others);
  const differing = glossary.entries.filter((entry) => !onPage.has(generatedRow(entry, generates.row).trimEnd()));
  return {
    missing: differing.filter(({ term }) => !otherTerms.has(term)),
    changed: differing.filter(({ term }) => otherTerms.has(term)),
    extra: [...otherTerms].filter((term) => !glossary.byTerm.has(term)),
  };
}

/** The term of a row; undefined for a line that is none. */
function termOf(line: string, { row }: GeneratedPage): string | undefined {
  const [before, after] = row.split("{term}");
  const between = after?.split("{definition}")[0];
  if (before === undefined || !between || !line.startsWith(before)) return undefined;
  const end = line.indexOf(between, before.length);
  return end < 0 ? undefined : line.slice(before.length, end);
}

const mostTerms = 3;

function told({ missing, changed, extra }: Differences): Localized {
  const parts: Localized[] = [];
  if (changed.length > 0) {
    const terms = listed(
      changed.map(({ term }) => quoted(term)),
      mostTerms,
    );
    parts.push({
      nl: `${terms.nl} ${changed.length > 1 ? "hebben" : "heeft"} hier een andere definitie`,
      en: `${terms.en} ${changed.length > 1 ? "have other definitions" : "has another definition"} here`,
    });
  }
  if (missing.length > 0) {
    const terms = listed(
      missing.map(({ term }) => quoted(term)),
      mostTerms,
    );
    parts.push({
      nl: `${terms.nl} ${missing.length > 1 ? "ontbreken" : "ontbreekt"} hier`,
      en: `${terms.en} ${missing.length > 1 ? "are" : "is"} missing here`,
    });
  }
  if (extra.length > 0) {
    const terms = listed(extra.map(quoted), mostTerms);
    parts.push({
      nl: `${terms.nl} ${extra.length > 1 ? "staan" : "staat"} alleen hier`,
      en: `${terms.en} ${extra.length > 1 ? "are" : "is"} only here`,
    });
  }
  if (parts.length === 0) {
    return { nl: "vanaf hier is de tekst of de volgorde anders", en: "from here on the text or the order differs" };
  }
  return { nl: parts.map(({ nl }) => nl).join("; "), en: parts.map(({ en }) => en).join("; ") };
}

/** One edit from the first line that differs to the last; what the page begins and ends with stays. */
function rewritten(text: string, found: readonly Line[], wanted: readonly string[], first: number): Edit {
  let foundEnd = found.length;
  let wantedEnd = wanted.length;
  while (foundEnd > first && wantedEnd > first && found[foundEnd - 1]?.text === wanted[wantedEnd - 1]?.trimEnd()) {
    foundEnd--;
    wantedEnd--;
  }
  const lineEnd = lineEndOf(text);
  const startOf = (index: number) =>
    found[index]?.span.start ?? (found.length === 0 ? 0 : nextLine(text, (found.at(-1) as Line).span.end));
  const start = startOf(first);
  const newText = wanted.slice(first, wantedEnd).map((line) => line + lineEnd);
  const isOpen = start > 0 && start === text.length && !text.endsWith("\n");
  return { span: { start, end: startOf(foundEnd) }, newText: (isOpen ? lineEnd : "") + newText.join("") };
}
