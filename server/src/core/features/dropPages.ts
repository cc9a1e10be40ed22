/** What it means that pages are dropped on something in the tree, and what then changes in which pages. */
import { type Page, titleOf } from "../page";
import type { Snapshot } from "../snapshot";
import type { Localized } from "../span";
import { quoted } from "../words";
import { areOf, type DropChoice, type DroppedPage, type Dropping, type DropTarget, subjectOf } from "./dropChoice";
import { dropInGroup } from "./dropInGroup";
import { linkPages, linkRelations, relationPlace } from "./linkPages";

/**
 * A page that is dropped on one that it can be linked with in front matter is linked with it; dropped on a group, or on
 * anything else in one, it comes into that group. The edits of each choice are of the pages as they are.
 */
export function dropPages(dropped: readonly DroppedPage[], target: DropTarget, snapshot: Snapshot): Dropping {
  const pages = [...new Set(dropped.map(({ page }) => page))];
  const [first] = pages;
  if (!first) return { refused: onlyPages };
  if (pages.some(({ kind }) => kind !== first.kind)) return { refused: oneKind };
  const { page, group } = target;
  if (page && !pages.includes(page) && relationsOf(page, first, snapshot).length > 0)
    return link(pages, page, relationsOf(page, first, snapshot), snapshot);
  if (group) return dropInGroup(dropped, first.kind, group, snapshot);
  return { refused: page && pages.includes(page) ? onItself : noRelation(first, page) };
}

function relationsOf(target: Page, page: Page, { model }: Snapshot) {
  return linkRelations(target.kind, model).filter(({ kind }) => kind === page.kind.id);
}

function link(
  pages: readonly Page[],
  target: Page,
  relations: ReturnType<typeof linkRelations>,
  snapshot: Snapshot,
): Dropping {
  const subject = subjectOf(pages);
  const title = quoted(titleOf(target));
  const add = pages.map(({ path }) => path);
  const refused: Localized[] = [];
  const choices = relations.flatMap((relation): DropChoice[] => {
    const linked = linkPages(target, relation, { add, remove: [] }, snapshot);
    refused.push(...linked.refused);
    if (linked.edits.length === 0 || linked.refused.length > 0) return [];
    const choice = {
      type: "link",
      title: { nl: `Koppel aan ${title}`, en: `Link with ${title}` },
      description: relationPlace(target.kind, relation, snapshot.model),
      done: { nl: `${subject.nl} gekoppeld aan ${title}.`, en: `${subject.en} linked with ${title}.` },
      edits: linked.edits,
    } as const;
    return [choice];
  });
  if (choices.length > 0) return choices;
  const { nl, en } = areOf(pages);
  const already = {
    nl: `${subject.nl} ${nl} al gekoppeld aan ${title}.`,
    en: `${subject.en} ${en} linked with ${title} already.`,
  };
  return { refused: refused[0] ?? already };
}

const onlyPages: Localized = {
  nl: "Alleen pagina's kun je slepen, geen groepen.",
  en: "Only pages can be dragged, not groups.",
};

const oneKind: Localized = {
  nl: "Sleep pagina's van één soort tegelijk.",
  en: "Drag pages of one kind at a time.",
};

const onItself: Localized = {
  nl: "Een pagina kan niet aan zichzelf worden gekoppeld.",
  en: "A page cannot be linked with itself.",
};

function noRelation({ kind }: Page, target: Page | undefined): Localized {
  if (!target) {
    return {
      nl: "Hier kun je niets neerzetten. Sleep naar een groep, of naar een pagina om te koppelen.",
      en: "Nothing can be dropped here. Drag to a group, or to a page to link with it.",
    };
  }
  const other = target.kind.noun;
  return {
    nl: `Pagina's van deze soorten worden in de front matter niet gekoppeld (${kind.noun.nl.one} en ${other.nl.one}).`,
    en: `Pages of these kinds are not linked in front matter (${kind.noun.en.one} and ${other.en.one}).`,
  };
}
