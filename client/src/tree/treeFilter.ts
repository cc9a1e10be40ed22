import * as vscode from "vscode";
import {
  type TreeFilter,
  type TreeGroupingItem,
  treeGroupingsRequest,
  treeSummaryRequest,
} from "../../../server/src/protocol/tree";
import { coalesce } from "../connection/coalesce";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";
import { type Choice, chooseMany } from "../dialogue/lists";
import type { TreeState } from "./treeState";
import { type TreeTexts, treeTexts } from "./treeTexts";

type Asking = Pick<Session, "request" | "state" | "status">;

/** What a row of the dialogue does. */
type Row = { readonly type: "done" | "problems" | "clear" } | { readonly type: "grouping"; readonly grouping: string };

/** How long typing goes on before the tree follows, in milliseconds. */
const typingPeriod = 150;

/** Asks for a filter: the tree follows while a text is typed, and the rows below lead to the groups to choose. */
export async function askFilter(session: Asking, state: TreeState): Promise<void> {
  const words = treeTexts[sessionLanguage(session)];
  // Not awaited: who begins to type must not type into something else.
  const groupings = session.request(treeGroupingsRequest).then((all = []) => all);
  for (let next: string | undefined = ""; next !== undefined; ) {
    next = await askRow(session, state, groupings, words);
    const grouping = (await groupings).find(({ id }) => id === next);
    if (grouping) await askGroups(grouping, state, words);
  }
}

/** Shows the text and the rows; answers the grouping to choose from, and undefined at the end. */
function askRow(
  session: Asking,
  state: TreeState,
  groupings: Promise<readonly TreeGroupingItem[]>,
  words: TreeTexts,
): Promise<string | undefined> {
  const pick = vscode.window.createQuickPick<Choice<Row>>();
  pick.title = words.filterTitle;
  pick.placeholder = words.filterPlaceholder;
  pick.value = state.view.filter?.text ?? "";
  const filterNow = coalesce(typingPeriod, () => state.update({ filter: { ...state.view.filter, text: pick.value } }));
  let isOpen = true;

  async function draw(): Promise<void> {
    const params = { view: state.view };
    const summary = await session.request(treeSummaryRequest, params);
    const known = await groupings;
    if (!isOpen) return;
    const active = pick.activeItems[0]?.value?.type;
    pick.items = rows(state, known, summary?.counts ?? "", words);
    pick.activeItems = pick.items.filter(({ value }) => value?.type === (active ?? "done")).slice(0, 1);
  }

  pick.onDidChangeValue(() => filterNow.add(undefined));
  const following = state.onDidChange(() => void draw());
  void draw();
  pick.show();
  return new Promise((resolve) => {
    const end = (answer: string | undefined) => {
      isOpen = false;
      filterNow.dispose();
      following.dispose();
      state.update({ filter: { ...state.view.filter, text: pick.value } });
      resolve(answer);
      pick.dispose();
    };
    pick.onDidAccept(() => {
      const row = pick.activeItems[0]?.value ?? { type: "done" };
      if (row.type === "problems") state.update({ onlyProblems: !state.view.onlyProblems });
      else if (row.type === "clear") {
        pick.value = "";
        state.clearFilter();
      } else end(row.type === "grouping" ? row.grouping : undefined);
    });
    pick.onDidHide(() => isOpen && end(undefined));
  });
}

function rows(
  state: TreeState,
  groupings: readonly TreeGroupingItem[],
  counts: string,
  words: TreeTexts,
): Choice<Row>[] {
  const chosen = state.view.filter?.groups ?? [];
  const titlesOf = ({ id, groups }: TreeGroupingItem) =>
    groups
      .filter(({ value }) => chosen.some((one) => one.grouping === id && one.value === value))
      .map(({ title }) => title);
  const onlyProblems = state.view.onlyProblems === true;
  return [
    { label: `$(check) ${words.showCounts(counts)}`, alwaysShow: true, value: { type: "done" } },
    { label: words.filterMore, kind: vscode.QuickPickItemKind.Separator },
    ...groupings.map((one): Choice<Row> => {
      const titles = titlesOf(one);
      return {
        label: `$(list-filter) ${one.title}`,
        description: titles.length > 0 ? titles.join(", ") : words.all,
        alwaysShow: true,
        value: { type: "grouping", grouping: one.id },
      };
    }),
    {
      label: `$(warning) ${words.onlyProblems}`,
      description: onlyProblems ? words.on : words.off,
      alwaysShow: true,
      value: { type: "problems" },
    },
    ...(state.isFiltered
      ? [{ label: `$(clear-all) ${words.clearFilter}`, alwaysShow: true, value: { type: "clear" } as const }]
      : []),
  ];
}

async function askGroups({ id, title, groups }: TreeGroupingItem, state: TreeState, words: TreeTexts): Promise<void> {
  const filter: TreeFilter = state.view.filter ?? {};
  const before = filter.groups ?? [];
  const choices = groups.map(({ value, title: label, pages }) => ({ label, description: words.pages(pages), value }));
  const answer = await chooseMany(
    { title: `${words.filterTitle}: ${title}`, canGoBack: true },
    words.filterGroups,
    choices,
    before.flatMap(({ grouping, value }) => (grouping === id ? value : [])),
  );
  if (typeof answer !== "object") return;
  const others = before.filter(({ grouping }) => grouping !== id);
  state.update({
    filter: { ...filter, groups: [...others, ...answer.value.map((value) => ({ grouping: id, value }))] },
  });
}
