/** Pages that come into another group of the tree: into it as well, or out of the one that they were taken from. */

import type { FrameworkView } from "../../framework/frameworkView";
import { groupsIn, groupsOf } from "../../framework/grouping";
import type { Grouping, Kind } from "../../model/contentModel";
import type { Field } from "../../model/field";
import type { Page } from "../../page/page";
import { changeValues, type ValueChanges, valuesOf } from "../../page/referenceEdits";
import { type Language, type Localized, perLanguage } from "../../text/language";
import type { FileEdits } from "../../text/textEdits";
import { listed, lowerCased, shown } from "../../text/words";
import { areOf, type DropChoice, type DroppedPage, type Dropping, type GroupPlace, subjectOf } from "./dropChoice";

/** What can be done with pages of a kind that are dropped in a group. */
export function dropInGroup(
  dropped: readonly DroppedPage[],
  kind: Kind,
  { grouping, value }: GroupPlace,
  view: FrameworkView,
): Dropping {
  const field = fieldOf(kind, grouping);
  if ("refused" in field) return field;
  const pages = [...new Set(dropped.map(({ page }) => page))];
  const left = leftBy(dropped, grouping, value, field);
  const nameOf = groupNames(grouping, view);
  const from = nameOf([...new Set([...left.values()].flat())]);
  const drop = { pages, field, left, from, view };
  return value === undefined ? outOfGroups(drop, grouping) : intoGroup(drop, value, nameOf([value]));
}

/** Pages of one kind that are dropped in a group. */
interface Drop {
  readonly pages: readonly Page[];
  /** The key by which they are in groups. */
  readonly field: Field;
  /** Which groups each of them was taken from. */
  readonly left: ReadonlyMap<Page, readonly string[]>;
  /** What these groups are called. */
  readonly from: Localized;
  readonly view: FrameworkView;
}

function outOfGroups(drop: Drop, grouping: Grouping): Dropping {
  const { pages, field, left, from } = drop;
  const [subject, are] = [subjectOf(pages), areOf(pages)];
  if (left.size === 0) {
    const without = withoutText(grouping);
    const already: Localized = {
      nl: `${subject.nl} ${are.nl} al ${without.nl}.`,
      en: `${subject.en} ${are.en} ${without.en} already.`,
    };
    return { refused: already };
  }
  const remove: Texts = {
    title: { nl: `Haal weg uit ${from.nl}`, en: `Take out of ${from.en}` },
    description: placeOf(field),
    done: { nl: `${subject.nl} weggehaald uit ${from.nl}.`, en: `${subject.en} taken out of ${from.en}.` },
  };
  return oneOf([carriedOut("remove", remove, drop, (page) => ({ add: [], remove: left.get(page) ?? [] }))]);
}

/** `to`: what the group is called. */
function intoGroup(drop: Drop, value: string, to: Localized): Dropping {
  const { pages, field, left, from } = drop;
  const [subject, are] = [subjectOf(pages), areOf(pages)];
  const isNew = pages.some((page) => !valuesOf(page, field).includes(value));
  const already: Localized = {
    nl: `${subject.nl} ${are.nl} al in ${to.nl}.`,
    en: `${subject.en} ${are.en} in ${to.en} already.`,
  };
  if (!isNew && left.size === 0) return { refused: already };
  const choices: Outcome[] = [];
  if (left.size > 0) {
    const move: Texts = {
      title: { nl: `Verplaats van ${from.nl} naar ${to.nl}`, en: `Move from ${from.en} to ${to.en}` },
      description: placeOf(field),
      done: { nl: `${subject.nl} verplaatst naar ${to.nl}.`, en: `${subject.en} moved to ${to.en}.` },
    };
    choices.push(carriedOut("move", move, drop, (page) => ({ add: [value], remove: left.get(page) ?? [] })));
  }
  if (isNew && field.shape !== "scalar") {
    const stays: Localized = { nl: `blijft ook in ${from.nl}`, en: `stays in ${from.en} too` };
    const add: Texts = {
      title: { nl: `Voeg toe aan ${to.nl}`, en: `Add to ${to.en}` },
      description: left.size > 0 ? stays : placeOf(field),
      done: { nl: `${subject.nl} toegevoegd aan ${to.nl}.`, en: `${subject.en} added to ${to.en}.` },
    };
    choices.push(carriedOut("add", add, drop, () => ({ add: [value], remove: [] })));
  }
  return oneOf(choices);
}

/** A group that pages can come into. */
export interface GroupItem {
  readonly value: string;
  readonly title: Localized;
  readonly number: number | undefined;
  /** How many of the pages are in it. */
  readonly count: number;
}

/** The grouping in which pages of a kind can come into other groups: the one that is asked for, else the first that can be. */
export function groupingFor(kind: Kind, asked: Grouping | undefined, { model }: FrameworkView): Grouping | undefined {
  const all = model.tree?.groupings ?? [];
  return [...(asked ? [asked] : []), ...all].find((one) => !("refused" in fieldOf(kind, one)));
}

/** The groups of a grouping, with how many of some pages are in each. */
export function groupItems(pages: readonly Page[], grouping: Grouping, view: FrameworkView): GroupItem[] {
  const groups = pages.map((page) => new Set(groupsOf(page, grouping, view)));
  return groupsIn(grouping, view).map(({ value, title, number }) => ({
    value,
    title,
    number,
    count: groups.filter((one) => one.has(value)).length,
  }));
}

type Texts = Pick<DropChoice, "title" | "description" | "done">;
type Outcome = DropChoice | { readonly refused: Localized };

/** Those that can be done; why the first cannot where none can. */
function oneOf(outcomes: readonly Outcome[]): Dropping {
  const choices = outcomes.flatMap((one) => ("refused" in one ? [] : [one]));
  const refusal = outcomes.find((one) => "refused" in one);
  return choices.length === 0 && refusal ? refusal : choices;
}

/** All pages or none. */
function carriedOut(
  type: DropChoice["type"],
  texts: Texts,
  { pages, field, view }: Drop,
  changes: (page: Page) => ValueChanges,
): Outcome {
  const files: FileEdits[] = [];
  for (const page of pages) {
    const draft = changeValues(page, field, changes(page), view.model);
    if ("refused" in draft) return draft;
    if (draft.edits.length > 0) files.push({ path: page.path, edits: draft.edits });
  }
  return { type, ...texts, edits: files };
}

/** The key by which pages of a kind are in the groups, or why none is. */
function fieldOf(kind: Kind, grouping: Grouping): Field | { readonly refused: Localized } {
  if (grouping.by === "kind") return { refused: kindStays };
  if (grouping.by === "series") return { refused: seriesStays };
  const { key, of } = grouping;
  const { nl, en } = kind.noun;
  if (of && of !== kind) {
    return {
      refused: {
        nl: `'${key}' staat op ${of.noun.nl.many}, niet op ${nl.many}: die volgen de ${of.noun.nl.many} die zij noemen.`,
        en: `'${key}' is on ${of.noun.en.many}, not on ${en.many}: those follow the ${of.noun.en.many} that they name.`,
      },
    };
  }
  const field = kind.fields.get(key);
  const none: Localized = { nl: `Op ${nl.many} staat geen '${key}'.`, en: `There is no '${key}' on ${en.many}.` };
  return field ?? { refused: none };
}

const kindStays: Localized = {
  nl: "De soort van een pagina volgt uit haar map. Verplaats het bestand in de verkenner.",
  en: "The kind of a page follows from its folder. Move the file in the explorer.",
};

const seriesStays: Localized = {
  nl: "In welke groep een pagina hier staat, volgt uit haar code. Hernoem de pagina om die te veranderen.",
  en: "In which group a page is here follows from its code. Rename the page to change that.",
};

/** Per page the groups that it was taken from; a key that holds one value always loses what it holds. */
function leftBy(
  dropped: readonly DroppedPage[],
  grouping: Grouping,
  to: string | undefined,
  field: Field,
): Map<Page, string[]> {
  const left = new Map<Page, string[]>();
  for (const { page, group } of dropped) {
    const held = valuesOf(page, field);
    const from = field.shape === "scalar" ? held : group?.grouping.id === grouping.id ? [group.value] : [];
    const gone = from.flatMap((one) => (one !== undefined && one !== to && held.includes(one) ? [one] : []));
    if (gone.length > 0) left.set(page, [...new Set([...(left.get(page) ?? []), ...gone])]);
  }
  return left;
}

function groupNames(grouping: Grouping, view: FrameworkView): (values: readonly string[]) => Localized {
  const titles = new Map(groupsIn(grouping, view).map(({ value, title }) => [value, title]));
  const names = (values: readonly string[], language: Language) =>
    values.map((value) => shown(titles.get(value)?.[language] ?? value));
  return (values) => perLanguage((language) => listed(names(values, language))[language]);
}

/** `zonder fase` / `without phase`. */
function withoutText({ title }: Grouping): Localized {
  return { nl: `zonder ${lowerCased(title.nl)}`, en: `without ${lowerCased(title.en)}` };
}

function placeOf({ key }: Field): Localized {
  return { nl: `bij '${key}' op de pagina`, en: `under '${key}' on the page` };
}
