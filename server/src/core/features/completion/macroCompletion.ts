import { isHidden } from "../../body/body";
import type { Macro } from "../../model/contentModel";
import { macroNames } from "../../page/macros";
import type { Page } from "../../page/page";
import type { Language, Localized } from "../../text/language";
import { lineAt, type Span, startOfSpaces } from "../../text/span";
import { best, fitOf, searchable } from "../../text/wordSearch";
import { capital } from "../../text/words";
import { type Choice, fieldChoices, pageChoices, type Wanted } from "./choices";
import { type CompletionItem, escapedInSnippet, mostItems } from "./completionItem";

/** An HTML comment that is being written. */
interface Comment {
  /** Right behind `<!--`. */
  readonly start: number;
  /** Where its words end. */
  readonly end: number;
  /** What closes it, from there on with the space before it; damaged or empty where it is not closed. */
  readonly closing: Span;
  readonly isClosed: boolean;
}

/** Where a macro is being written. */
interface Writing extends Pick<Wanted, "page" | "view" | "language" | "most"> {
  readonly offset: number;
  readonly comment: Comment;
}

/** What a macro can consist of at an offset: its name, a filter, the value of one, an option. Undefined outside comments. */
export function macroItems(
  page: Page,
  offset: number,
  asked: Pick<Wanted, "view" | "language" | "most">,
): CompletionItem[] | undefined {
  const { view } = asked;
  const comment = commentAt(page, offset);
  if (!comment) return undefined;
  const writing = { ...asked, page, offset, comment };
  const before = page.text.slice(comment.start, offset);
  const name = /^[ \t]*([\w-]*)$/.exec(before);
  if (name) return nameItems(name[1] as string, writing);
  const words = before.trimStart().split(/[ \t]+/);
  const macro = view.model.macros.get(macroNames(view.model).named(words[0] as string) ?? "");
  return macro && macro.lists !== undefined ? argumentItems(macro, words, writing) : [];
}

/** What can stand behind the name of a macro. `words`: what is written before the cursor, the name first. */
function argumentItems(macro: Macro, words: readonly string[], writing: Writing): CompletionItem[] {
  const { page, offset, comment } = writing;
  const typed = words.at(-1) as string;
  const rest = /^[^\s>]*/.exec(page.text.slice(offset, comment.end))?.[0] ?? "";
  const word = { start: offset - typed.length, end: offset + rest.length };
  const isFirst = words.length === 2;
  const slash = typed.indexOf("/");
  if (slash >= 0) {
    const value = { start: word.start + slash + 1, end: word.end };
    return isFirst ? valueItems(macro, typed.slice(0, slash), typed.slice(slash + 1), value, writing) : [];
  }
  const others = page.text.slice(word.end, comment.end).trim().split(/\s+/).concat(words.slice(1, -1));
  const filters = isFirst ? filterItems(macro, typed, word, writing) : [];
  return [...filters, ...optionItems(macro, typed, word, new Set(others), writing)];
}

/** The comment that begins before an offset on its line, and is not closed before it. */
function commentAt({ text, body, frontMatter }: Page, offset: number): Comment | undefined {
  if (offset < frontMatter.bodyStart) return undefined;
  const line = lineAt(text, offset);
  const before = text.slice(line.start, offset);
  const open = before.lastIndexOf("<!--");
  if (open < 0 || before.includes("-->", open)) return undefined;
  const at = line.start + open;
  // Comments are hidden too, but not those that begin here.
  if (isHidden(body, at) && !body.comments.some(({ start }) => start === at)) return undefined;
  const rest = text.slice(offset, line.end);
  const nextOpen = rest.indexOf("<!--");
  const part = nextOpen < 0 ? rest : rest.slice(0, nextOpen);
  const close = part.indexOf("-->");
  if (close >= 0) {
    const end = offset + part.slice(0, close).trimEnd().length;
    return { start: at + 4, end, closing: { start: end, end: offset + close + 3 }, isClosed: true };
  }
  // Editors close the first `<` by themselves.
  const shown = part.slice(0, startOfSpaces(part));
  const damaged = /(?:-{0,2}>|--)$/.exec(shown.slice(-3))?.[0].length ?? 0;
  const end = offset + startOfSpaces(shown, shown.length - damaged);
  return { start: at + 4, end, closing: { start: end, end: offset + part.length }, isClosed: false };
}

function nameItems(typed: string, { page, offset, comment, view, language }: Writing): CompletionItem[] {
  const { text, kind, body } = page;
  const rest = /^[\w-]*?(?=-{0,2}>|--|[^\w-]|$)/.exec(text.slice(offset, comment.end))?.[0] ?? "";
  const nameEnd = offset + rest.length;
  const here = text.slice(comment.start, nameEnd).trim();
  const hasArguments = text.slice(nameEnd, comment.end).trim() !== "";
  // A comment that goes on in other words is none of a macro.
  if (hasArguments && macroNames(view.model).named(here) === undefined) return [];
  const there = new Set(body.macros.filter(({ span }) => span.start + 4 !== comment.start).map(({ name }) => name));
  const match = fitOf(typed);
  const macros = best(view.model.macros.values(), {
    match: (macro) => {
      if (macro.on && !macro.on.has(kind.id)) return undefined;
      if (macro.lists === undefined && there.has(macro.name)) return undefined;
      return match(searchable(wordsOf(macro, language)));
    },
    rank: (macro) => (macro.places.has(kind.id) ? 0 : 1) + (there.has(macro.name) ? 1 : 0),
    most: mostItems,
  });
  return macros.map((macro) => {
    const keeps = macro.lists !== undefined && hasArguments;
    const usual = keeps || there.has(macro.name) ? "" : usualWords(macro, page);
    const name = ` ${macro.name}${usual}`;
    const span = { start: comment.start, end: keeps ? nameEnd : comment.closing.end };
    const asksMore = macro.lists !== undefined && usual === "" && !keeps;
    return {
      label: macro.name,
      words: wordsOf(macro, language),
      ...(macro.title ? { description: macro.title[language] } : {}),
      kind: "macro",
      insert: span,
      replace: span,
      newText: keeps ? name : `${name} -->`,
      ...(asksMore ? { snippet: `${escapedInSnippet(name)} $0 -->`, isFollowed: true } : {}),
    };
  });
}

/** What the macro usually has behind its name on a page of this kind, with the space before it. */
function usualWords({ places }: Macro, { kind, name }: Page): string {
  const words = places.get(kind.id)?.words.replaceAll("{name}", name) ?? "";
  return words === "" ? "" : ` ${words}`;
}

function wordsOf({ name, title, aliases }: Macro, language: Language): string {
  return [name, title?.[language] ?? "", ...aliases].join(" ");
}

/** The options of a macro, but for those that stand there already. */
function optionItems(
  { options, hides }: Macro,
  typed: string,
  word: Span,
  there: ReadonlySet<string>,
  { page, comment, language }: Writing,
): CompletionItem[] {
  const match = fitOf(typed);
  const explained = (option: string) => {
    const part = hides.get(option);
    return part && hidesText(part)[language];
  };
  const fitting = best(options, {
    match: (option) => (there.has(option) ? undefined : match(searchable(`${option} ${explained(option) ?? ""}`))),
    most: mostItems,
  });
  return fitting.map((option) => ({
    ...closed(option, word, comment, page.text),
    label: option,
    words: `${option} ${explained(option) ?? ""}`.trimEnd(),
    description: explained(option),
    kind: "option",
  }));
}

/** What the table is shown without. */
function hidesText({ nl, en }: Localized): Localized {
  return { nl: `Zonder ${nl}`, en: `Without ${en}` };
}

function filterItems(
  macro: Macro,
  typed: string,
  word: Span,
  { comment, view: { model }, language }: Writing,
): CompletionItem[] {
  const match = fitOf(typed);
  const listed = macro.lists === undefined ? undefined : model.kinds.get(macro.lists);
  const title = (key: string, compared: string) => {
    const kind = macro.filters.get(key)?.kind;
    const noun = kind === undefined ? undefined : model.kinds.get(kind)?.noun[language].one;
    return capital(noun ?? listed?.fields.get(compared)?.title[language] ?? key);
  };
  const filters = best(macro.filters.values(), {
    match: ({ key, compared, keyAliases }) =>
      match(searchable(`${key} ${title(key, compared)} ${keyAliases.join(" ")}`)),
    most: mostItems,
  });
  return filters.map(({ key, compared }) => ({
    label: `${key}/`,
    words: `${key}/ ${title(key, compared)}`,
    description: title(key, compared),
    kind: "filter",
    insert: word,
    replace: word,
    newText: `${key}/`,
    // What closes the comment may be missing, and would be missing still.
    ...(comment.isClosed ? {} : { snippet: `${escapedInSnippet(`${key}/`)}$0 -->` }),
    isFollowed: true,
  }));
}

function valueItems(macro: Macro, key: string, typed: string, span: Span, writing: Writing): CompletionItem[] {
  const { page, comment, view, language, most } = writing;
  const filter = macro.filters.get(key);
  if (!filter) return [];
  const wanted = { typed, page, view, language, most, isOut: () => false };
  // The filter of a page's own kind names the page itself.
  const choices = filter.kind !== undefined ? pageChoices(filter.kind, wanted, (one) => one === page) : fieldValues();
  return choices.map(({ value, label, description, kind, about }) => ({
    ...closed(value, span, comment, page.text),
    label,
    description,
    kind,
    about,
  }));

  function fieldValues(): Choice[] {
    const { field } = filter ?? {};
    const kind = macro.lists;
    if (!field || kind === undefined) return [];
    return fieldChoices(field, [field.key], wanted).map((choice) =>
      choice.about?.type === "term" ? { ...choice, about: { ...choice.about, kind } } : choice,
    );
  }
}

/** A word in the place of another, and the end of the comment where that is missing. */
function closed(word: string, span: Span, { isClosed, closing, end }: Comment, text: string) {
  const isLast = text.slice(span.end, end).trim() === "";
  if (isClosed) {
    const space = isLast && text[span.end] === "-" ? " " : "";
    return { insert: span, replace: span, newText: word + space };
  }
  const all = isLast ? { start: span.start, end: Math.max(span.end, closing.end) } : span;
  return { insert: all, replace: all, newText: isLast ? `${word} -->` : word };
}
