import type { MacroUse, Word } from "../body";
import type { Macro } from "../contentModel";
import type { Finding, Repair } from "../problem";
import { action, candidatesOfValues, didYouMean, replacements, suggest } from "../repair";
import type { Rule } from "../rule";
import type { Snapshot } from "../snapshot";
import type { Localized } from "../span";
import { choices, quoted } from "../words";

/** The filter of a list macro is not one: the site shows an empty table, or all pages of the kind. */
export const macroFilter: Rule = {
  id: "macro/filter",
  severity: "error",
  description: {
    nl: "Het filter van een lijstmacro klopt niet: onbekende sleutel, verkeerd teken of niet vooraan",
    en: "The filter of a list macro is wrong: unknown key, wrong separator or not in first place",
  },
  check(page, snapshot) {
    const findings: Finding[] = [];
    for (const use of page.body.macros) {
      const macro = snapshot.model.macros.get(use.name);
      if (!macro?.lists) continue;
      const finding = check(use, macro, snapshot);
      if (finding) findings.push(finding);
    }
    return findings;
  },
};

const sure: Localized = { nl: "zo leest de site het filter", en: "this way the site reads the filter" };

function check(use: MacroUse, macro: Macro, snapshot: Snapshot): Finding | undefined {
  const [first, ...rest] = use.words;
  if (!first) return undefined;
  if (macro.options.has(first.text)) return misplaced(use, macro, first, rest);
  const parts = first.text.split("/");
  if (parts.length === 2) {
    const [key, value] = parts as [string, string];
    if (value === "") return { span: first.span, message: noValue(first) };
    return macro.filters.has(key) ? undefined : unknownKey(macro, first, key);
  }
  if (parts.length > 2) return severalSlashes(macro, first, parts);
  return notAFilter(macro, first, snapshot);
}

/** An option stands first and a filter after it: the site reads only the first word as a filter. */
function misplaced(use: MacroUse, macro: Macro, first: Word, rest: readonly Word[]): Finding | undefined {
  const filter = rest.find((word) => macro.filters.has(word.text.split("/")[0] as string) && word.text.includes("/"));
  if (!filter) return undefined;
  const before = use.words[use.words.indexOf(filter) - 1] as Word;
  return {
    span: filter.span,
    message: {
      nl: `Het filter ${quoted(filter.text)} staat niet vooraan, dus de site toont alles. Zet het direct achter '${use.name}'.`,
      en: `The filter ${quoted(filter.text)} is not in first place, so the site shows everything. Put it right after '${use.name}'.`,
    },
    repairs: [
      action(
        { nl: "Zet het filter vooraan", en: "Put the filter first" },
        [
          { span: { start: first.span.start, end: first.span.start }, newText: `${filter.text} ` },
          { span: { start: before.span.end, end: filter.span.end }, newText: "" },
        ],
        sure,
        true,
      ),
    ],
  };
}

function noValue(word: Word): Localized {
  return {
    nl: `Achter ${quoted(word.text)} ontbreekt een waarde.`,
    en: `A value is missing after ${quoted(word.text)}.`,
  };
}

function unknownKey(macro: Macro, word: Word, key: string): Finding {
  const suggestions = suggest(key, candidatesOfValues(macro.filters.keys()));
  const hint = didYouMean(suggestions);
  const list = choices(macro.filters.keys());
  const span = { start: word.span.start, end: word.span.start + key.length };
  return {
    span,
    message: {
      nl: `Op '${key}' kan deze macro niet filteren; de tabel blijft leeg.${hint.nl || ` Kies uit: ${list}.`}`,
      en: `This macro cannot filter on '${key}', so the table stays empty.${hint.en || ` Choose from: ${list}.`}`,
    },
    repairs: replacements(span, suggestions),
  };
}

function severalSlashes(macro: Macro, word: Word, parts: readonly string[]): Finding {
  const filled = parts.filter((part) => part !== "");
  const last = filled[filled.length - 1];
  const key = filled.find((part) => macro.filters.has(part));
  const right = key !== undefined && last !== undefined && last !== key ? `${key}/${last}` : undefined;
  return {
    span: word.span,
    message: {
      nl: `Een filter heeft één '/': sleutel/waarde. De site leest ${quoted(word.text)} niet en toont alles.`,
      en: `A filter has one '/': key/value. The site does not read ${quoted(word.text)} and shows everything.`,
    },
    repairs: right === undefined ? [] : [replace(word, right, filled.length === 2)],
  };
}

function notAFilter(macro: Macro, word: Word, snapshot: Snapshot): Finding | undefined {
  const separator = /^([\w-]+)[:=\\|](.+)$/.exec(word.text);
  if (separator && macro.filters.has(separator[1] as string)) {
    return {
      span: word.span,
      message: {
        nl: `Tussen sleutel en waarde van een filter hoort '/'. Nu toont de site alles.`,
        en: `A filter takes '/' between key and value. Now the site shows everything.`,
      },
      repairs: [replace(word, `${separator[1]}/${separator[2]}`, true)],
    };
  }
  if (macro.filters.has(word.text)) return { span: word.span, message: noValue(word) };
  for (const filter of macro.filters.values()) {
    if (filter.kind === undefined || snapshot.resolve({ kind: filter.kind, value: word.text }).length === 0) continue;
    return {
      span: word.span,
      message: {
        nl: `Voor de waarde van een filter hoort een sleutel: '${filter.key}/${word.text}'. Nu toont de site alles.`,
        en: `The value of a filter takes a key before it: '${filter.key}/${word.text}'. Now the site shows everything.`,
      },
      repairs: [replace(word, `${filter.key}/${word.text}`, true)],
    };
  }
  return undefined;
}

function replace(word: Word, value: string, preferred: boolean): Repair {
  return {
    title: { nl: `Vervang door '${value}'`, en: `Replace with '${value}'` },
    edits: [{ span: word.span, newText: value }],
    value,
    evidence: sure,
    preferred,
  };
}
