/** What it means that pages are dropped on something in the tree, and what then changes in which pages. */
import type { FrameworkView } from "../../framework/frameworkView";
import { type Page, titleOf } from "../../page/page";
import type { Localized } from "../../text/language";
import type { FileEdits } from "../../text/textEdits";
import { quoted } from "../../text/words";
import { areOf, type DropChoice, type DroppedPage, type Dropping, type DropTarget, subjectOf } from "./dropChoice";
import { dropInGroup } from "./dropInGroup";
import { areLinked, linkPages, linkRelations, relationPlace } from "./linkPages";

/**
 * A page that is dropped on one that it can be linked with in front matter is linked with it; dropped on a group, or on
 * anything else in one, it comes into that group. The edits of each choice are of the pages as they are.
 */
export function dropPages(dropped: readonly DroppedPage[], target: DropTarget, view: FrameworkView): Dropping {
  const pages = [...new Set(dropped.map(({ page }) => page))];
  const [first] = pages;
  if (!first) return { refused: onlyPages };
  if (pages.some(({ kind }) => kind !== first.kind)) return { refused: oneKind };
  const { page, group } = target;
  if (page && !pages.includes(page) && relationsOf(page, first, view).length > 0)
    return link(dropped, page, relationsOf(page, first, view), view);
  if (group) return dropInGroup(dropped, first.kind, group, view);
  return { refused: page && pages.includes(page) ? onItself : noRelation(first, page) };
}

function relationsOf(target: Page, page: Page, { model }: FrameworkView) {
  return linkRelations(target.kind, model).filter(({ kind }) => kind === page.kind.id);
}

function link(
  dropped: readonly DroppedPage[],
  target: Page,
  relations: ReturnType<typeof linkRelations>,
  view: FrameworkView,
): Dropping {
  const pages = [...new Set(dropped.map(({ page }) => page))];
  const subject = subjectOf(pages);
  const title = quoted(titleOf(target));
  const add = pages.map(({ path }) => path);
  const refused: Localized[] = [];
  const choices = relations.flatMap((relation): DropChoice[] => {
    const linked = linkPages(target, relation, { add, remove: [] }, view);
    refused.push(...linked.refused);
    if (linked.edits.length === 0 || linked.refused.length > 0) return [];
    const choice: DropChoice = {
      type: "link",
      title: { nl: `Koppel aan ${title}`, en: `Link with ${title}` },
      description: relationPlace(target.kind, relation, view.model),
      done: { nl: `${subject.nl} gekoppeld aan ${title}.`, en: `${subject.en} linked with ${title}.` },
      edits: linked.edits,
    };
    return [choice];
  });
  const moved = moveLinks(dropped, target, view);
  if (moved || choices.length > 0) return [...(moved ? [moved] : []), ...choices];
  const { nl, en } = areOf(pages);
  const already: Localized = {
    nl: `${subject.nl} ${nl} al gekoppeld aan ${title}.`,
    en: `${subject.en} ${en} linked with ${title} already.`,
  };
  return { refused: refused[0] ?? already };
}

/** Pages that were dragged from below one page that they name to another of its kind name that one in its place. */
function moveLinks(dropped: readonly DroppedPage[], target: Page, view: FrameworkView): DropChoice | undefined {
  const [first] = dropped;
  const { under } = first ?? {};
  if (!under || under === target || under.kind !== target.kind || dropped.some((one) => one.under !== under))
    return undefined;
  const edits = new Map<string, FileEdits>();
  for (const { page } of dropped) {
    const relation = linkRelations(page.kind, view.model).find(
      (one) => one.direction === "forward" && one.kind === under.kind.id && areLinked(page, under, one),
    );
    const moved = relation && linkPages(page, relation, { add: [target.path], remove: [under.path] }, view);
    if (!moved || moved.refused.length > 0) return undefined;
    // What has to change on the page that all are linked with now, has to change once.
    for (const edit of moved.edits) if (!edits.has(edit.path)) edits.set(edit.path, edit);
  }
  const subject = subjectOf(dropped.map(({ page }) => page));
  const [from, to] = [quoted(titleOf(under)), quoted(titleOf(target))];
  return {
    type: "move",
    title: { nl: `Verplaats van ${from} naar ${to}`, en: `Move from ${from} to ${to}` },
    description: { nl: "ontkoppelt en koppelt", en: "unlinks and links" },
    done: { nl: `${subject.nl} verplaatst naar ${to}.`, en: `${subject.en} moved to ${to}.` },
    edits: [...edits.values()],
  };
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
