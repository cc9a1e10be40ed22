import type { Kind } from "../contentModel";
import { type Page, pageKey, titleOf } from "../page";
import type { Snapshot } from "../snapshot";
import type { Language } from "../span";
import { capital } from "../words";
import { codeOf } from "./hover";

/** A node of the tree: a group (a page of the kind that the model groups by), a kind within it, or a page. */
export interface TreeElement {
  /** Says which node it is, over all edits: the group, `group/kind`, `group/kind/path`. */
  readonly id: string;
  readonly type: "group" | "kind" | "page";
  readonly label: string;
  readonly description: string;
  readonly accessibilityLabel: string;
  readonly icon: string;
  readonly hasChildren: boolean;
  /** The page that it stands for. */
  readonly path?: string;
}

/** The group of pages that name no group, or none that exists. */
const withoutGroup = "";

/**
 * The children of a node, the groups without a parent. A page that names two groups stands under both. Pages without a
 * group have one of their own at the end. An unknown parent has no children.
 */
export function treeChildren(snapshot: Snapshot, parent: string | undefined, language: Language): TreeElement[] {
  const { tree } = snapshot.model;
  if (!tree) return [];
  if (parent === undefined) return groups(snapshot, language);
  const [name, kindId] = parent.split("/") as [string, string?];
  const shown = tree.show.map((kind) => ({ kind, pages: pagesOf(snapshot, kind, name) }));
  if (kindId === undefined) {
    return shown
      .filter(({ pages }) => pages.length > 0)
      .map(({ kind, pages }) => kindNode(name, kind, pages, language));
  }
  const found = shown.find(({ kind }) => kind.id === kindId);
  return found ? found.pages.map((page) => pageNode(parent, page, language)) : [];
}

/** What the tree shows of a page: when it is the same before and after an edit, no node changes. */
export function treeSignature(page: Page | undefined, snapshot: Snapshot): string {
  const { tree } = snapshot.model;
  if (!page || !tree || (page.kind !== tree.by && !tree.show.includes(page.kind))) return "";
  return JSON.stringify([page.path, page.title, page.id?.value, groupsOf(page, snapshot, false)]);
}

function groups(snapshot: Snapshot, language: Language): TreeElement[] {
  const tree = snapshot.model.tree as NonNullable<Snapshot["model"]["tree"]>;
  const order = new Map(tree.by.order.map((name, index) => [name, index]));
  const rank = (page: Page) => order.get(page.name) ?? order.size;
  const pages = [...snapshot.pagesOfKind(tree.by)].sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
  const counts = countAll(snapshot);
  const nodes = pages.map((page) => groupNode(page, order.get(page.name), counts.get(page.name), snapshot, language));
  const rest = counts.get(withoutGroup);
  if (rest) {
    const one = tree.by.noun[language].one;
    const label = language === "nl" ? `Zonder ${one}` : `Without ${one}`;
    const counted = countText(rest, snapshot, language);
    nodes.push({
      id: withoutGroup,
      type: "group",
      label,
      description: counted.short,
      accessibilityLabel: `${label}, ${counted.long}`,
      icon: "question",
      hasChildren: true,
    });
  }
  return nodes;
}

type Counts = Map<Kind, number>;

/** Per group and kind the number of pages, in one pass over the pages. */
function countAll(snapshot: Snapshot): Map<string, Counts> {
  const tree = snapshot.model.tree as NonNullable<Snapshot["model"]["tree"]>;
  const counts = new Map<string, Counts>();
  for (const kind of tree.show) {
    for (const page of snapshot.pagesOfKind(kind)) {
      for (const group of groupsOf(page, snapshot)) {
        let ofGroup = counts.get(group);
        if (!ofGroup) {
          ofGroup = new Map();
          counts.set(group, ofGroup);
        }
        ofGroup.set(kind, (ofGroup.get(kind) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** The groups that a page belongs to; `withoutGroup` when it names none that exists. */
function groupsOf(page: Page, snapshot: Snapshot, existing = true): string[] {
  const tree = snapshot.model.tree as NonNullable<Snapshot["model"]["tree"]>;
  const named = pageKey(page, tree.key)?.values.map((scalar) => scalar.value) ?? [];
  if (!existing) return named;
  const known = named.filter((value) => snapshot.resolve({ kind: tree.by.id, value }).length > 0);
  return known.length > 0 ? [...new Set(known)] : [withoutGroup];
}

function pagesOf(snapshot: Snapshot, kind: Kind, group: string): Page[] {
  const pages: Page[] = [];
  for (const page of snapshot.pagesOfKind(kind)) if (groupsOf(page, snapshot).includes(group)) pages.push(page);
  return pages.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function groupNode(
  page: Page,
  position: number | undefined,
  counts: Counts | undefined,
  snapshot: Snapshot,
  language: Language,
): TreeElement {
  const first = page.kind.numberFrom;
  const number = first === undefined || position === undefined ? undefined : first + position;
  const title = titleOf(page);
  const isNumbered = number === undefined || new RegExp(`(?:^|\\D)${number}(?:\\D|$)`).test(title);
  const label = isNumbered ? title : `${number}. ${title}`;
  const counted = countText(counts, snapshot, language);
  return {
    id: page.name,
    type: "group",
    label,
    description: counted.short,
    accessibilityLabel: `${label}, ${counted.long}`,
    icon: page.kind.icon,
    hasChildren: counts !== undefined,
    path: page.path,
  };
}

/** `12 · 30 · 4` for the eye and `12 vereisten, 30 maatregelen, 4 hulpmiddelen` for the ear. */
function countText(
  counts: Counts | undefined,
  snapshot: Snapshot,
  language: Language,
): { short: string; long: string } {
  const show = snapshot.model.tree?.show ?? [];
  const numbers = show.map((kind) => counts?.get(kind) ?? 0);
  const long = show.map((kind, i) => `${numbers[i]} ${kind.noun[language][numbers[i] === 1 ? "one" : "many"]}`);
  return { short: numbers.join(" · "), long: long.join(", ") };
}

function kindNode(group: string, kind: Kind, pages: readonly Page[], language: Language): TreeElement {
  const label = capital(kind.noun[language].many);
  return {
    id: `${group}/${kind.id}`,
    type: "kind",
    label,
    description: String(pages.length),
    accessibilityLabel: `${label}, ${pages.length}`,
    icon: kind.icon,
    hasChildren: true,
  };
}

function pageNode(parent: string, page: Page, language: Language): TreeElement {
  const code = codeOf(page) ?? "";
  const kind = page.kind.noun[language].one;
  return {
    id: `${parent}/${page.path}`,
    type: "page",
    label: titleOf(page),
    description: code,
    accessibilityLabel: `${kind} ${code}, ${titleOf(page)}`.replace(" ,", ","),
    icon: page.kind.icon,
    hasChildren: false,
    path: page.path,
  };
}
