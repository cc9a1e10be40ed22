/** The file that says how the site is built: it names pages by their paths below the folder of the pages. */
import type { YamlNode, YamlScalar } from "../../frontMatter/yamlNodes";
import { parseYaml } from "../../frontMatter/yamlParser";
import type { ContentModel } from "../../model/contentModel";
import { withOwnLine } from "../../page/edits";
import { scalarText } from "../../page/scalarText";
import { fileNameOf } from "../../text/path";
import { lineAt, type Span } from "../../text/span";
import type { Edit } from "../../text/textEdits";
import type { GroupedEdit } from "./groupedEdits";
import type { Moves } from "./movedLinks";

/**
 * What changes in the file of the site when pages move: the paths in its navigation and wherever else one is a value, such as
 * where an old address leads. Keys, comments and all other bytes stay; where the file cannot be read, all of it does.
 */
export function navigationEdits(text: string, moves: Moves, { pages }: ContentModel): GroupedEdit[] {
  const edits: Edit[] = [];
  // Most files that move are not named there, and reading it takes longer than all else.
  if (![...moves.keys()].some((path) => text.includes(fileNameOf(path)))) return [];
  for (const scalar of pathsIn(text)) {
    const to = moves.get(`${pages}/${scalar.value}`);
    if (!to?.startsWith(`${pages}/`)) continue;
    const span = { start: 0, end: scalar.value.length };
    edits.push(...(scalarText(text, scalar).edit([{ span, newText: to.slice(pages.length + 1) }]) ?? []));
  }
  return edits.map((edit) => ({ ...edit, group: "site" }));
}

/** The values in the file of the site that may be paths of pages. */
export function pathsIn(text: string): YamlScalar[] {
  const found: YamlScalar[] = [];
  const visit = (node: YamlNode | undefined): void => {
    if (node?.type === "scalar") {
      // An alias is written elsewhere.
      if (node.value.endsWith(".md") && text[node.span.start] !== "*") found.push(node);
    } else if (node?.type === "list") for (const { value } of node.items) visit(value);
    else if (node) for (const { value } of node.entries) visit(value);
  };
  for (const { value } of parseYaml(text, 0, text.length).entries) visit(value);
  return found;
}

/** The entries of the file of the site that name a deleted page; with a group that has no others. */
export function entriesOf(text: string, deleted: ReadonlySet<string>, { pages }: ContentModel): Span[] {
  const isGone = (node: YamlNode | undefined): boolean => {
    if (node?.type === "scalar") return node.value.endsWith(".md") && deleted.has(`${pages}/${node.value}`);
    if (node?.type === "list") return node.items.length > 0 && node.items.every(({ value }) => isGone(value));
    return node?.type === "mapping" && node.entries.length > 0 && node.entries.every(({ value }) => isGone(value));
  };
  const spans: Span[] = [];
  const visit = (node: YamlNode | undefined): void => {
    if (node?.type === "mapping") for (const { value } of node.entries) visit(value);
    if (node?.type !== "list" || node.flow) return;
    for (const item of node.items) {
      if (isGone(item.value)) spans.push(withOwnLine(text, withComment(text, item.span)));
      else visit(item.value);
    }
  };
  for (const { value } of parseYaml(text, 0, text.length).entries) {
    // A list of which nothing would be left stays as it is.
    if (!isGone(value)) visit(value);
  }
  return spans;
}

function withComment(text: string, { start, end }: Span): Span {
  const [comment = ""] = /^[ \t]+#[^\r\n]*/.exec(text.slice(end, lineAt(text, end).end)) ?? [];
  return { start, end: end + comment.length };
}
