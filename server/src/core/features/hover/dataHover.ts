/** Hovers about the glossary and the tables: on the pages that use them, and in those files themselves. */
import type { DataFile } from "../../data/dataFile";
import type { Glossary, GlossaryEntry } from "../../data/glossary";
import { lookUpOf, type Table, type TableRow } from "../../data/table";
import type { FrameworkView } from "../../framework/frameworkView";
import type { Page } from "../../page/page";
import { pagesUsing } from "../../place/termUse";
import type { Localized } from "../../text/language";
import { escapeMarkdown, markdownLink, shorten } from "../../text/markdown";
import { contains } from "../../text/span";
import type { Hover, HoverOptions } from "./hoverOptions";
import { pageList } from "./pageList";

/** A term with its definition, and a link to the line where it stands. */
export function definitionText(glossary: Glossary, entry: GlossaryEntry, options: HoverOptions): string {
  return [
    `**${escapeMarkdown(entry.term)}**`,
    escapeMarkdown(entry.definition),
    linkTo(glossary, entry.span.start, options),
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** A code with its source and what it stands for, and a link to its row. */
export function codeText(table: Table, { code, source, description }: TableRow, options: HoverOptions): string {
  const of = source && source.value !== "" ? ` · ${escapeMarkdown(source.value)}` : "";
  return [
    `**${escapeMarkdown(code.value)}**${of}`,
    escapeMarkdown(shorten(description.value, 1000)),
    linkTo(table, code.span.start, options),
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** What the editor shows in a data file itself: which pages use the term or code at an offset. */
export function dataHover(
  file: DataFile,
  offset: number,
  view: FrameworkView,
  options: HoverOptions,
): Hover | undefined {
  const { language } = options;
  if (file.type === "glossary") {
    const entry = file.entries.find(({ termSpan }) => contains(termSpan, offset));
    if (!entry) return undefined;
    const title = `**${escapeMarkdown(entry.term)}**`;
    // Of two definitions the pages show the last.
    const shown = file.byTerm.get(entry.term) as GlossaryEntry;
    return { markdown: withPages(title, pagesUsing(shown, file, view), view, options), span: entry.termSpan };
  }
  if (file.type !== "table") return undefined;
  const row = file.rows.find(({ code }) => code.value !== "" && contains(code.span, offset));
  if (!row) return undefined;
  const title = `**${escapeMarkdown(row.code.value)}**`;
  return { markdown: withPages(title, pagesWith(row, file, view), view, options), span: row.code.span };

  function withPages(
    title: string,
    pages: readonly Page[] | undefined,
    all: FrameworkView,
    shown: HoverOptions,
  ): string {
    if (!pages) return title;
    return `${title}\n\n${pages.length === 0 ? nowhere[language] : pageList(pages, usedIn[language], all, shown)}`;
  }
}

const usedIn: Localized = { nl: "Gebruikt in", en: "Used in" };
const nowhere: Localized = { nl: "Nergens gebruikt", en: "Not used anywhere" };

/** The pages that name the code of a row. */
function pagesWith(row: TableRow, table: Table, view: FrameworkView): Page[] {
  const code = row.code.value.trim();
  return [...view.pages.values()].filter((one) =>
    one.briefly((page) =>
      page.allKeys.some(({ field, values }) => {
        if (field.value.table !== table.model.name || !values.some(({ value }) => value === code)) return false;
        return lookUpOf(field, () => table)?.source === (table.model.sources ? row.source?.value : "");
      }),
    ),
  );
}

function linkTo({ path, text }: DataFile, offset: number, { uriOf }: HoverOptions): string {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return markdownLink(path, `${uriOf(path)}#L${line}`);
}
