/** Rename (F2): what another name for a page or a heading changes, or why it cannot have that name. */
import { entryAt } from "../../data/menu";
import type { SiteFile } from "../../data/siteFile";
import type { FrameworkView } from "../../framework/frameworkView";
import { indexFile } from "../../model/names";
import { idValueOf, type Page } from "../../page/page";
import type { Localized } from "../../text/language";
import { fileNameOf } from "../../text/path";
import type { Span } from "../../text/span";
import type { GroupedFileEdits, TextFile } from "./groupedEdits";
import { renameHeading } from "./headings";
import { type Moves, pathCalled } from "./movedLinks";
import { movePages } from "./movePages";
import { newNameOf } from "./newName";
import { type Refusal, type RenameTarget, renameTargetAt } from "./renameTarget";
import { unreadRefusal } from "./unreadRefusal";

export interface Renaming {
  /** Made before the files move. */
  readonly files: readonly GroupedFileEdits[];
  readonly moves: Moves;
  /** The ids that pages get whatever their names say, by path. */
  readonly ids?: ReadonlyMap<string, string> | undefined;
}

/** What stands at an offset to be renamed, and what it is called now; undefined where nothing of ours is. */
export function prepareRename(
  page: Page,
  offset: number,
  view: FrameworkView,
): (RenameTarget & { readonly placeholder: string }) | Refusal | undefined {
  const target = renameTargetAt(page, offset, view);
  const refusal = target && unreadRefusal(view);
  if (refusal) return refusal;
  if (!target || "refused" in target) return target;
  if (target.type === "heading") return { ...target, placeholder: target.heading.text };
  const named = nameOfPage(target.page, target.by);
  return "refused" in named ? named : { ...target, placeholder: named.name };
}

/** The edits that give what stands at an offset another name; `files`: those beside the pages, see `movePages`. */
export function rename(
  page: Page,
  offset: number,
  newName: string,
  view: FrameworkView,
  files: readonly TextFile[] = [],
): Renaming | Refusal | undefined {
  const target = prepareRename(page, offset, view);
  if (!target || "refused" in target) return target;
  const text = newName.trim();
  if (target.type === "heading") {
    if (text === "" || /[\r\n]/.test(text)) return { refused: noHeading };
    const isSame = text === target.heading.text;
    return { files: isSame ? [] : renameHeading(target.page, target.heading, text, view), moves: new Map() };
  }
  return renamePage(target.page, text, target.by, view, files);
}

/** The same for the page that a line of the menu names. */
export function prepareMenuRename(
  file: SiteFile,
  offset: number,
  view: FrameworkView,
): { readonly span: Span; readonly page: Page; readonly placeholder: string } | Refusal | undefined {
  const found = entryAt(file, offset, view.model);
  const page = found && view.page(found.path);
  if (!page) return undefined;
  const refusal = unreadRefusal(view);
  if (refusal) return refusal;
  const named = nameOfPage(page, "name");
  return "refused" in named ? named : { span: found.entry.scalar.inner, page, placeholder: named.name };
}

/** The edits that give the page another name which a line of the menu names. */
export function renameInMenu(
  file: SiteFile,
  offset: number,
  newName: string,
  view: FrameworkView,
  files: readonly TextFile[] = [],
): Renaming | Refusal | undefined {
  const target = prepareMenuRename(file, offset, view);
  return !target || "refused" in target ? target : renamePage(target.page, newName, "name", view, files);
}

/** What a page is called by those that refer to it; refused for one whose name cannot change. */
export function nameOfPage(
  page: Page,
  by: "name" | "id" = page.kind.referencedBy,
): { readonly name: string } | Refusal {
  if (isIndex(page) && by === "name") return { refused: indexStays };
  return { name: (by === "id" ? idValueOf(page) : undefined) ?? page.name };
}

/** The edits that give a page another name or id, whichever `by` says; `files`: those beside the pages, see `movePages`. */
export function renamePage(
  page: Page,
  newName: string,
  by: "name" | "id",
  view: FrameworkView,
  files: readonly TextFile[] = [],
): Renaming | Refusal {
  const refusal = unreadRefusal(view);
  if (refusal) return refusal;
  const wanted = newNameOf(page, newName.trim(), by, view);
  if ("refused" in wanted) return wanted;
  const moves = wanted.name === page.name ? new Map() : movesOf(page, wanted.name, view);
  const ids = wanted.id === undefined ? undefined : new Map([[page.path, wanted.id]]);
  return { files: movePages(moves, view, { files, ids }), moves, ids };
}

/** The files that move when a page gets another name: itself, or the folder that it has for itself with all in it. */
export function movesOf(page: Page, name: string, view: FrameworkView): Moves {
  const to = pathCalled(page, name);
  if (fileNameOf(page.path) === `${page.name}.md`) return new Map([[page.path, to]]);
  const [before, after] = [page.path, to].map((path) => path.slice(0, path.lastIndexOf("/") + 1)) as [string, string];
  const inside = [...view.files()].filter((path) => path.startsWith(before));
  return new Map(inside.map((path) => [path, after + path.slice(before.length)]));
}

/** Whether a page is that of its folder, and called after it by everybody. */
function isIndex(page: Page): boolean {
  return page.path.endsWith(indexFile) && fileNameOf(page.path) === `${page.name}.md`;
}

const indexStays: Localized = {
  nl: "Dit is de pagina van de map zelf; die heet altijd 'index.md'. Hernoem de map in de verkenner.",
  en: "This is the page of the folder itself, which is always called 'index.md'. Rename the folder in the explorer.",
};

const noHeading: Localized = {
  nl: "Een kop heeft tekst nodig, op één regel. Vul die in.",
  en: "A heading needs text, on one line. Fill it in.",
};
