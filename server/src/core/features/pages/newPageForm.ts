/** What an author is asked about a new page. */
import type { FrameworkView } from "../../framework/frameworkView";
import type { Kind } from "../../model/contentModel";
import type { Field } from "../../model/field";
import { bySiteOrder, codeOf, labelOf, quotedBy } from "../../page/page";
import type { Language, Localized } from "../../text/language";
import { type FreeNumbers, freeNumbers } from "../numbers/freeNumbers";
import type { NewPageAnswers } from "./newPageAnswers";
import { foldersOfKind } from "./newPagePlace";
import { type Series, seriesOfKind } from "./pageSeries";

export interface NewPageForm {
  /** With the numbers that can be chosen in each. */
  readonly series: readonly (Series & { readonly numbers: FreeNumbers })[];
  readonly folders: readonly string[];
  readonly questions: readonly Question[];
}

/** A key whose values are chosen from a list. */
export interface Question {
  readonly key: string;
  readonly title: Localized;
  readonly description: Localized;
  readonly required: boolean;
  /** One value at most. */
  readonly isSingle: boolean;
  readonly items: readonly { readonly value: string; readonly title: string; readonly description: string }[];
  /** What is likely, from where the author came. */
  readonly chosen: readonly string[];
}

/**
 * What is asked about a new page of a kind: the keys that name pages, and those with fixed terms that each page needs. `from`:
 * the group in the tree that the author came from.
 */
export function newPageForm(
  kind: Kind,
  from: { readonly grouping?: string | undefined; readonly group?: string | undefined },
  view: FrameworkView,
  language: Language,
): NewPageForm {
  const grouping = view.model.tree?.groupings.find(({ id }) => id === from.grouping);
  const questions = [...kind.fields.values()].flatMap((field): Question[] => {
    const items = itemsOf(field, view, language);
    if (items.length === 0 || !(field.required || field.value.target)) return [];
    const isOfGroup = grouping?.by === "pages" && field.key === grouping.key;
    return [
      {
        key: field.key,
        title: field.title,
        description: field.description,
        required: field.required,
        isSingle: field.shape === "scalar",
        items,
        chosen: items.flatMap(({ value }) => (isOfGroup && value === from.group ? value : [])),
      },
    ];
  });
  const series = seriesOfKind(kind, view).map((one) => ({ ...one, numbers: freeNumbers(kind, one.value, view) }));
  return { series, folders: foldersOfKind(kind, view), questions };
}

/** What is still asked about a page of which some values are known; values that cannot be chosen are not known. */
export function questionsLeft(questions: readonly Question[], known: NewPageAnswers["values"]): readonly Question[] {
  return questions.filter(({ key, items }) => {
    const values = known[key] ?? [];
    return values.length === 0 || values.some((value) => !items.some((item) => item.value === value));
  });
}

/** The pages or terms that a key can name, in the order of the model or else of the site. */
function itemsOf({ shape, value }: Field, view: FrameworkView, language: Language): Question["items"] {
  if (shape === "mapping" || shape === "mappings" || shape === "any") return [];
  if (value.terms) {
    return [...value.terms.values()].map((term) => ({
      value: term.value,
      title: term.title[language],
      description: term.description[language],
    }));
  }
  const target = value.target && view.model.kinds.get(value.target.kind);
  if (!target) return [];
  const pages = [...view.pagesOfKind(target)].sort(bySiteOrder(target));
  const names = new Set<string>();
  return pages.flatMap((page) => {
    const name = quotedBy(page);
    if (name === undefined || names.has(name)) return [];
    names.add(name);
    return [{ value: name, title: labelOf(page), description: codeOf(page) === undefined ? "" : page.name }];
  });
}
