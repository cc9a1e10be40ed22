import { conflictMarkers } from "../../body/conflictMarkers";
import { parseYaml, type YamlError } from "../../frontMatter/yamlParser";
import { inQuotes } from "../../frontMatter/yamlWriting";
import type { Page } from "../../page/page";
import type { Finding, Repair } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { contains, lineAt, lineEndOf, nextLine, type Span } from "../../text/span";
import type { Edit } from "../../text/textEdits";
import { quoted } from "../../text/words";

/** The front matter is no YAML: the site publishes it as text and leaves the page out of every overview. */
export const frontMatterSyntax: Rule = {
  id: "front-matter/syntax",
  severity: "error",
  description: { nl: "De front matter bevat een schrijffout", en: "The front matter contains a syntax error" },
  visits: {
    page(page) {
      const { status, error, content } = page.frontMatter;
      if (status !== "broken" || !error) return [];
      if (conflictMarkers(page.text.slice(content.start, content.end)).length > 0) return [];
      if (error.code === "TAB") return [strayTab(page, error.span)];
      const special = specialErrors[error.code];
      if (special) {
        const span = special.whole ? lineAt(page.text, page.frontMatter.block.start) : visible(page.text, error.span);
        return [{ span, message: special.message }];
      }
      return [explain(page, error) ?? { span: visible(page.text, error.span), message: unexplained }];
    },
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
  BAD_DQ_ESCAPE: {
    message: {
      nl: "Tussen dubbele aanhalingstekens heeft '\\' een eigen betekenis. Schrijf '\\\\', of gebruik enkele aanhalingstekens.",
      en: "Between double quotation marks '\\' has a meaning of its own. Write '\\\\', or use single quotation marks.",
    },
  },
  NOT_PRINTABLE: {
    message: {
      nl: "Hier staat een onzichtbaar teken dat de site niet kan lezen. Verwijder het.",
      en: "There is an invisible character here that the site cannot read. Remove it.",
    },
  },
  TOO_LARGE: {
    whole: true,
    message: {
      nl: "Deze front matter is te groot om te lezen: meer dan 1000 sleutels en items, meer dan 256 kB of een heel groot leeg stuk. Maak het blok korter.",
      en: "This front matter is too large to read: more than 1000 keys and items, more than 256 kB or a very large blank part. Shorten it.",
    },
  },
  TOO_DEEP: {
    whole: true,
    message: {
      nl: "In deze front matter staan de sleutels te diep onder elkaar om te lezen. Gebruik minder niveaus.",
      en: "The keys of this front matter are nested too deeply to read. Use fewer levels.",
    },
  },
  TOO_MANY_ALIASES: {
    whole: true,
    message: {
      nl: "Deze front matter herhaalt te vaak een waarde met '*'. Schrijf de waarden uit.",
      en: "This front matter repeats a value with '*' too often. Write the values out.",
    },
  },
};

interface Line {
  readonly page: Page;
  readonly span: Span;
  readonly text: string;
  /** The line before that is neither blank nor a comment; empty when there is none. */
  readonly previous: string;
  readonly previousSpan: Span;
}

/**
 * Looks for a mistake that people make, line by line up to the place where the parser gave up. A repair is offered only
 * when the parser gets past the line with it; what no repair helps was not the mistake.
 */
function explain(page: Page, error: YamlError): Finding | undefined {
  const { text } = page;
  const { content } = page.frontMatter;
  const limit = nextLine(text, error.span.end);
  // The mistake may stand a line further down than where the parser gave up.
  const last = Math.min(content.end, nextLine(text, limit));
  let previous: Span | undefined;
  let inBlock = -1;
  let doubtful: Finding | undefined;
  for (let at = content.start; at < last; at = nextLine(text, at)) {
    const span = lineAt(text, at);
    const line = text.slice(span.start, span.end);
    if (line.trim() === "" || line.trimStart().startsWith("#")) continue;
    const indent = line.length - line.trimStart().length;
    if (inBlock >= 0 && indent > inBlock) continue;
    inBlock = /(?:^|\s)[|>][-+0-9]*\s*(?:#.*)?$/.test(line) ? indent : -1;
    const previousSpan = previous ?? { start: content.start, end: content.start };
    const context = {
      page,
      span,
      text: line,
      previous: text.slice(previousSpan.start, previousSpan.end),
      previousSpan,
    };
    for (const mistake of mistakes) {
      const finding = mistake(context);
      if (!finding) continue;
      if (!finding.repairs?.length) {
        if (at < limit) return finding;
        continue;
      }
      const repairs = finding.repairs.filter((repair) => helps(page, repair, finding.span));
      if (repairs.length > 0) return { ...finding, repairs };
      if (contains(span, error.span.start)) doubtful ??= { ...finding, repairs: [] };
    }
    previous = span;
    const value = openValue(context);
    if (value && value.end > span.end) {
      at = lineAt(text, value.end).start;
      previous = lineAt(text, at);
    }
  }
  return doubtful;
}

/** Whether the parser gets past the place once the repair is made. */
function helps(page: Page, repair: Repair, place: Span): boolean {
  const { start, end } = page.frontMatter.content;
  let text = page.text;
  for (const { span, newText } of [...repair.edits].sort((a, b) => b.span.start - a.span.start)) {
    text = text.slice(0, span.start) + newText + text.slice(span.end);
  }
  const longer = text.length - page.text.length;
  const { error } = parseYaml(text, start, end + longer);
  return !error || error.span.start > lineAt(page.text, place.end).end + longer;
}

type Mistake = (line: Line) => Finding | undefined;

const keyLine = /^[A-Za-z][\w-]*\s*:(?:\s|$)/;
const itemLine = /^\s*-(?:\s|$)/;
/** A key or a dash, and the white space before the value. */
const beforeValue = /^(\s*(?:-\s+|[A-Za-z][\w-]*\s*:\s+))/;

/** The value of a line without the comment behind it, and where it starts. */
function valueIn({ span, text }: Line): { readonly value: string; readonly start: number } | undefined {
  const before = beforeValue.exec(text)?.[1];
  if (before === undefined) return undefined;
  const value = text
    .slice(before.length)
    .replace(/\s+#.*$/, "")
    .trimEnd();
  return value === "" ? undefined : { value, start: span.start + before.length };
}

interface OpenValue {
  /** Just after what closes it; -1 when nothing does before the next key. */
  readonly end: number;
  /** Lines of it that start at the margin. */
  readonly unindented: readonly Span[];
}

/** The value of a line that opens a quotation or a bracket, which may run over lines. */
function openValue(line: Line): OpenValue | undefined {
  const found = valueIn(line);
  if (!found || !/^["'[{]/.test(found.value)) return undefined;
  const { text } = line.page;
  const limit = line.page.frontMatter.content.end;
  const unindented: Span[] = [];
  const closing: string[] = [];
  let quote = "";
  for (let at = found.start; at < limit; at++) {
    const character = text[at] as string;
    if (character === "\n") {
      const next = lineAt(text, at + 1);
      const written = text.slice(next.start, next.end);
      if (keyLine.test(written) || /^-\s/.test(written)) return { end: -1, unindented };
      if (/^\S/.test(written) && next.start < limit) unindented.push(next);
    } else if (quote === '"' && character === "\\") at++;
    else if (quote !== "") {
      if (character !== quote) continue;
      if (quote === "'" && text[at + 1] === "'") at++;
      else quote = "";
    } else if (character === '"' || character === "'") quote = character;
    else if (character === "[") closing.push("]");
    else if (character === "{") closing.push("}");
    else if (character === closing[closing.length - 1]) closing.pop();
    if (quote === "" && closing.length === 0) return { end: at + 1, unindented };
  }
  return { end: -1, unindented };
}

const htmlComment: Mistake = ({ page, span, text }) => {
  const at = text.indexOf("<!--");
  const before = text.slice(0, at);
  // In a comment or in quotes it is text.
  if (at < 0 || /(?:^|\s)#/.test(before) || /^[^"']*(?:\s|^)["'][^"']*$/.test(before)) return undefined;
  const start = span.start + at;
  const close = page.text.indexOf("-->", start);
  const end = close < 0 || close > page.frontMatter.content.end ? span.end : close + 3;
  const message = {
    nl: "Een opmerking met '<!-- -->' kan niet in de front matter. Begin een opmerking hier met '#'.",
    en: "Front matter cannot hold a comment with '<!-- -->'. Start a comment with '#' here.",
  };
  const place = { start, end: Math.min(end, span.end) };
  if (page.text.slice(end, lineAt(page.text, end).end).trim() !== "") return { span: place, message };
  const lines = page.text.slice(start, end).split(/(\r?\n)/);
  const comment = lines
    .map((line, index) => {
      if (index % 2 === 1) return line;
      const inside = line
        .replace(/^\s*<!--/, "")
        .replace(/-->$/, "")
        .trim();
      return inside === "" ? "#" : `# ${inside}`;
    })
    .join("");
  const space = at > 0 && !/\s$/.test(text.slice(0, at)) ? " " : "";
  return {
    span: place,
    message,
    repairs: [
      sure({ nl: "Maak er een opmerking met '#' van", en: "Make it a comment with '#'" }, [
        { span: { start, end }, newText: space + comment },
      ]),
    ],
  };
};

const tabIndent: Mistake = ({ page, span, text }) => {
  const found = /^ *\t[ \t]*/.exec(text);
  if (!found) return undefined;
  const edits: Edit[] = [];
  for (let at = span.start; at < page.frontMatter.content.end; at = nextLine(page.text, at)) {
    const white = /^ *\t[ \t]*/.exec(page.text.slice(at, lineAt(page.text, at).end));
    if (!white) break;
    edits.push({ span: { start: at, end: at + white[0].length }, newText: white[0].replaceAll("\t", "  ") });
  }
  return {
    span: { start: span.start, end: span.start + found[0].length },
    message: {
      nl: "Deze regel springt in met een tab. Gebruik in de front matter spaties.",
      en: "This line is indented with a tab. Use spaces in front matter.",
    },
    repairs: [sure({ nl: "Vervang de tab door spaties", en: "Replace the tab with spaces" }, edits)],
  };
};

/** A tab that YAML itself would read, but the site does not: after a colon, between words, on an empty line. */
function strayTab(page: Page, tab: Span): Finding {
  const line = lineAt(page.text, tab.start);
  const text = page.text.slice(line.start, line.end);
  const indent =
    text.trim() === "" ? undefined : tabIndent({ page, span: line, text, previous: "", previousSpan: line });
  if (indent) return indent;
  const [before] = /[ \t]*$/.exec(page.text.slice(line.start, tab.start)) as RegExpExecArray;
  const [after] = /^[ \t]*/.exec(page.text.slice(tab.start, line.end)) as RegExpExecArray;
  const span = { start: tab.start - before.length, end: tab.start + after.length };
  return {
    span: tab,
    message: {
      nl: "Hier staat een tab. Gebruik in de front matter spaties.",
      en: "There is a tab here. Use spaces in front matter.",
    },
    repairs: [
      sure({ nl: "Vervang de tab door een spatie", en: "Replace the tab with a space" }, [
        { span, newText: span.end === line.end ? "" : " " },
      ]),
    ],
  };
}

const itemBehindKey: Mistake = ({ page, span, text }) => {
  const found = /^([A-Za-z][\w-]*)\s*:\s*(-(?:\s.*)?)$/.exec(text);
  if (!found) return undefined;
  const [, key, item] = found as unknown as [string, string, string];
  const start = span.end - item.length;
  const isList = page.kind.fields.get(key)?.shape !== "scalar";
  const written = item.trimEnd();
  return {
    span: { start, end: start + written.length },
    message: isList
      ? {
          nl: `Een item hoort op een eigen regel. Zet ${quoted(written)} onder '${key}:'.`,
          en: `An item belongs on a line of its own. Put ${quoted(written)} below '${key}:'.`,
        }
      : notAtStart("-"),
    repairs: [
      isList
        ? sure({ nl: "Zet het item op een eigen regel", en: "Put the item on a line of its own" }, [
            { span: { start: span.start + text.indexOf(":") + 1, end: start }, newText: lineEndOf(page.text) },
          ])
        : putInQuotes({ start, end: start + written.length }, written),
    ],
  };
};

const missingSpace: Mistake = ({ span, text }) => {
  const found = /^(\s*(?:- )?[A-Za-z][\w-]*):([^\s:/].*|https?:.*)$/.exec(text);
  if (!found) return undefined;
  const colon = span.start + (found[1] as string).length;
  return {
    span: { start: span.start + text.search(/\S/), end: colon + 1 },
    message: {
      nl: `Achter '${(found[1] as string).trim()}:' ontbreekt een spatie.`,
      en: `A space is missing after '${(found[1] as string).trim()}:'.`,
    },
    repairs: [
      sure({ nl: "Voeg een spatie in", en: "Insert a space" }, [
        { span: { start: colon + 1, end: colon + 1 }, newText: " " },
      ]),
    ],
  };
};

const missingSpaceAfterDash: Mistake = ({ span, text, previous }) => {
  const found = /^\s*-(?=[^\s-])/.exec(text);
  if (!found || !/:\s*(?:#.*)?$|^\s*-/.test(previous)) return undefined;
  const end = span.start + found[0].length;
  return {
    span: { start: end - 1, end: span.start + text.trimEnd().length },
    message: { nl: "Achter het streepje ontbreekt een spatie.", en: "A space is missing after the dash." },
    repairs: [sure({ nl: "Voeg een spatie in", en: "Insert a space" }, [{ span: { start: end, end }, newText: " " }])],
  };
};

const unquotedColon: Mistake = (line) => {
  const found = valueIn(line);
  if (!found || !/^[^"'[{|>&*#@`%].*?:(?:\s|$)/.test(found.value)) return undefined;
  const { value, start } = found;
  // An item that is itself `key: value` is YAML of its own, and no mistake of this sort.
  if (/^\s*-/.test(line.text) && /^[\w-]+:(?:\s|$)/.test(value)) return undefined;
  const place = { start, end: start + value.length };
  return {
    span: place,
    message: {
      nl: `In ${quoted(value)} staat een dubbele punt met een spatie erachter. Zet de tekst tussen aanhalingstekens.`,
      en: `${quoted(value)} contains a colon followed by a space. Put the text in quotes.`,
    },
    repairs: [putInQuotes(place, value)],
  };
};

const scalarThenItems: Mistake = ({ page, span, text, previous, previousSpan }) => {
  const key = /^([A-Za-z][\w-]*)(\s*:)(\s+)([^\s#].*)$/.exec(previous);
  if (!key || !itemLine.test(text) || /^[|>&!]/.test(key[4] as string)) return undefined;
  const [, name, colon, white, value] = key as unknown as [string, string, string, string, string];
  const place = { start: span.start + text.search(/\S/), end: span.start + text.trimEnd().length };
  if (page.kind.fields.get(name)?.shape === "scalar") {
    return {
      span: place,
      message: {
        nl: `Bij '${name}' staat al een waarde; daaronder kunnen geen items komen. Zet boven dit item een eigen sleutel, of verwijder het.`,
        en: `'${name}' already has a value, so no items can follow. Put a key of its own above this item, or remove it.`,
      },
    };
  }
  const start = previousSpan.start + name.length + colon.length;
  const indent = /^\s*/.exec(text)?.[0] ?? "";
  return {
    span: place,
    message: {
      nl: `Achter '${name}:' staat al ${quoted(value)}; daaronder kunnen geen items meer komen. Zet ook die waarde als item op een eigen regel.`,
      en: `${quoted(value)} already follows '${name}:', so no items can come below it. Make that value an item too, on a line of its own.`,
    },
    repairs: [
      sure({ nl: `Maak van ${quoted(value)} een item`, en: `Make ${quoted(value)} an item` }, [
        { span: { start, end: start + white.length }, newText: `${lineEndOf(page.text)}${indent}- ` },
      ]),
    ],
  };
};

const crookedItem: Mistake = ({ span, text, previous }) => {
  const indent = /^( *)-\s/.exec(text)?.[1];
  const other = /^( *)-\s/.exec(previous)?.[1];
  if (indent === undefined || other === undefined || indent === other) return undefined;
  const start = span.start + indent.length;
  return {
    span: { start, end: span.start + text.trimEnd().length },
    message: {
      nl: "Dit streepje staat niet recht onder het vorige. Laat alle items even ver inspringen.",
      en: "This dash is not right below the one before. Indent all items alike.",
    },
    repairs: [
      sure({ nl: "Zet het streepje recht onder het vorige", en: "Put the dash right below the one before" }, [
        { span: { start: span.start, end: start }, newText: other },
      ]),
    ],
  };
};

const indentedKey: Mistake = ({ page, span, text }) => {
  const found = /^( +)([A-Za-z][\w-]*)\s*:(?:\s|$)/.exec(text);
  if (!found || !page.kind.fields.has(found[2] as string)) return undefined;
  const start = span.start + (found[1] as string).length;
  return {
    span: { start, end: start + (found[2] as string).length },
    message: {
      nl: `De sleutel '${found[2]}' springt in. Zet de sleutel aan het begin van de regel.`,
      en: `The key '${found[2]}' is indented. Put it at the start of the line.`,
    },
    repairs: [
      sure({ nl: "Verwijder de spaties ervoor", en: "Remove the spaces before it" }, [
        { span: { start: span.start, end: start }, newText: "" },
      ]),
    ],
  };
};

const noKey: Mistake = ({ page, span, text, previous }) => {
  if (/^\s|^-(?:\s|$)|:(?:\s|$)|^[\]}]/.test(text)) return undefined;
  const place = { start: span.start, end: span.start + text.trimEnd().length };
  const isWord = /^[\p{L}\d][\p{L}\d_-]*$/u.test(text.trim());
  if (/^[\w-]+\s*:\s*(?:#.*)?$/.test(previous)) {
    return {
      span: place,
      message: {
        nl: `Voor ${quoted(text.trim())} ontbreekt een streepje, of de regel hoort hier niet.`,
        en: `A dash is missing before ${quoted(text.trim())}, or the line does not belong here.`,
      },
      repairs: [sure({ nl: "Maak er een item van", en: "Make it an item" }, [at(span.start, "- ")])],
    };
  }
  const key = forgottenColon(page, text);
  if (key !== undefined) {
    const end = span.start + key.length;
    return {
      span: { start: span.start, end },
      message: {
        nl: `Achter '${key}' ontbreekt een dubbele punt.`,
        en: `A colon is missing after '${key}'.`,
      },
      repairs: [
        sure({ nl: "Zet er een dubbele punt achter", en: "Put a colon after it" }, [at(end, ":")]),
        ...(unindented(place, linesOfText(page, span.start)).repairs ?? []).map((one) => ({
          ...one,
          preferred: false,
        })),
      ],
    };
  }
  if (isWord && itemLine.test(previous)) {
    return {
      span: place,
      message: {
        nl: `Bij ${quoted(text.trim())} ontbreekt een streepje ervoor of een dubbele punt erachter.`,
        en: `A dash before ${quoted(text.trim())} or a colon after it is missing.`,
      },
    };
  }
  if (previous === "" || isWord) {
    return {
      span: place,
      message: {
        nl: `Achter ${quoted(text.trim())} ontbreekt een dubbele punt, of de regel hoort hier niet.`,
        en: `A colon is missing after ${quoted(text.trim())}, or the line does not belong here.`,
      },
    };
  }
  return unindented(place, linesOfText(page, span.start));
};

/** The key that a line begins with, where the page has no such key yet. */
function forgottenColon(page: Page, text: string): string | undefined {
  const [, key] = /^([A-Za-z][\w-]*)(?:[ \t]|$)/.exec(text) ?? [];
  if (key === undefined || !page.kind.fields.has(key)) return undefined;
  const { start, end } = page.frontMatter.content;
  const isThere = page.text
    .slice(start, end)
    .split(/\r?\n/)
    .some((line) => line.startsWith(`${key}:`));
  return isThere ? undefined : key;
}

/** The lines from here on that are neither key nor item. */
function linesOfText(page: Page, from: number): Span[] {
  const lines: Span[] = [];
  for (let start = from; start < page.frontMatter.content.end; start = nextLine(page.text, start)) {
    const line = lineAt(page.text, start);
    const text = page.text.slice(line.start, line.end);
    if (text.trim() === "" || /^[-#\s]/.test(text) || keyLine.test(text)) break;
    lines.push(line);
  }
  return lines;
}

function unindented(span: Span, lines: readonly Span[]): Finding {
  return {
    span,
    message: {
      nl: "Deze regel lijkt het vervolg van de vorige, maar springt niet in. Begin de regel met twee spaties.",
      en: "This line looks like the rest of the line before, but is not indented. Start it with two spaces.",
    },
    repairs: [
      sure(
        { nl: "Laat de regel inspringen", en: "Indent the line" },
        lines.map(({ start }) => at(start, "  ")),
      ),
    ],
  };
}

const openQuote: Mistake = (line) => {
  const found = valueIn(line);
  if (!found || !/^["']/.test(found.value)) return undefined;
  const { start } = found;
  const quote = found.value[0] as string;
  const value = openValue(line) as OpenValue;
  const { text } = line.page;
  const end = line.span.start + line.text.trimEnd().length;
  if (value.end < 0) {
    return {
      span: { start, end },
      message: {
        nl: `Het aanhalingsteken ${quote} wordt niet gesloten. Zet het ook achter de tekst.`,
        en: `The quotation mark ${quote} is not closed. Put it after the text as well.`,
      },
      repairs: [
        sure(
          { nl: "Sluit af aan het eind van de regel", en: "Close it at the end of the line" },
          [at(end, quote)],
          false,
        ),
        putInQuotes({ start, end }, text.slice(start, end), false),
      ],
    };
  }
  const first = value.unindented[0];
  if (first) return unindented(first, value.unindented);
  const closingLine = lineAt(text, value.end);
  const after = text.slice(value.end, closingLine.end).trim();
  if (after === "" || after.startsWith("#") || value.end > line.span.end) return undefined;
  const written = text.slice(start, end);
  // `"a" and "b"` begins with a part in quotes; `"he said "no" to it"` is a whole in quotes.
  const isPart = /^\S.\s/.test(text.slice(value.end - 2, value.end + 1));
  const isWhole = written.length > 1 && written.endsWith(quote) && !isPart;
  return {
    span: { start, end },
    message: {
      nl: "Na het tweede aanhalingsteken staat nog tekst. Zet de hele waarde tussen aanhalingstekens, en gebruik in de tekst zelf de andere soort.",
      en: "Text follows the second quotation mark. Put the whole value in quotes, and use the other kind in the text itself.",
    },
    repairs: [putInQuotes({ start, end }, isWhole ? written.slice(1, -1) : written)],
  };
};

const openBracket: Mistake = (line) => {
  const found = valueIn(line);
  if (!found || !/^[[{]/.test(found.value)) return undefined;
  const { start, value } = found;
  const { end } = openValue(line) as OpenValue;
  const { text } = line.page;
  const place = { start, end: start + value.length };
  const bracket = value[0] as string;
  const closing = bracket === "[" ? "]" : "}";
  if (end < 0) {
    return {
      span: place,
      message: {
        nl: `Het haakje '${bracket}' wordt niet gesloten. Sluit af met '${closing}', of zet de waarde tussen aanhalingstekens.`,
        en: `The bracket '${bracket}' is not closed. Close it with '${closing}', or put the value in quotes.`,
      },
      repairs: [
        sure({ nl: `Sluit af met '${closing}'`, en: `Close with '${closing}'` }, [at(place.end, closing)], false),
        ...(isListKey(line) ? [] : [putInQuotes(place, value, false)]),
      ],
    };
  }
  if (end > line.span.end || /^(?:\s*|\s+#.*)$/.test(text.slice(end, line.span.end))) return undefined;
  return {
    span: place,
    message: {
      nl: `Een waarde die met '${bracket}' begint en met andere tekst eindigt, kan de site niet lezen. Zet de hele waarde tussen aanhalingstekens.`,
      en: `The site cannot read a value that starts with '${bracket}' and ends with other text. Put the whole value in quotes.`,
    },
    repairs: [putInQuotes(place, value)],
  };
};

function isListKey({ page, text }: Line): boolean {
  const key = /^([A-Za-z][\w-]*)\s*:/.exec(text)?.[1];
  return key !== undefined && page.kind.fields.get(key)?.shape === "list";
}

const badStart: Mistake = (line) => {
  const found = valueIn(line);
  if (!found || !/^(?:[@`%*!,\]}]|&(?![\w-]+(?:\s|$))|[?:](?:\s|$)|[|>](?![-+0-9]*$))/.test(found.value))
    return undefined;
  const place = { start: found.start, end: found.start + found.value.length };
  return {
    span: place,
    message: notAtStart(found.value[0] as string),
    repairs: [putInQuotes(place, found.value)],
  };
};

function notAtStart(character: string): Localized {
  return {
    nl: `Een waarde kan niet beginnen met '${character}'. Zet de tekst tussen aanhalingstekens.`,
    en: `A value cannot start with '${character}'. Put the text in quotes.`,
  };
}

const mistakes: readonly Mistake[] = [
  htmlComment,
  tabIndent,
  openQuote,
  openBracket,
  itemBehindKey,
  badStart,
  missingSpace,
  missingSpaceAfterDash,
  unquotedColon,
  scalarThenItems,
  crookedItem,
  indentedKey,
  noKey,
];

function sure(title: Localized, edits: readonly Edit[], preferred = true): Repair {
  return action(
    title,
    edits,
    { nl: "daarna kan de site de regel lezen", en: "the site can read the line then" },
    preferred,
  );
}

function putInQuotes(span: Span, value: string, preferred = true): Repair {
  return sure(
    { nl: "Zet de tekst tussen aanhalingstekens", en: "Put the text in quotes" },
    [{ span, newText: inQuotes(value) }],
    preferred,
  );
}

function at(offset: number, newText: string): Edit {
  return { span: { start: offset, end: offset }, newText };
}

/** The error's own span, or its whole line where the span is empty or runs over lines. */
function visible(text: string, span: Span): Span {
  const line = lineAt(text, span.start);
  const end = Math.min(span.end, line.end);
  return end > span.start ? { start: span.start, end } : line;
}
