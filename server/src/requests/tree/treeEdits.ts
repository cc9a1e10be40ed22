/** What comes of pages that are dropped in the tree, or put in another of its groups. */
import type { Connection } from "../../connection/connection";
import type { DroppedPage, DropTarget } from "../../core/features/linking/dropChoice";
import { groupItems, groupingFor } from "../../core/features/linking/dropInGroup";
import { dropPages } from "../../core/features/linking/dropPages";
import { groupingNamed, groupsOf } from "../../core/framework/grouping";
import type { Localized } from "../../core/text/language";
import { lowerCased } from "../../core/text/words";
import { readOnlyRefusal } from "../../edits/readOnly";
import { workspaceEdit } from "../../edits/workspaceEdits";
import type { Answering } from "../../frameworks/answering";
import type { FrameworkFolder } from "../../frameworks/frameworkFolder";
import {
  type ChosenPage,
  type DropPagesParams,
  type DropPagesResult,
  dropPagesRequest,
  type PageGroupsResult,
  pageGroupsRequest,
} from "../../protocol/pageActions";
import { meaningOfNode } from "./treeNodes";

/** Answers what a drop can mean, and which groups pages can come into. */
export function answerTreeEdits(connection: Connection, { frameworks, framework: answer }: Answering): void {
  const what = "The drop";
  const uriOf = (pages: readonly ChosenPage[]) => pages[0]?.uri ?? "";

  connection.onRequest(dropPagesRequest, ({ pages, target, as, from }) =>
    answer(what, uriOf(pages), (framework): DropPagesResult => {
      const { view } = framework.workspace;
      const { language } = framework;
      const to = targetOf(target, framework);
      if (!to) return { refused: otherFramework[language] };
      const dropped = pages.flatMap((one) => droppedPages(one, framework, as === "move" ? to : undefined, from));
      const found = dropPages(dropped, to, view);
      if ("refused" in found) return { refused: found.refused[language] };
      const touched = found.flatMap(({ edits }) => edits.map(({ path }) => path));
      const refused = readOnlyRefusal(framework, touched);
      if (refused !== undefined) return { refused };
      const choices = found.flatMap(({ type, title, description, done, edits }) => {
        const edit = workspaceEdit(edits, framework);
        const texts = { title: title[language], description: description[language], done: done[language] };
        return edit ? [{ type, ...texts, edit }] : [];
      });
      return { choices };
    }),
  );

  connection.onRequest(pageGroupsRequest, ({ pages }) =>
    answer(what, uriOf(pages), (framework): PageGroupsResult => {
      const { view } = framework.workspace;
      const { language } = framework;
      const chosen = pages.flatMap(({ uri }) => framework.page(uri) ?? []);
      const [first] = chosen;
      const node = pages[0]?.node;
      const shown = node === undefined ? undefined : meaningOfNode(node, frameworks.all)?.group?.grouping;
      const grouping = first && groupingFor(first.kind, shown, view);
      if (!grouping) return { refused: noGroups[language] };
      const items = groupItems(chosen, grouping, view);
      const isKnown = pages.every(
        (one) => one.node !== undefined && meaningOfNode(one.node, frameworks.all)?.group?.grouping.id === grouping.id,
      );
      const holding = items.flatMap(({ value, count }) => (count > 0 ? [value] : []));
      const groups = items.map(({ value, title, count }) => ({
        group: value,
        title: title[language],
        description: inGroup(count, chosen.length)[language],
      }));
      return {
        grouping: grouping.id,
        title: lowerCased(grouping.title[language]),
        groups,
        from: isKnown || holding.length < 2 ? [] : holding,
      };
    }),
  );

  function targetOf(target: DropPagesParams["target"], framework: FrameworkFolder): DropTarget | undefined {
    if ("uri" in target) {
      const page = framework.page(target.uri);
      return page && { page };
    }
    if ("group" in target) {
      const grouping = groupingNamed(framework.workspace.model, target.grouping);
      return grouping && { group: { grouping, value: target.group } };
    }
    const meaning = meaningOfNode(target.node, frameworks.all);
    if (meaning?.framework !== framework) return undefined;
    const { path, group } = meaning;
    return { group, page: path === undefined ? undefined : framework.workspace.view.page(path) };
  }

  /** The page with the group that it is to leave; `to`: where it goes, if no node says which one that is. Of several it leaves `from` alone. */
  function droppedPages(
    { uri, node }: ChosenPage,
    framework: FrameworkFolder,
    to: DropTarget | undefined,
    from: string | undefined,
  ): DroppedPage[] {
    const page = framework.page(uri);
    if (!page) return [];
    const meaning = node === undefined ? undefined : meaningOfNode(node, frameworks.all);
    const { group } = meaning ?? {};
    const under = meaning?.under === undefined ? undefined : framework.workspace.view.page(meaning.under);
    const grouping = to?.group?.grouping;
    if (!grouping || group?.grouping.id === grouping.id) return [{ page, group, under }];
    const groups = groupsOf(page, grouping, framework.workspace.view);
    const [only, ...others] = groups;
    const left = from !== undefined && groups.includes(from) ? from : others.length === 0 ? only : undefined;
    return [left === undefined ? { page } : { page, group: { grouping, value: left } }];
  }
}

function inGroup(count: number, all: number): Localized {
  if (count === 0) return { nl: "", en: "" };
  if (all === 1) return { nl: "staat er al in", en: "already in it" };
  return { nl: `${count} van ${all} staan er al in`, en: `${count} of ${all} are already in it` };
}

const otherFramework: Localized = {
  nl: "Tussen twee kaders kun je niet slepen.",
  en: "Pages cannot be dragged from one framework to another.",
};

const noGroups: Localized = {
  nl: "Deze pagina heeft geen groepen waar je haar in kunt zetten.",
  en: "There are no groups that this page can be put in.",
};
