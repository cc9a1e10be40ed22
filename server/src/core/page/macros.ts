/** Which comments the site reads as macros. Found in the program of the site: it replaces what fits a pattern, and says nothing. */
import { type Body, type MacroNames, type MacroUse, madeOf, type Word } from "../body/body";
import type { ContentModel, Macro, MacroFilter } from "../model/contentModel";
import { lineAt, nextLine, type Span } from "../text/span";
import type { Edit } from "../text/textEdits";
import { lineOn } from "./anchors";
import type { Page } from "./page";

const known = new WeakMap<ContentModel, MacroNames>();

/**
 * The names of the macros of a model: a word stands for one in capitals too, where the site does not look at them, and what begins with
 * the letter of a name or of another name for it may be meant as one.
 */
export function macroNames(model: ContentModel): MacroNames {
  let names = known.get(model);
  if (!names) {
    const small = new Map<string, string>();
    for (const { name, anyCase } of model.macros.values()) if (anyCase) small.set(name.toLowerCase(), name);
    const all = [...model.macros.values()].flatMap(({ name, aliases }) => [name, ...aliases]);
    const letters = all.map((name) => name.replace(/^[^\p{L}\p{N}]+/gu, "").slice(0, 1));
    names = {
      named: (word) => (model.macros.has(word) ? word : small.size > 0 ? small.get(word.toLowerCase()) : undefined),
      firstLetters: new Set(
        letters.flatMap((letter) => [letter.toLowerCase().charCodeAt(0), letter.toUpperCase().charCodeAt(0)]),
      ),
    };
    known.set(model, names);
  }
  return names;
}

/** The filter of a list macro as the site reads it: the first word after the name, when it is `key/value`. */
export function filterOf(use: MacroUse, model: ContentModel): Filter | undefined {
  const macro = model.macros.get(use.name);
  const word = use.words[0];
  if (!macro || macro.filters.size === 0 || !word) return undefined;
  const slash = word.text.indexOf("/");
  if (slash <= 0 || slash === word.text.length - 1 || word.text.includes("/", slash + 1)) return undefined;
  const filter = macro.filters.get(word.text.slice(0, slash));
  if (!filter) return undefined;
  const span = { start: word.span.start + slash + 1, end: word.span.end };
  return { macro, filter, word, value: word.text.slice(slash + 1), span };
}

export interface Filter {
  readonly macro: Macro;
  readonly filter: MacroFilter;
  readonly word: Word;
  readonly value: string;
  readonly span: Span;
}

export interface ReadMacro {
  readonly use: MacroUse;
  readonly macro: Macro;
  readonly filter: Filter | undefined;
}

/** The macros on a page that the site reads. */
export function readMacros(
  page: { readonly text: string; readonly body: Body },
  model: ContentModel,
): readonly ReadMacro[] {
  return madeOf(page.body, readMacros, () => findMacros(page, model));
}

function findMacros(page: { readonly text: string; readonly body: Body }, model: ContentModel): ReadMacro[] {
  const read: ReadMacro[] = [];
  for (const use of page.body.macros) {
    const macro = model.macros.get(use.name);
    if (macro && isRead(page.text, use, macro)) read.push({ use, macro, filter: filterOf(use, model) });
  }
  return read;
}

/**
 * Whether the site reads a macro: one space after `<!--`, and a space before `-->`. Nothing more may stand in a macro without
 * arguments; one that lists pages takes any words on its line.
 */
export function isRead(text: string, { span, nameSpan, words }: MacroUse, macro: Macro): boolean {
  if (nameSpan.start !== span.start + 5 || text[span.start + 4] !== " " || text[span.end - 4] !== " ") return false;
  if (macro.lists === undefined) return words.length === 0 && span.end === nameSpan.end + 4;
  return !/\n|<!--/.test(text.slice(nameSpan.end, span.end));
}

/**
 * The macro as which the site reads a name that begins with that of a macro that lists pages: it takes the rest of the word for
 * words without a meaning, and lists all pages.
 */
export function readAs(word: string, model: ContentModel): Macro | undefined {
  const small = word.toLowerCase();
  for (const macro of model.macros.values()) {
    if (macro.lists === undefined || word === macro.name) continue;
    if (macro.anyCase ? small.startsWith(macro.name.toLowerCase()) : word.startsWith(macro.name)) return macro;
  }
  return undefined;
}

/** Takes a macro away: its line when it stands alone there, and one of two blank lines that would meet. */
export function withoutMacro(page: Page, { span }: MacroUse): Edit {
  const { text } = page;
  const line = lineOn(page, span.start);
  const isAlone = text.slice(line.start, span.start).trim() === "" && text.slice(span.end, line.end).trim() === "";
  if (!isAlone) return { span, newText: "" };
  const isBlank = (offset: number) => {
    const { start, end } = lineAt(text, offset);
    return text.slice(start, end).trim() === "";
  };
  const next = nextLine(text, line.end);
  const above = line.start > 0 && isBlank(line.start - 1);
  const end = above && next < text.length && isBlank(next) ? nextLine(text, next) : next;
  return { span: { start: line.start, end }, newText: "" };
}
