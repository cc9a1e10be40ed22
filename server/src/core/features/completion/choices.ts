/** What can stand in a place: the values of a key, or of a macro's filter. */
import { lookUpOf } from "../../data/table";
import type { FrameworkView } from "../../framework/frameworkView";
import type { Field } from "../../model/field";
import { impliedId, nameOfPrefix } from "../../model/names";
import { codeOf, type Page, quotedBy, titleOf } from "../../page/page";
import type { Language } from "../../text/language";
import { shorten } from "../../text/markdown";
import { best, fitOf, searchable } from "../../text/wordSearch";
import type { CompletionItem, CompletionSubject } from "./completionItem";
import { searchPages } from "./pageSearch";

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly kind: CompletionItem["kind"];
  readonly about?: CompletionSubject | undefined;
  /** It is no text, so it needs no quotes. */
  readonly isWord?: boolean;
}

export interface Wanted {
  readonly typed: string;
  readonly page: Page;
  readonly view: FrameworkView;
  readonly language: Language;
  /** So many at the most. */
  readonly most: number;
  /** The values that are there already. */
  readonly isOut: (value: string) => boolean;
}

/** The values of a field that fit what is typed, the best first. `keys` lead to the field. */
export function fieldChoices(field: Field, keys: readonly string[], wanted: Wanted): Choice[] {
  const { target, terms, table, types } = field.value;
  const { page, view, language } = wanted;
  if (target) {
    const first = page.kind.name?.prefixIs?.key === field.key ? nameOfPrefix(page.kind, page.name) : undefined;
    return pageChoices(target.kind, wanted, (one) => one.name === first);
  }
  if (terms) {
    const all = [...terms.values()].map((term): Choice => {
      const about = { type: "term", kind: page.kind.id, keys, value: term.value } as const;
      return { ...named(term.value, term.title[language]), kind: "term", about };
    });
    return fitting(all, wanted);
  }
  if (table !== undefined) {
    const rows = [...(lookUpOf(field, (name) => view.table(name))?.codes ?? [])];
    const all = rows.map(([value, row]): Choice => {
      const description = shorten(row.description.value, 120);
      return { value, label: value, description, kind: "code", about: { type: "code", keys, value } };
    });
    return fitting(all, wanted);
  }
  if (field.key === view.model.keys.id) {
    const id = impliedId(page.kind, page.name);
    return id === undefined ? [] : fitting([{ value: id, label: id, kind: "value" }], wanted);
  }
  if (!types.has("boolean") || types.size > 1) return [];
  return fitting(
    ["true", "false"].map((value) => ({ value, label: value, kind: "value", isWord: true })),
    wanted,
  );
}

/** The pages of a kind, by the names that references quote. */
export function pageChoices(kind: string, wanted: Wanted, isFirst: (page: Page) => boolean = () => false): Choice[] {
  const { typed, page, view, isOut, most } = wanted;
  const pages = searchPages({
    typed,
    most,
    pages: view.pagesOfKind(kind),
    from: page,
    view,
    isOut: (one) => isOut(quotedBy(one) ?? ""),
    isFirst,
  });
  return pages.flatMap((one): Choice[] => {
    const value = quotedBy(one);
    if (value === undefined) return [];
    // The code in front: behind a long title the editor has no room for it.
    const code = codeOf(one);
    const shown =
      code === undefined ? named(value, titleOf(one)) : { value, label: `${code} · ${shorten(titleOf(one), 120)}` };
    return [{ ...shown, kind: "page", about: { type: "page", path: one.path } }];
  });
}

/** With the title in front, as people look for it. */
function named(value: string, title: string): Pick<Choice, "value" | "label" | "description"> {
  return title === value ? { value, label: value } : { value, label: shorten(title, 120), description: value };
}

function fitting(all: readonly Choice[], { typed, isOut, most }: Wanted): Choice[] {
  const match = fitOf(typed);
  return best(all, {
    match: ({ value, label, description = "" }) =>
      isOut(value) ? undefined : match(searchable(`${value} ${label} ${description}`)),
    most,
  });
}
