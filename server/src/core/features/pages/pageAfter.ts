/** A new page right after another one: what is known of it, and what moves to make room. */
import type { FrameworkView } from "../../framework/frameworkView";
import { nameOf, seriesOf } from "../../model/names";
import { type Page, pageKey, titleOf } from "../../page/page";
import { quoted } from "../../text/words";
import { idsAfter } from "../moves/movePages";
import type { Refusal } from "../moves/renameTarget";
import { idOfCode } from "../numbers/freeNumbers";
import { type Room, roomAfter } from "../numbers/renumber";
import type { NewPageAnswers } from "./newPageAnswers";

export interface PageAfter {
  readonly room: Room;
  /** What the author need not be asked. */
  readonly known: Required<Pick<NewPageAnswers, "kind" | "folder" | "series" | "number" | "values">>;
}

/** Undefined for a page without a number; refused where the number after it cannot become free. */
export function pageAfter(page: Page, view: FrameworkView): PageAfter | Refusal | undefined {
  const room = roomAfter(page, view);
  if (!room || "refused" in room) return room;
  const { kind, path } = page;
  const id = idOfCode(kind, room.code);
  // Only what moves gives its id away, and not where that does not go with its name.
  const ids = idsAfter(room.moves, view);
  const owner = view.pagesWithId(id).find((other) => !ids.has(other.path));
  if (owner) {
    const title = quoted(titleOf(owner));
    return {
      refused: {
        nl: `${room.code} is niet vrij: ${title} heeft ${quoted(id)}. Geef die pagina eerst het id dat bij haar naam hoort.`,
        en: `${room.code} is not free: ${title} has ${quoted(id)}. First give that page the id that goes with its name.`,
      },
    };
  }
  const folder = path.slice(0, path.lastIndexOf("/"));
  const series = seriesOf(room.code);
  return { room, known: { kind: kind.id, folder, series, number: room.code, values: groupsOf(page, view) } };
}

/** The groups of the tree that the page stands in: a page after it stands there too. */
function groupsOf(page: Page, { model }: FrameworkView): NewPageAnswers["values"] {
  const key = model.tree?.key;
  const values = key === undefined ? [] : (pageKey(page, key)?.values.map(({ value }) => value) ?? []);
  return key === undefined || values.length === 0 ? {} : { [key]: values };
}

/** Values that name pages as these are called after the moves. */
export function valuesAfter(
  { kind: id, values }: Pick<NewPageAnswers, "kind" | "values">,
  { moves }: Pick<Room, "moves">,
  view: FrameworkView,
): NewPageAnswers["values"] {
  const kind = view.model.kinds.get(id);
  const ids = idsAfter(moves, view);
  const after = (key: string, value: string): string => {
    const target = kind?.fields.get(key)?.value.target;
    const [page, ...others] = target ? view.resolve({ kind: target.kind, value }) : [];
    const to = page && moves.get(page.path);
    if (!page || to === undefined || others.length > 0) return value;
    return page.kind.referencedBy === "id" ? (ids.get(page.path) ?? value) : nameOf(to, page.kind);
  };
  return Object.fromEntries(Object.entries(values).map(([key, all]) => [key, all.map((value) => after(key, value))]));
}
