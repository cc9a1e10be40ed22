/** The file that says how the site is built: it names pages by their paths below the folder of the pages. */
import type { ContentModel } from "../contentModel";
import type { Edit } from "../problem";
import { scalarText } from "../scalarText";
import type { YamlNode, YamlScalar } from "../yamlNodes";
import { parseYaml } from "../yamlParser";
import type { Moves } from "./movedLinks";
import type { GroupedEdit } from "./movePages";

/**
 * What changes in the file of the site when pages move: the paths in its navigation and wherever else one is a value, such as
 * where an old address leads. Keys, comments and all other bytes stay; where the file cannot be read, all of it does.
 */
export function navigationEdits(text: string, moves: Moves, { pages }: ContentModel): GroupedEdit[] {
  const edits: Edit[] = [];
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
