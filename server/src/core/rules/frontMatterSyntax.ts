import type { Page } from "../page";
import type { Finding, Repair } from "../problem";
import { action } from "../repair";
import type { Rule } from "../rule";
import { lineAt, type Localized, nextLine, type Span } from "../span";
import { quoted } from "../words";
import { conflictMarkers } from "./bodyConflictMarker";

/** The front matter is no YAML: the site publishes it as text and leaves the page out of every overview. */
export const frontMatterSyntax: Rule = {
  id: "front-matter/syntax",
  severity: "error",
  description: { nl: "De front matter bevat een schrijffout", en: "The front matter contains a syntax error" },
  check(page) {
    const { status, error, content } = page.frontMatter;
    if (status !== "broken" || !error) return [];
    if (conflictMarkers(page.text.slice(content.start, content.end)).length > 0) return [];
    const special = specialErrors[error.code];
    if (special) return [{ span: special.whole ? lineAt(page.text, page.frontMatter.block.start) : error.span, message: special.message }];
    return [explain(page, error.span) ?? { span: visible(page.text, error.span), message: unexplained }];
  },
};

const unexplained: Localized = {
  nl: "Hier klopt iets niet in de front matter, waardoor de site de pagina niet leest. Schrijf elke sleutel als 'sleutel: waarde' en elk item als '- waarde'.",
  en: "Something is wrong in the front matter here, so the site does not read the page. Write each key as 'key: value' and each item as '- value'.",
};

const specialErrors: Record<string, { readonly message: Localized; readonly whole?: boolean }> = {
  NOT_A_MAPPING: {
    message: {
      nl: "In de front matter staan geen sleutels. Schrijf ze als 'sleutel: waarde'.",
      en: "The front matter holds no keys. Write them as 'key: value'.",
    },
  },
  TOO_LARGE: {
    whole: true,
    message: {
      nl: "Deze front matter is te groot om te lezen (meer dan 256 kB of een heel groot leeg stuk).",
      en: "This front matter is too large to read (more than 256 kB or a very large blank part).",
    },
  },
  TOO_DEEP: {
    whole: true,
    message: {
      nl: "Deze front matter is te diep genest om te lezen.",
      en: "This front matter is nested too deeply to read.",
    },
  },
  TOO_MANY_ALIASES: {
    whole: true,
    message: {
      nl: "Deze front matter gebruikt te veel verwijzingen met '*'. Schrijf de waarden uit.",
      en: "This front matter uses too many aliases with '*'. Write the values out.",
    },
  },
};

interface Line {
  readonly span: Span;
  readonly text: string;
  readonly previous: string;
}

/** Looks for a mistake that people make, line by line up to the place where the parser gave up. */
function explain(page: Page, error: Span): Finding | undefined {
  const { content } = page.frontMatter;
  const limit = Math.min(content.end, nextLine(page.text, error.end));
  let previous = "";
  let inBlock = -1;
  for (let at = content.start; at < limit; at = nextLine(page.text, at)) {
    const span = lineAt(page.text, at);
    const text = page.text.slice(span.start, span.end);
    if (text.trim() === "" || text.trimStart().startsWith("#")) continue;
    const indent = text.length - text.trimStart().length;
    if (inBlock >= 0 && indent > inBlock) continue;
    inBlock = /(?:^|\s)[|>][-+0-9]*\s*(?:#.*)?$/.test(text) ? indent : -1;
    for (const mistake of mistakes) {
      const finding = mistake({ span, text, previous });
      if (finding) return finding;
    }
    previous = text;
  }
  return undefined;
}

type Mistake = (line: Line) => Finding | undefined;

const htmlComment: Mistake = ({ span, text }) => {
  const at = text.indexOf("<!--");
  if (at < 0) return undefined;
  const place = { start: span.start + at, end: span.end };
  const inside = text.slice(at).replace(/^<!--\s*/, "").replace(/\s*-->.*$/, "");
  return {
    span: place,
    message: {
      nl: "Een opmerking met '<!-- -->' kan niet in de front matter. Begin een opmerking hier met '#'.",
      en: "A comment with '<!-- -->' cannot stand in front matter. Start a comment with '#' here.",
    },
    repairs: [
      sure(
        { nl: "Maak er een opmerking met '#' van", en: "Make it a comment with '#'" },
        place,
        `${at > 0 && !/\s$/.test(text.slice(0, at)) ? " " : ""}# ${inside}`,
      ),
    ],
  };
};

const tabIndent: Mistake = ({ span, text }) => {
  const found = /^ *\t[ \t]*/.exec(text);
  if (!found) return undefined;
  const place = { start: span.start, end: span.start + found[0].length };
  return {
    span: place,
    message: {
      nl: "Deze regel springt in met een tab. Gebruik in de front matter spaties.",
      en: "This line is indented with a tab. Use spaces in front matter.",
    },
    repairs: [
      sure({ nl: "Vervang de tab door spaties", en: "Replace the tab with spaces" }, place, found[0].replaceAll("\t", "  ")),
    ],
  };
};

const missingSpace: Mistake = ({ span, text }) => {
  const found = /^(\s*(?:- )?[A-Za-z][\w-]*):([^\s:/].*)$/.exec(text);
  if (!found) return undefined;
  const colon = span.start + (found[1] as string).length;
  return {
    span: { start: span.start + text.search(/\S/), end: colon + 1 },
    message: {
      nl: `Achter '${(found[1] as string).trim()}:' ontbreekt een spatie.`,
      en: `A space is missing after '${(found[1] as string).trim()}:'.`,
    },
    repairs: [sure({ nl: "Voeg een spatie in", en: "Insert a space" }, { start: colon + 1, end: colon + 1 }, " ")],
  };
};

const unquotedColon: Mistake = ({ span, text }) => {
  const found = /^(\s*(?:-\s+|[A-Za-z][\w-]*:\s+))([^"'[{|>&*#\s].*?:(?:\s.*|))$/.exec(text);
  if (!found) return undefined;
  const value = (found[2] as string).trimEnd();
  // An item that is itself `key: value` is YAML of its own, and no mistake of this sort.
  if (/^\s*-/.test(text) && /^[\w-]+:(?:\s|$)/.test(value)) return undefined;
  const start = span.start + (found[1] as string).length;
  const place = { start, end: start + value.length };
  return {
    span: place,
    message: {
      nl: `In ${quoted(value)} staat een dubbele punt met een spatie. Zet de tekst tussen aanhalingstekens.`,
      en: `${quoted(value)} contains a colon followed by a space. Put the text in quotes.`,
    },
    repairs: [sure({ nl: "Zet de tekst tussen aanhalingstekens", en: "Put the text in quotes" }, place, inQuotes(value))],
  };
};

const scalarThenItems: Mistake = ({ span, text, previous }) => {
  const item = /^\s*-(?:\s|$)/.test(text);
  const key = /^[A-Za-z][\w-]*:\s+([^\s#].*)$/.exec(previous);
  if (!item || !key || /^[|>&!]/.test(key[1] as string)) return undefined;
  return {
    span: { start: span.start + text.search(/\S/), end: span.end },
    message: {
      nl: `Achter de sleutel hierboven staat al ${quoted(key[1] as string)}; daaronder kunnen geen items meer komen. Zet ook die waarde als item ('- …') op een eigen regel.`,
      en: `The key above already has the value ${quoted(key[1] as string)}, so no items can follow. Put that value on a line of its own as an item ('- …') too.`,
    },
  };
};

const missingColon: Mistake = ({ span, text, previous }) => {
  if (/^\s|^-(?:\s|$)|:(?:\s|$)|^[\]}]/.test(text)) return undefined;
  if (/^(["'])(?:(?!\1).)*$/.test(previous.replace(/^[\w-]+:\s*/, ""))) return undefined;
  const word = /^[A-Za-z][\w-]*$/.test(text.trim());
  if (previous === "" || word) {
    return {
      span: { start: span.start, end: span.start + text.trimEnd().length },
      message: {
        nl: `Achter ${quoted(text)} ontbreekt een dubbele punt, of de regel hoort hier niet.`,
        en: `A colon is missing after ${quoted(text)}, or the line does not belong here.`,
      },
    };
  }
  return {
    span: { start: span.start, end: span.start + text.trimEnd().length },
    message: {
      nl: "Deze regel lijkt het vervolg van de vorige, maar springt niet in. Begin hem met twee spaties.",
      en: "This line looks like the rest of the line before, but is not indented. Start it with two spaces.",
    },
    repairs: [sure({ nl: "Laat de regel inspringen", en: "Indent the line" }, { start: span.start, end: span.start }, "  ")],
  };
};

const openQuote: Mistake = ({ span, text }) => {
  const found = /^(\s*(?:-\s+|[A-Za-z][\w-]*:\s+))(["'])(.*)$/.exec(text);
  if (!found) return undefined;
  const [, before, quote, rest] = found as unknown as [string, string, string, string];
  const start = span.start + before.length;
  const plain = rest.replace(quote === "'" ? /''/g : /\\./g, "");
  if (!plain.includes(quote)) {
    return {
      span: { start, end: start + 1 + rest.trimEnd().length },
      message: {
        nl: `Het aanhalingsteken ${quote} wordt niet gesloten.`,
        en: `The quotation mark ${quote} is not closed.`,
      },
    };
  }
  const after = plain.slice(plain.indexOf(quote) + 1).trim();
  if (after === "" || after.startsWith("#")) return undefined;
  return {
    span: { start, end: start + 1 + rest.trimEnd().length },
    message: {
      nl: "Na het tweede aanhalingsteken staat nog tekst. Zet de hele waarde tussen aanhalingstekens, met een ander soort binnenin.",
      en: "Text follows the second quotation mark. Put the whole value in quotes, with the other sort inside.",
    },
  };
};

const badStart: Mistake = ({ span, text }) => {
  const found = /^(\s*(?:-\s+|[A-Za-z][\w-]*:\s+))([@`%][^\n]*|\*\*[^\n]*|\*\s[^\n]*)$/.exec(text);
  if (!found) return undefined;
  const start = span.start + (found[1] as string).length;
  const value = (found[2] as string).trimEnd();
  const place = { start, end: start + value.length };
  return {
    span: place,
    message: {
      nl: `Een waarde kan niet beginnen met '${value[0]}'. Zet de tekst tussen aanhalingstekens.`,
      en: `A value cannot start with '${value[0]}'. Put the text in quotes.`,
    },
    repairs: [sure({ nl: "Zet de tekst tussen aanhalingstekens", en: "Put the text in quotes" }, place, inQuotes(value))],
  };
};

const mistakes: readonly Mistake[] = [
  htmlComment,
  tabIndent,
  openQuote,
  badStart,
  missingSpace,
  unquotedColon,
  scalarThenItems,
  missingColon,
];

function sure(title: Localized, span: Span, newText: string): Repair {
  return action(title, [{ span, newText }], { nl: "daarna kan de site de regel lezen", en: "the site can read the line then" }, true);
}

/** A text as a quoted YAML scalar: single quotes unless the text holds one. */
function inQuotes(value: string): string {
  if (!value.includes("'")) return `'${value}'`;
  return value.includes('"') || value.includes("\\") ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}

/** The error's own span, or its whole line where the span is empty or runs over lines. */
function visible(text: string, span: Span): Span {
  const line = lineAt(text, span.start);
  const end = Math.min(span.end, line.end);
  return end > span.start ? { start: span.start, end } : line;
}
