import { type Box, isBoxTitle } from "../../body/boxes";
import { boxWords, modifiers, themeTypes } from "../../body/boxTypes";
import type { ContentModel } from "../../model/contentModel";
import type { Finding } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { quoted } from "../../text/words";

/** The title line of a block with its words in another order or form than the site reads. */
export const bodyBlockTitle: Rule = {
  id: "body/block-title",
  severity: "warning",
  description: {
    nl: "De titelregel van een blok met '!!!', '???' of '===' is niet goed geschreven",
    en: "The title line of a block with '!!!', '???' or '===' is not written well",
  },
  visits: {
    box(box, { text }, model) {
      const { span, isRead, next, contentColumn } = box;
      const written = text.slice(span.start, span.end).trimEnd();
      const hasContent = next !== undefined && next.column >= contentColumn;
      // Of one that only begins with spaces another rule speaks.
      if (!isRead && isBoxTitle(written)) return undefined;
      const meant = isRead ? lostTitle(written, model) : meantTitle(written, hasContent, box, model);
      return meant && finding(box, written, meant, hasContent);
    },
  },
};

/** What the line should be, as far as can be told, and whether that is sure. */
interface Meant {
  readonly line: string | undefined;
  readonly isSure: boolean;
  /** Whether the site reads the line, but not the title. */
  readonly isLost?: boolean;
}

function finding({ span }: Box, written: string, { line, isSure, isLost }: Meant, hasContent: boolean): Finding {
  const example = line ?? `${written.startsWith("?") ? "???" : "!!!"} note "…"`;
  const fault: Localized = isLost
    ? {
        nl: "De titel van dit blok staat niet tussen aanhalingstekens, dus de site toont hem niet",
        en: "The title of this block is not in double quotes, so the site does not show it",
      }
    : {
        nl: "De titelregel van dit blok is niet goed geschreven, dus de site toont hem als gewone tekst",
        en: "The title line of this block is not written well, so the site shows it as ordinary text",
      };
  return {
    span: { start: span.start, end: span.start + written.length },
    message: {
      nl: `${fault.nl}. Schrijf de regel als ${quoted(example)}.`,
      en: `${fault.en}. Write the line as ${quoted(example)}.`,
    },
    repairs:
      line === undefined
        ? []
        : [
            action(
              changeOf(written, line, isLost === true),
              [{ span: { start: span.start, end: span.start + written.length }, newText: line }],
              { nl: "zo leest de site de titel", en: "this way the site reads the title" },
              isSure && hasContent,
            ),
          ],
  };
}

/** What becomes of the line; or what is done, where that looks the same as long as a line is. */
function changeOf(written: string, line: string, isLost: boolean): Localized {
  if (isLost) return { nl: "Zet de titel tussen aanhalingstekens", en: "Put the title in double quotes" };
  if (quoted(line) === quoted(written)) return { nl: "Verbeter de titelregel", en: "Correct the title line" };
  return { nl: `Maak er ${quoted(line)} van`, en: `Make it ${quoted(line)}` };
}

/** A title without quotes counts as more words for the type: `!!! tip Let op`. */
function lostTitle(written: string, model: ContentModel): Meant | undefined {
  if (written.startsWith("=")) return undefined;
  const { signs, type, others, title } = boxWords(written);
  const odd = others.filter((word) => !modifiers.has(word) && !isType(word, model));
  if (title !== undefined || odd.length === 0) return undefined;
  // One small word may be a class of the site's own style sheets.
  if (odd.length === 1 && !/^\p{Lu}/u.test(odd[0] as string)) return undefined;
  const kept = others.slice(0, others.indexOf(odd[0] as string));
  const words = others.slice(kept.length).join(" ");
  return { line: `${[signs, type, ...kept].join(" ")} "${words}"`, isSure: isType(type, model), isLost: true };
}

const quotes = /["'“”„‘’«»]/;
const quotedPart = /^["'“”„‘’«](.+?)["'“”‘’»](?=\s|$)\s*(.*)$/u;

function meantTitle(
  written: string,
  hasContent: boolean,
  { extraColumns }: Box,
  model: ContentModel,
): Meant | undefined {
  const [, signs = "", flags = "", rest = ""] = /^([!?=]+)([+!]*)\s*([\s\S]*)$/.exec(written) ?? [];
  if (signs.startsWith("=")) return meantTab(flags, rest, hasContent);
  const three = (signs[0] as string).repeat(3);
  const mark = /^\+\s/.test(rest) || flags.includes("+") ? "+" : "";
  const words = rest.replace(/^\+\s+/, "");
  const say = (type: string, title: string, isSure: boolean): Meant => ({
    line: `${three}${signs.startsWith("?") ? mark : ""} ${type}${title === "" ? "" : ` "${title}"`}`,
    isSure: isSure && signs.length === 3 && isType(type.split(" ")[0] as string, model),
  });
  const inQuotes = quotedPart.exec(words);
  if (inQuotes) {
    const [, first = "", more = ""] = inQuotes;
    if (isType(first, model)) return say(first.toLowerCase(), unquoted(more), true);
    // Without a type: only a box that folds may be so.
    if (more !== "" || !hasContent) return undefined;
    return signs.startsWith("?")
      ? { line: `${three}${mark} "${first}"`, isSure: signs.length === 3 }
      : { line: `!!! note "${first}"`, isSure: false };
  }
  const [, type = "", after = ""] = /^([\p{L}\p{N}_-]+)(.*)$/u.exec(words) ?? [];
  if (type === "" || !(isType(type, model) || (hasContent && signs.length === 3 && extraColumns === 0)))
    return undefined;
  // An exclamation among words is none: `!! tip voor iedereen`.
  if (signs.length !== 3 && !hasContent && !quotes.test(after)) return undefined;
  const [, more = "", title = ""] = /^((?:\s+(?:annotate|inline|end))*)\s*:?\s*(.*)$/.exec(after) ?? [];
  // Signs only are no title.
  if (title !== "" && !/[\p{L}\p{N}]/u.test(title)) return undefined;
  // Something behind the title, or more quotes than two, may be meant in another way.
  const isWhole = !/["”]\s+\S|[{}]/u.test(title) && !/["“”]/u.test(unquoted(title));
  return say(`${type}${more.replace(/\s+/g, " ")}`, unquoted(title), isWhole);
}

function meantTab(flags: string, rest: string, hasContent: boolean): Meant | undefined {
  const inQuotes = /^["“„‘'](.+)["”’']$/u.exec(rest)?.[1];
  // `== Kop ==` is a heading of another syntax.
  if (/=\s*$/.test(rest) || (inQuotes === undefined && !hasContent)) return undefined;
  return { line: `===${flags} "${inQuotes ?? unquoted(rest)}"`, isSure: inQuotes !== undefined };
}

/** A title without its quotes, one of them or both, of whatever form. */
function unquoted(title: string): string {
  return title
    .trim()
    .replace(/^["'“”„‘’«]/u, "")
    .replace(/["'“”‘’»](?=\s|$)/u, "")
    .trim();
}

function isType(word: string, model: ContentModel): boolean {
  const small = word.toLowerCase();
  return themeTypes.has(small) || model.blockTypes.has(small);
}
