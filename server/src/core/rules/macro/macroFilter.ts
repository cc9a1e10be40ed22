import type { MacroUse, Word } from "../../body/body";
import type { FrameworkView } from "../../framework/frameworkView";
import { meantPage } from "../../meant/meant";
import type { Macro } from "../../model/contentModel";
import type { ReadMacro } from "../../page/macros";
import type { Cause, Finding, Repair } from "../../problem/problem";
import { action, replacements } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import { lastingCandidates } from "../../text/candidates";
import type { Localized } from "../../text/language";
import { copied, didYouMean, hasSameCode, isClose, suggest } from "../../text/similar";
import type { Span } from "../../text/span";
import { choices, quoted } from "../../text/words";

/** The filter of a list macro is not one: the site shows an empty table, or all pages of the kind. */
export const macroFilter: Rule = {
  id: "macro/filter",
  severity: "error",
  description: {
    nl: "Het filter van een lijstmacro klopt niet: onbekende sleutel, verkeerd teken of niet vooraan",
    en: "The filter of a list macro is wrong: unknown key, wrong separator or not first",
  },
  visits: {
    macro(read, page) {
      if (isPlain(read)) return undefined;
      const { use, macro } = read;
      const key = unknownKeyOf(use, macro);
      const cause: Cause | undefined = key === undefined ? undefined : { type: "filtering", kind: page.kind.id, key };
      return (view) => {
        const found = filterFinding(use, macro, view);
        return found && cause ? { ...found, cause } : found;
      };
    },
  },
};

/** The key on which a filter filters, where the macro knows none of that name nor anything like it. */
function unknownKeyOf({ words: [first] }: MacroUse, macro: Macro): string | undefined {
  const [, key] = /^([^/]+)\/[^/]+$/.exec(first?.text ?? "") ?? [];
  if (key === undefined || macro.filters.has(key)) return undefined;
  return suggest(key, lastingCandidates(macro.filters)).length > 0 ? undefined : copied(key);
}

/** Whether there is nothing behind the name of the macro but a filter and options: then nothing is wrong with the filter. */
export function isPlain({ use, macro, filter }: ReadMacro): boolean {
  return use.words.every(({ text }, index) => (index === 0 && filter !== undefined) || macro.options.has(text));
}

const sure: Localized = { nl: "zo leest de site het filter", en: "this way the site reads the filter" };

/** What is wrong with the filter of a macro that the site reads. */
export function filterFinding(use: MacroUse, macro: Macro, view: FrameworkView): Finding | undefined {
  const [first, ...rest] = use.words;
  if (!first || macro.lists === undefined) return undefined;
  if (macro.options.has(first.text)) return misplaced(use, macro, first, rest);
  const spaced = withSpaces(use, macro);
  if (spaced) return spaced;
  const parts = first.text.split("/");
  if (parts.length === 2) {
    const [key, value] = parts as [string, string];
    if (key === "") return withoutKey(use, macro, first, value, view);
    if (value === "") return { span: first.span, message: noValue(key) };
    return macro.filters.has(key) ? undefined : unknownKey(macro, first, key);
  }
  if (parts.length > 2) return severalSlashes(macro, first, parts);
  return notAFilter(use, macro, first, view);
}

/** An option stands first and a filter after it: the site reads only the first word as a filter. */
function misplaced(use: MacroUse, macro: Macro, first: Word, rest: readonly Word[]): Finding | undefined {
  const filter = rest.find((word) => asFilter(macro, word.text) !== undefined);
  if (!filter) return undefined;
  const right = asFilter(macro, filter.text);
  const before = use.words[use.words.indexOf(filter) - 1] as Word;
  return {
    span: filter.span,
    message: {
      nl: `Het filter ${quoted(filter.text)} staat niet vooraan, dus de site toont alles. Zet het direct achter '${use.name}'.`,
      en: `The filter ${quoted(filter.text)} does not come first, so the site shows everything. Put it right after '${use.name}'.`,
    },
    repairs: [
      action(
        { nl: "Zet het filter vooraan", en: "Put the filter first" },
        [
          { span: { start: first.span.start, end: first.span.start }, newText: `${right} ` },
          { span: { start: before.span.end, end: filter.span.end }, newText: "" },
        ],
        sure,
        true,
      ),
    ],
  };
}

/** `key/value` where the text is that, or is it but for the sign between the two. */
function asFilter(macro: Macro, text: string): string | undefined {
  const found = /^([\w-]+)[/:=\\|]([^/]+)$/.exec(text);
  return found && macro.filters.has(found[1] as string) ? `${found[1]}/${found[2]}` : undefined;
}

/** `key / value`, `key/ value`, `key: value`: to the site, words of their own. */
function withSpaces(use: MacroUse, macro: Macro): Finding | undefined {
  const [first, second, third] = use.words;
  if (!first || !second) return undefined;
  const isSign = /^[/:=]$/.test(second.text);
  const isSplit = isSign || /^[/:=]/.test(second.text) || /^[\w-]+[/:=]$/.test(first.text);
  const last = isSign ? third : second;
  if (!isSplit || !last || macro.options.has(last.text)) return undefined;
  const right = asFilter(macro, isSign ? first.text + second.text + last.text : first.text + second.text);
  if (right === undefined) return undefined;
  const span = { start: first.span.start, end: last.span.end };
  return {
    span,
    message: {
      nl: `In een filter staan geen spaties. Schrijf het als ${quoted(right)}.`,
      en: `A filter takes no spaces. Write it as ${quoted(right)}.`,
    },
    repairs: [replace(span, right, true)],
  };
}

function noValue(key: string): Localized {
  return {
    nl: `Het filter '${key}' heeft geen waarde. Schrijf het als '${key}/waarde'.`,
    en: `The filter '${key}' has no value. Write it as '${key}/value'.`,
  };
}

const known = new WeakMap<Macro, ReadonlyMap<string, string>>();

/** The keys on which a macro filters, by their other names. */
function aliasesOf(macro: Macro): ReadonlyMap<string, string> {
  let aliases = known.get(macro);
  if (!aliases) {
    const filters = [...macro.filters.values()];
    aliases = new Map(filters.flatMap(({ key, keyAliases }) => keyAliases.map((alias) => [alias, key] as const)));
    known.set(macro, aliases);
  }
  return aliases;
}

function unknownKey(macro: Macro, word: Word, key: string): Finding {
  const suggestions = suggest(key, lastingCandidates(macro.filters), aliasesOf(macro));
  const hint = didYouMean(suggestions);
  const list = choices(macro.filters.keys());
  const span = { start: word.span.start, end: word.span.start + key.length };
  return {
    span,
    message: {
      nl: `Op '${key}' kan deze macro niet filteren; de tabel blijft leeg.${hint.nl || ` Kies uit: ${list.nl}.`}`,
      en: `This macro cannot filter on '${key}', so the table stays empty.${hint.en || ` Choose from: ${list.en}.`}`,
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
    repairs: right === undefined ? [] : [replace(word.span, right, filled.length === 2)],
  };
}

function notAFilter(use: MacroUse, macro: Macro, word: Word, view: FrameworkView): Finding | undefined {
  const separator = /^([\w-]+)[:=\\|](.+)$/.exec(word.text);
  if (separator && macro.filters.has(separator[1] as string)) {
    return {
      span: word.span,
      message: {
        nl: `Tussen sleutel en waarde van een filter hoort '/'. Nu toont de site alles.`,
        en: `A filter takes '/' between key and value. Without it the site shows everything.`,
      },
      repairs: [replace(word.span, `${separator[1]}/${separator[2]}`, true)],
    };
  }
  if (macro.filters.has(word.text)) return { span: word.span, message: noValue(word.text) };
  return meant(use, macro, word.text, view) ? withoutKey(use, macro, word, word.text, view) : undefined;
}

interface Meant {
  readonly right: string;
  readonly preferred: boolean;
}

/** The filter by which the value names a page, or nearly does, or did before the page was renamed. */
function meant({ words }: MacroUse, macro: Macro, value: string, view: FrameworkView): Meant | undefined {
  // Several words are prose, unless the first is a name or has the number of one; and may be prose even then.
  const isAlone = words.every(({ text }, index) => index === 0 || macro.options.has(text));
  const filters = [...macro.filters.values()];
  const exact = filters.filter(({ kind, field }) =>
    kind === undefined ? field?.value.terms?.has(value) : view.resolve({ kind, value }).length > 0,
  );
  // What two keys have as a value tells neither of them.
  if (exact[0]) return { right: `${exact[0].key}/${value}`, preferred: isAlone && exact.length === 1 };
  for (const { key, kind, termAliases } of filters) {
    if (kind === undefined) continue;
    const { suggestions, moved } = meantPage({ kind, value }, view, termAliases);
    const near = suggestions[0];
    if (near && (moved?.isRenamed || hasSameCode(near) || (isAlone && isClose(value, near)))) {
      return { right: `${key}/${near.value}`, preferred: near.preferred && isAlone };
    }
  }
  return undefined;
}

function withoutKey(use: MacroUse, macro: Macro, word: Word, value: string, view: FrameworkView): Finding {
  const { right, preferred = false } = meant(use, macro, value, view) ?? {};
  const hint: Localized = right ? { nl: `'${right}'`, en: `'${right}'` } : choices(macro.filters.keys());
  return {
    span: word.span,
    message: {
      nl: `Voor de waarde van een filter hoort een sleutel: ${hint.nl}. Nu toont de site alles.`,
      en: `The value of a filter takes a key before it: ${hint.en}. Without it the site shows everything.`,
    },
    repairs: right === undefined ? [] : [replace(word.span, right, preferred)],
    // Another page can take the name, or lose it.
    suggests: true,
  };
}

function replace(span: Span, value: string, preferred: boolean): Repair {
  return {
    title: { nl: `Vervang door '${value}'`, en: `Replace with '${value}'` },
    edits: [{ span, newText: value }],
    value,
    evidence: sure,
    preferred,
  };
}
