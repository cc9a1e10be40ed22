/** Where a page can be put in the menu of the site. */
import { menuOf } from "../../data/menu";
import { navigationSetting } from "../../data/navigation";
import type { SiteFile } from "../../data/siteFile";
import type { YamlList, YamlNode } from "../../frontMatter/yamlNodes";
import { asScalar } from "../../frontMatter/yamlWriting";
import type { ContentModel } from "../../model/contentModel";
import { insertItem } from "../../page/edits";
import type { Edit } from "../../text/textEdits";

/** A group of the menu, or the menu itself, and the edit that puts the page at its end. */
export interface MenuPlace {
  /** The titles of the groups, the outermost first; none for the menu itself. */
  readonly titles: readonly string[];
  /** A page of the same folder stands there. */
  readonly isNear: boolean;
  readonly edit: Edit;
}

/** All places for the page at a path, in their order. */
export function menuPlaces(path: string, file: SiteFile | undefined, model: ContentModel): readonly MenuPlace[] {
  if (!file || !menuOf(file, model) || !path.startsWith(`${model.pages}/`)) return [];
  const own = path.slice(model.pages.length + 1);
  const folder = own.slice(0, own.lastIndexOf("/") + 1);
  const isBeside = (node: YamlNode | undefined) =>
    node?.type === "scalar" && node.value.startsWith(folder) && !node.value.includes("/", folder.length);
  return listsIn(file.setting(navigationSetting), []).flatMap(({ titles, list }) => {
    const edit = insertItem(file, list, asScalar(own));
    return edit ? [{ titles, isNear: folder !== "" && leavesOf(list).some(isBeside), edit }] : [];
  });
}

interface Group {
  readonly titles: readonly string[];
  readonly list: YamlList;
}

function listsIn(node: YamlNode | undefined, titles: readonly string[]): readonly Group[] {
  if (node?.type !== "list") return [];
  const below = node.items.flatMap(({ value }) =>
    value?.type === "mapping" ? value.entries.flatMap((entry) => listsIn(entry.value, [...titles, entry.key])) : [],
  );
  return [{ titles, list: node }, ...below];
}

/** What a list leads to by itself, with a title or without. */
function leavesOf({ items }: YamlList): readonly (YamlNode | undefined)[] {
  return items.flatMap(({ value }) =>
    value?.type === "mapping" ? value.entries.map((entry) => entry.value) : [value],
  );
}
