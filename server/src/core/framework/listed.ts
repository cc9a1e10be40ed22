/** What the site puts in the place of a macro that lists pages. The one place that knows: hovers, references and previews ask here. */
import type { MacroUse } from "../body/body";
import { holdsValue, type ValueQuery, valuesOf } from "../lookUps/valueIndex";
import type { Kind, Macro } from "../model/contentModel";
import { filterOf, isRead } from "../page/macros";
import { type Page, pageKey } from "../page/page";
import type { FrameworkView } from "./frameworkView";

export interface Listed {
  /** Of the rows. */
  readonly kind: Kind;
  /** In the order of the site. */
  readonly rows: readonly ListedRow[];
}

export interface ListedRow {
  /** Undefined where a value of the front matter names no page: the site shows the value then. */
  readonly page: Page | undefined;
  readonly value: string;
}

/**
 * The rows of a macro on a page: the pages that its filter lets through, or those that the front matter of the page names. Undefined
 * for a macro that lists no pages, or that the site does not read.
 */
export function listedBy(use: MacroUse, page: Page, view: FrameworkView): Listed | undefined {
  const macro = view.model.macros.get(use.name);
  if (!macro || !isRead(page.text, use, macro)) return undefined;
  return macro.lists === undefined ? shownOf(macro, page, view) : allOf(macro.lists, use, view);
}

/** Whether a macro that lists pages of another kind, or by what they hold, has a row for a page. */
export function lists(use: MacroUse, on: Page, page: Page, view: FrameworkView): boolean {
  const macro = view.model.macros.get(use.name);
  if (macro?.lists !== page.kind.id || !isRead(on.text, use, macro)) return false;
  const query = queryOf(use, view);
  return query === "all" || (query !== "none" && holdsValue(page, query));
}

function allOf(lists: string, use: MacroUse, view: FrameworkView): Listed | undefined {
  const kind = view.model.kinds.get(lists);
  if (!kind) return undefined;
  const query = queryOf(use, view);
  const pages = query === "all" ? view.pagesOfKind(kind) : query === "none" ? [] : view.pagesWith(query);
  const sorted = [...pages].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { kind, rows: sorted.map((page) => ({ page, value: page.name })) };
}

/** What a macro asks for. A filter that the site does not recognise lets everything through, one with an unknown key nothing. */
function queryOf(use: MacroUse, { model }: FrameworkView): ValueQuery | "all" | "none" {
  const found = filterOf(use, model);
  if (found?.macro.lists !== undefined) {
    return { kind: found.macro.lists, key: found.filter.compared, value: found.value };
  }
  return /^[^/]+\/[^/]+$/.test(use.words[0]?.text ?? "") ? "none" : "all";
}

/** A macro that shows one key of references lists what the key names; one that shows several keys is no list. */
function shownOf({ shows, whenId }: Macro, page: Page, view: FrameworkView): Listed | undefined {
  const [key] = shows;
  const target = shows.length === 1 ? page.kind.fields.get(key as string)?.value.target : undefined;
  const kind = target?.as === "reference" ? view.model.kinds.get(target.kind) : undefined;
  if (!kind || (whenId && !whenId.test(page.id?.value ?? ""))) return undefined;
  const values = pageKey(page, key)?.shape === "good" ? valuesOf(page, key as string) : [];
  return { kind, rows: values.map((value) => ({ page: view.resolve({ kind: kind.id, value })[0], value })) };
}
