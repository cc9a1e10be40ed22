/**
 * What somebody meant as a macro and the site does not read as one. The site says nothing of it: it shows nothing, the text as
 * it is written, or the table of another macro.
 */
import { isHidden, type MacroUse, madeOf } from "../body/body";
import { expectedLists } from "../lookUps/valueIndex";
import type { ContentModel, Macro } from "../model/contentModel";
import { isRead, readAs } from "../page/macros";
import type { Page } from "../page/page";
import { unclosedComments } from "../page/unclosedComments";
import { lineAt, type Span } from "../text/span";
import type { Edit } from "../text/textEdits";
import { exactlyNamed, isArgument, isWanted, meantName } from "./macroNames";

export interface MeantMacro {
  readonly macro: Macro;
  /** The name as it is written. */
  readonly written: string;
  /**
   * What is wrong. `spaces`: those within the comment; `unclosed`: its end; `text`: its signs, so that it is text; `name`: the name;
   * `words`: words behind a macro that takes none; `lines`: it stands on several. `capitals`: those in the name, which the site
   * does read.
   */
  readonly fault: "spaces" | "unclosed" | "text" | "name" | "words" | "lines" | "capitals";
  readonly span: Span;
  /** The macro that the site reads instead, without a filter. */
  readonly readAs: Macro | undefined;
  /** The macro as the site reads it. */
  readonly right: string;
  readonly edits: readonly Edit[];
  readonly certain: boolean;
}

/** All that is meant as a macro on a page and is none, and what is one in another spelling; in no order. */
export function meantMacros(page: Page, model: ContentModel): readonly MeantMacro[] {
  return madeOf(page.body, meantMacros, () => findMeant(page, model));
}

function findMeant(page: Page, model: ContentModel): MeantMacro[] {
  const found: MeantMacro[] = [];
  const add = (meant: MeantMacro | undefined) => meant && found.push(meant);
  const { text, body } = page;
  let next = 0;
  for (const span of body.comments) {
    const use = body.macros[next]?.span === span ? body.macros[next++] : undefined;
    const macro = use && model.macros.get(use.name);
    if (use && macro && isRead(text, use, macro)) {
      add(inCapitals(text, use, macro));
      continue;
    }
    const inner = text.indexOf("<!--", span.start + 4);
    if ((inner >= 0 && inner < span.end) || isRunaway(text, span)) continue;
    add(use && macro ? ofUse(page, use, macro, model) : ofName(page, span, model));
  }
  for (const open of openEnded(page)) add(meantByUnclosed(page, open, model));
  // Where nothing closes the front matter, the text begins with it.
  if (page.status !== "unclosed") inText(page, model, found);
  return found;
}

/** The offsets of `<!--` that nothing closes before the next one, or before what must be the end of the comment. */
function openEnded(page: Page): number[] {
  const { text, body } = page;
  const opened = body.comments.filter((span) => isRunaway(text, span)).map(({ start }) => start);
  for (const { start } of unclosedComments(page)) if (!opened.includes(start)) opened.push(start);
  return opened;
}

/** A macro is one line, and no longer than this. */
const longestMacro = 300;

/** What is left of `-->`: fewer dashes, a long one, a space, a sign too many. */
const damagedEnd = /[ \t]*(?:(?:--?|[–—]-?)[ \t]*!?>|(?:--?|[–—])[ \t]*$|>)/;

/** Whether a comment goes on over a blank line, or though its first line has something like an end. */
function isRunaway(text: string, { start, end }: Span): boolean {
  const newline = text.indexOf("\n", start);
  if (newline < 0 || newline >= end) return false;
  return (
    damagedEnd.test(text.slice(start + 4, Math.min(lineAt(text, start).end, start + longestMacro))) ||
    /\n[ \t\r]*\n/.test(text.slice(newline, Math.min(end, newline + longestMacro)))
  );
}

/** The macro that a comment without its end is meant as; undefined where it is meant as prose, or is no such comment. */
export function meantByUnclosed(page: Page, open: number, model: ContentModel): MeantMacro | undefined {
  const { text } = page;
  const inner = text.indexOf("<!--", open + 4);
  const line = lineAt(text, open);
  const limit = Math.min(line.end, open + longestMacro, inner < 0 ? line.end : inner);
  const head = text.slice(open + 4, limit);
  const damage = damagedEnd.exec(head);
  const core = readCore(damage ? head.slice(0, damage.index) : head, page, model);
  if (!core) return undefined;
  const end = open + 4 + (damage ? damage.index + damage[0].length : head.trimEnd().length);
  return replaced({ ...core, fault: "unclosed", span: { start: open, end } });
}

function inCapitals(text: string, { nameSpan }: MacroUse, macro: Macro): MeantMacro | undefined {
  if (text.startsWith(macro.name, nameSpan.start)) return undefined;
  const written = text.slice(nameSpan.start, nameSpan.end);
  return {
    macro,
    written,
    fault: "capitals",
    span: nameSpan,
    readAs: undefined,
    right: macro.name,
    certain: true,
    edits: [{ span: nameSpan, newText: macro.name }],
  };
}

/** A comment that begins with the name of a macro, and is not read. */
function ofUse(page: Page, use: MacroUse, macro: Macro, model: ContentModel): MeantMacro | undefined {
  const { text } = page;
  const { span, nameSpan, words } = use;
  const written = text.slice(nameSpan.start, nameSpan.end);
  const args = words.filter(({ text: word }) => isArgument(word, model)).map(({ text: word }) => word);
  const base = { macro, written, span, readAs: undefined, right: macroText(macro, args), certain: true };
  const isProse = words.some(({ text: word }) => isWord(word) && !isArgument(word, model));
  if (text.slice(span.start, span.end).includes("\n"))
    return isProse ? undefined : replaced({ ...base, fault: "lines" });
  if (macro.lists !== undefined) return { ...base, fault: "spaces", edits: mendedSpaces(page, use, macro) };
  const instead = isSpaced(text, span) ? readAs(written, model) : undefined;
  if (words.length === 0) return { ...base, readAs: instead, fault: "spaces", edits: mendedSpaces(page, use, macro) };
  const longer = asOneWord([written, ...words.map(({ text: word }) => word)], model);
  if (longer && longer !== macro)
    return replaced({
      ...base,
      macro: longer,
      written: inComment(text, span).trim(),
      right: macroText(longer, []),
      fault: "name",
    });
  return isProse && !instead ? undefined : replaced({ ...base, readAs: instead, fault: "words" });
}

/** A comment that begins with something else. */
function ofName(page: Page, span: Span, model: ContentModel): MeantMacro | undefined {
  const { text } = page;
  if (span.end - span.start > longestMacro) return undefined;
  const inner = inComment(text, span);
  const written = /^\s*([\w-]*)/.exec(inner)?.[1] as string;
  const instead = isSpaced(text, span) ? readAs(written, model) : undefined;
  const core = readCore(inner, page, model);
  if (core) return replaced({ ...core, readAs: instead, fault: "name", span });
  if (!instead) return undefined;
  const args = inner
    .trim()
    .split(/\s+/)
    .slice(1)
    .filter((word) => isArgument(word, model));
  return replaced({ ...otherThan(instead, args, page, model), written, readAs: instead, fault: "name", span });
}

/** The macro that may be meant by a name that only begins as that of one that lists pages. */
function otherThan(
  instead: Macro,
  args: readonly string[],
  page: Page,
  model: ContentModel,
): Pick<MeantMacro, "macro" | "right" | "certain"> {
  const own = [...model.macros.values()].filter(
    (macro) => macro.lists === undefined && isWanted(macro, page) && readAs(macro.name, model) === instead,
  );
  if (own.length === 1) return { macro: own[0] as Macro, right: macroText(own[0] as Macro, args), certain: false };
  const expected = expectedLists(page, model).find(({ macro }) => macro === instead.name);
  const words = args.length === 0 && expected ? [expected.words] : args;
  return { macro: instead, right: macroText(instead, words), certain: false };
}

interface Core {
  readonly macro: Macro;
  readonly written: string;
  readonly readAs: undefined;
  readonly right: string;
  readonly certain: boolean;
  readonly distance: number;
  readonly args: readonly string[];
}

/** The name of a macro, or nearly one, and nothing behind it but what follows such a name. */
function readCore(written: string, page: Page, model: ContentModel): Core | undefined {
  if (written.length > longestMacro) return undefined;
  const words = written.split(/\s+/).filter((word) => word !== "");
  const first = words.findIndex((word, index) => index > 0 && isArgument(word, model));
  const name = first < 0 ? words : words.slice(0, first);
  const args = first < 0 ? [] : words.slice(first);
  if (name.length === 0 || name.length > longestName || !args.every((word) => isArgument(word, model)))
    return undefined;
  const one = name.length > 1 ? asOneWord(name, model) : undefined;
  const found = one
    ? { macro: one, distance: 0, certain: true }
    : name.length === 1
      ? meantName(name[0] as string, page, model)
      : undefined;
  if (!found) return undefined;
  const { macro, distance } = found;
  const certain = found.certain && distance <= 2;
  return { macro, written: name.join(" "), readAs: undefined, right: macroText(macro, args), certain, distance, args };
}

/** No name has more words. */
const longestName = 6;

/** `tags ai act`: the words of a name without the signs between them. */
function asOneWord(words: readonly string[], model: ContentModel): Macro | undefined {
  return words.length <= longestName ? exactlyNamed(words.join("_"), model) : undefined;
}

/** `<!- tags -->`, `{{ tags }}`, `list_vereisten onderwerp/data`: lines that stand as text on the page. */
function inText(page: Page, model: ContentModel, found: MeantMacro[]): void {
  const { text, body } = page;
  for (const from of body.macroLines) {
    const newline = text.indexOf("\n", from);
    const end = newline < 0 ? text.length : newline;
    if (end - from > longestMacro || text.startsWith("<!--", from)) continue;
    const line = text.slice(from, end).trimEnd();
    if (sentence.test(line)) continue;
    const meant = ofLine(line, from, page, model);
    // Tags are hidden too, but what looks like one may be meant as a macro.
    if (meant && (!isHidden(body, from) || /^<[a-z]/i.test(line))) found.push(meant);
  }
}

/** Most lines are: words of the language, and no sign at the end that may close a macro. */
const sentence = /^[a-z]+ .*[^>;\-–—}\]]$/i;
const opening =
  /^(?:(?:<|&lt;)[ \t]*(?:[!–—-][!–—\- \t]*)?|!-[–—\- \t]*|--[- \t]*|[–—][–—\- \t]*|\{[{%][ \t]*|\[\[[ \t]*)/;
const closing = /[ \t]*(?:[–—\- \t]*[!/]?(?:>|&gt;)|--+|[–—]|[}%]\}|\]\])$/;

function ofLine(line: string, from: number, page: Page, model: ContentModel): MeantMacro | undefined {
  const before = opening.exec(line)?.[0].length ?? 0;
  const rest = line.slice(before);
  const after = closing.exec(rest);
  // Dashes alone are those of a sentence.
  const isMarked = /[<&!{[]/.test(line.slice(0, before)) || /[>;}\]]/.test(after?.[0] ?? "");
  const written = after ? rest.slice(0, after.index) : rest;
  if (!isMarked && (before > 0 || after)) return undefined;
  const word = /^\S*/.exec(written)?.[0] as string;
  // Without signs around it, a line that begins with a word of the language is a sentence.
  if (!isMarked && !/[_-]/.test(word) && word.length !== written.length) return undefined;
  const core = readCore(written, page, model);
  if (!core) return undefined;
  const isName = core.distance === 0 || word.includes("_");
  if (!isMarked && !(isName && (core.args.length > 0 || isWanted(core.macro, page)))) return undefined;
  const span = { start: from, end: from + line.length };
  // Escaped, or on a page that has the macro or has no need of it, it may stand there to be read.
  const isMeant = isMarked && !line.includes("&lt;") && isWanted(core.macro, page);
  return replaced({ ...core, certain: core.certain && isMeant, fault: "text", span });
}

function replaced(meant: Omit<MeantMacro, "edits">): MeantMacro {
  const { macro, written, fault, span, readAs: instead, right, certain } = meant;
  return { macro, written, fault, span, readAs: instead, right, certain, edits: [{ span, newText: right }] };
}

/** A macro as the site reads it; one that lists nothing takes no words. */
export function macroText(macro: Macro, words: readonly string[]): string {
  return `<!-- ${[macro.name, ...(macro.lists === undefined ? [] : words)].join(" ")} -->`;
}

/** One space behind `<!--`, and before `-->` what the site wants there. */
function mendedSpaces({ text }: Page, { span, nameSpan, words }: MacroUse, macro: Macro): Edit[] {
  const edits: Edit[] = [];
  const lead = { start: span.start + 4, end: nameSpan.start };
  if (text.slice(lead.start, lead.end) !== " ") edits.push({ span: lead, newText: " " });
  const last = words[words.length - 1]?.span ?? nameSpan;
  const gap = text.slice(last.end, span.end - 3);
  // Dashes too many at the end belong to the end.
  const dashes = gap === "" ? (/[–—-]+$/.exec(text.slice(last.start, last.end))?.[0].length ?? 0) : 0;
  const isGood = macro.lists === undefined ? gap === " " : gap.endsWith(" ");
  if (!isGood) edits.push({ span: { start: last.end - dashes, end: span.end - 3 }, newText: " " });
  return edits;
}

/** Whether the site looks at what stands in a comment: a space at each end, and no more than one at the first. */
function isSpaced(text: string, { start, end }: Span): boolean {
  return text[start + 4] === " " && /\S/.test(text[start + 5] as string) && text[end - 4] === " ";
}

function inComment(text: string, { start, end }: Span): string {
  return text.slice(start + 4, end - 3);
}

function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
