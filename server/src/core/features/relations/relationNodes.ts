/**
 * The relations of a page as a tree: what leads nowhere with its repairs, what names the page, and what it names. What macros list nobody wrote, and
 * is long: it stands last.
 */
import type { FrameworkView } from "../../framework/frameworkView";
import { codeOf, labelOf, type Page, titleOf } from "../../page/page";
import type { Problem, Repair, Severity } from "../../problem/problem";
import type { Language } from "../../text/language";
import { withoutTurns } from "../../text/markdown";
import { Positions, rangeIn } from "../../text/positions";
import { lineAt, type Span } from "../../text/span";
import { capital, shown } from "../../text/words";
import { type BrokenRelation, pageRelations, type Relation, type Way } from "./pageRelations";
import { menuPlaces } from "./references";
import { type RelationTexts, relationTexts } from "./relationTexts";

export interface RelationElement {
  /** The same over all edits, and for the like on other pages: so what is folded stays so. */
  readonly id: string;
  /** `place`, `broken`: a click goes there. `repair`: a click carries it out. `more`: says what is not shown. */
  readonly type: "section" | "group" | "place" | "broken" | "repair" | "more";
  readonly label: string;
  readonly description?: string;
  readonly accessibilityLabel: string;
  /** Plain text. */
  readonly tooltip?: string;
  /** Name of a codicon. */
  readonly icon: string;
  readonly severity?: Severity;
  readonly isExpanded?: boolean;
  readonly children?: readonly RelationElement[];
  /** The path of the page at the other end. */
  readonly page?: string;
  readonly place?: { readonly path: string; readonly span: Span };
  readonly repair?: Repair;
}

/** So many pages of a group are shown; so many unfold it from the start. */
const mostPages = 1000;
const fewPages = 25;
/** So many places of one page are shown, and so many that lead nowhere. */
const mostPlaces = 100;

/** The tree for a page, `problems` being its own. Empty where it has no relations. */
export function relationNodes(
  page: Page,
  problems: readonly Problem[],
  view: FrameworkView,
  language: Language,
): RelationElement[] {
  const { broken, names, namedBy } = pageRelations(page, problems, view);
  const work = { page, lines: Positions.of(page.text), view, language, text: relationTexts[language] };
  return [
    ...(broken.length > 0 ? [brokenSection(broken, work)] : []),
    ...section("namedBy", namedBy.filter(isWritten), work),
    ...section("names", names.filter(isWritten), work),
    ...menuSection(work),
    ...section("listedOn", namedBy.filter(isListed), work),
    ...section("lists", names.filter(isListed), work),
  ];
}

/** The lines of the menu that name the page. */
function menuSection({ page, view, text }: Work): RelationElement[] {
  const file = view.siteFile;
  const places = menuPlaces(page, view);
  if (!file || places.length === 0) return [];
  const lines = Positions.of(file.text);
  const children = places.slice(0, mostPlaces).map(({ path, span }, index): RelationElement => {
    const at = text.lines([numberOf(lines, span)]);
    return {
      id: `menu|${index}`,
      type: "place",
      label: path,
      description: at,
      accessibilityLabel: `${text.menu}: ${path}, ${at}`,
      icon: "list-tree",
      place: { path, span },
    };
  });
  const count = String(places.length);
  const accessibilityLabel = `${text.menu}: ${count}`;
  return [
    {
      id: "menu",
      type: "section",
      label: text.menu,
      description: count,
      accessibilityLabel,
      icon: "list-tree",
      isExpanded: true,
      children,
    },
  ];
}

/** The node with an id, wherever it stands. */
export function relationNode(nodes: readonly RelationElement[], id: string): RelationElement | undefined {
  for (const node of nodes) {
    const found = node.id === id ? node : relationNode(node.children ?? [], id);
    if (found) return found;
  }
  return undefined;
}

interface Work {
  readonly page: Page;
  /** Those of the page, which may name others in thousands of places. */
  readonly lines: Positions;
  readonly view: FrameworkView;
  readonly language: Language;
  readonly text: RelationTexts;
}

function brokenSection(broken: readonly BrokenRelation[], work: Work): RelationElement {
  const label = work.text.broken;
  const severities = broken.map(({ problem }) => problem.severity);
  const unique = uniqueIds();
  return {
    id: "broken",
    type: "section",
    label,
    description: String(broken.length),
    accessibilityLabel: `${label}: ${broken.length}`,
    icon: "debug-disconnect",
    severity: (["error", "warning", "information"] as const).find((one) => severities.includes(one)) ?? "hint",
    isExpanded: true,
    children: [
      ...broken.slice(0, mostPlaces).map((one) => brokenNode(one, unique, work)),
      ...(broken.length > mostPlaces ? [moreNode("broken", broken.length - mostPlaces, work.text)] : []),
    ],
  };
}

function brokenNode(
  { problem, way, kind, span }: BrokenRelation,
  unique: (id: string) => string,
  { page, lines, language, text }: Work,
): RelationElement {
  const { severity } = problem;
  const message = problem.message[language];
  const value = shown(page.text.slice(span.start, span.end));
  const where = `${text.way(way)}, ${text.lines([numberOf(lines, span)])}`;
  const id = unique(`broken|${wayId(way)}|${value}`);
  const children = problem.repairs.flatMap((repair) =>
    repair.rename === undefined ? [repairNode(id, repair, language)] : [],
  );
  return {
    id,
    type: "broken",
    label: withoutTurns(value),
    description: kind ? `${kind.noun[language].one} · ${where}` : where,
    accessibilityLabel: `${text.severity[severity]}: ${message} ${capital(where)}`,
    tooltip: message,
    icon: severityIcons[severity],
    severity,
    isExpanded: true,
    ...(children.length > 0 ? { children } : {}),
    place: { path: page.path, span },
  };
}

function repairNode(parent: string, repair: Repair, language: Language): RelationElement {
  const title = repair.title[language];
  const evidence = ` (${repair.evidence[language]})`;
  const isBehind = title.endsWith(evidence);
  return {
    id: `${parent}|${title}`,
    type: "repair",
    label: isBehind ? title.slice(0, -evidence.length) : title,
    ...(isBehind ? { description: repair.evidence[language] } : {}),
    accessibilityLabel: title,
    tooltip: title,
    icon: repair.preferred ? "lightbulb-autofix" : "lightbulb",
    repair,
  };
}

type SectionId = "names" | "namedBy" | "lists" | "listedOn";

function section(id: SectionId, relations: readonly Relation[], work: Work): RelationElement[] {
  if (relations.length === 0) return [];
  const label = work.text[id];
  const counted = work.text.pages(new Set(relations.map(({ page }) => page)).size, relations.length);
  const isOfLists = id === "lists" || id === "listedOn";
  return [
    {
      id,
      type: "section",
      label,
      description: counted,
      accessibilityLabel: `${label} ${counted}`,
      icon: isOfLists ? "table" : id === "names" ? "arrow-right" : "arrow-left",
      isExpanded: !isOfLists,
      children: groups(id, relations, work),
    },
  ];
}

function isListed({ way }: Relation): boolean {
  return way.type === "list";
}

function isWritten(relation: Relation): boolean {
  return !isListed(relation);
}

/** Whether the places of a section stand on the page itself. */
function isOnPage(section: SectionId): boolean {
  return section === "names" || section === "lists";
}

/** The relations by kind and way; they come by kind. */
function groups(id: SectionId, relations: readonly Relation[], work: Work): RelationElement[] {
  const kinds = [...work.view.model.kinds.values()];
  const rank = ([, [one]]: readonly [string, Group]) =>
    kinds.indexOf(one.page.kind) * ways.length + ways.indexOf(one.way.type);
  return groupedBy(relations, ({ page, way }) => `${id}|${page.kind.id}|${wayId(way)}`)
    .sort((a, b) => rank(a) - rank(b))
    .map(([group, places]) => groupNode(group, id, places, work));
}

function groupNode(group: string, section: SectionId, relations: Group, work: Work): RelationElement {
  const { language, text } = work;
  const [{ page, way }] = relations;
  const pages = groupedBy(relations, (relation) => relation.page.path);
  const count = pages.length;
  const isExpanded = count <= fewPages;
  // An editor asks once per id whether it is unfolded: a long list is not the short one of another page.
  const id = isExpanded ? group : `${group}|many`;
  const label = capital(page.kind.noun[language].many);
  const how = text.way(way);
  const children = pages.slice(0, mostPages).map(([path, places]) => pageNode(`${id}|${path}`, section, places, work));
  if (count > mostPages) children.push(moreNode(id, count - mostPages, text));
  return {
    id,
    type: "group",
    label,
    description: `${count} · ${how}`,
    accessibilityLabel: `${label}, ${how}, ${count}`,
    icon: wayIcons[way.type],
    isExpanded,
    children,
  };
}

/** A page that is named, or names, in one way: a place of its own, or one for each of the places below it. */
function pageNode(
  id: string,
  section: SectionId,
  places: Group,
  { page: about, lines, language, text }: Work,
): RelationElement {
  const [{ page, way, path, span }] = places;
  const { text: source } = isOnPage(section) ? about : page;
  const numbers = numbersOf(places, source, isOnPage(section) ? lines : undefined);
  const at = text.lines(numbers);
  const code = codeOf(page);
  const title = titleOf(page);
  const named = isOnPage(section) ? text.named : text.namesThis;
  const subject = [page.kind.noun[language].one, code, title].filter(Boolean).join(" ");
  return {
    id,
    type: "place",
    label: labelOf(page),
    description: at,
    accessibilityLabel: `${subject}, ${named} ${text.byWay(way)}, ${at}`,
    icon: page.kind.icon,
    page: page.path,
    place: { path, span },
    ...(places.length > 1 ? { children: linesBelow(id, places, numbers, source, text) } : {}),
  };
}

function linesBelow(
  parent: string,
  places: Group,
  numbers: readonly number[],
  source: string,
  text: RelationTexts,
): RelationElement[] {
  // Many places may stand on one long line.
  const lines = new Map<number, string>();
  const nodes = places.slice(0, mostPlaces).map(({ path, span }, index): RelationElement => {
    const number = numbers[index] as number;
    const line = lines.get(number) ?? shown(linesOf(source, span).trim());
    lines.set(number, line);
    const label = text.lines([number]);
    return {
      id: `${parent}|${index}`,
      type: "place",
      label,
      description: line,
      accessibilityLabel: `${label}: ${line}`,
      icon: "arrow-small-right",
      place: { path, span },
    };
  });
  if (places.length > mostPlaces) nodes.push(moreNode(parent, places.length - mostPlaces, text));
  return nodes;
}

function linesOf(source: string, { start, end }: Span): string {
  return source.slice(lineAt(source, start).start, lineAt(source, end).end);
}

function moreNode(group: string, count: number, text: RelationTexts): RelationElement {
  const label = text.more(count);
  return { id: `${group}|more`, type: "more", label, accessibilityLabel: label, icon: "ellipsis" };
}

const ways: readonly Way["type"][] = ["key", "macro", "link", "mention", "list"];
const wayIcons: Readonly<Record<Way["type"], string>> = {
  key: "list-flat",
  macro: "table",
  list: "table",
  link: "link",
  mention: "mention",
};
const severityIcons: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  information: "info",
  hint: "info",
};

function wayId({ type, by }: Way): string {
  return by === "" ? type : `${type}:${by}`;
}

/** The lines of places in a text, from 1. */
function numbersOf([first, ...others]: Group, source: string, lines?: Positions): number[] {
  if (!lines && others.length === 0) return [numberIn(source, first.span)];
  const positions = lines ?? Positions.of(source);
  return [first, ...others].map(({ span }) => numberOf(positions, span));
}

function numberOf(lines: Positions, { start }: Span): number {
  return lines.at(start).line + 1;
}

/** As `Positions` counts, without making one for each of a thousand pages. */
function numberIn(source: string, { start }: Span): number {
  if (source.includes("\r")) return rangeIn(source, { start, end: start }).start.line + 1;
  let line = 1;
  for (let at = source.indexOf("\n"); at >= 0 && at < start; at = source.indexOf("\n", at + 1)) line++;
  return line;
}

type Group = readonly [Relation, ...Relation[]];

function groupedBy(relations: readonly Relation[], keyOf: (relation: Relation) => string): [string, Group][] {
  const found = new Map<string, [Relation, ...Relation[]]>();
  for (const relation of relations) {
    const key = keyOf(relation);
    const group = found.get(key);
    if (group) group.push(relation);
    else found.set(key, [relation]);
  }
  return [...found];
}

/** The same said twice is two nodes. */
function uniqueIds(): (id: string) => string {
  const counts = new Map<string, number>();
  return (id) => {
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? id : `${id}|${count}`;
  };
}
