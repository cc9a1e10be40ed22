/** The ids of tree nodes: they say where a node stands, whatever its texts are, so that it is the same one over all edits. */

/** Where a node stands: in a group, below it a kind, below that a page, and below that pages that name one another. */
export interface TreePlace {
  /** The id of the grouping. */
  readonly grouping: string;
  /** The value of the group; `withoutGroup` for pages that are in none. */
  readonly group: string;
  readonly kind?: string | undefined;
  /** The paths of the pages, each below the one before it. */
  readonly pages?: readonly string[];
}

/** The group of pages that name no group, or none that there is. */
export const withoutGroup = "";

/** `levenscyclus=ontwerp/maatregel/docs/a.md//docs/b.md`. */
export function idOfPlace({ grouping, group, kind, pages = [] }: TreePlace): string {
  const id = `${escaped(grouping)}=${escaped(group)}`;
  if (kind === undefined) return id;
  return pages.length === 0 ? `${id}/${escaped(kind)}` : `${id}/${escaped(kind)}/${pages.join("//")}`;
}

/** The ids of the pages below a kind or a page, by their paths: what `idOfPlace` gives, made once for a list. */
export function idsBelow(place: TreePlace): (path: string) => string {
  const start = `${idOfPlace(place)}${place.pages?.length ? "//" : "/"}`;
  return (path) => start + path;
}

/** The place behind an id; undefined for what is no id of a node. */
export function placeOfId(id: string): TreePlace | undefined {
  const [, grouping, group, kind, pages] = /^([^=/]*)=([^/]*)(?:\/([^/]*)(?:\/(.+))?)?$/s.exec(id) ?? [];
  if (grouping === undefined || group === undefined) return undefined;
  return {
    grouping: unescaped(grouping),
    group: unescaped(group),
    ...(kind === undefined ? {} : { kind: unescaped(kind) }),
    ...(pages === undefined ? {} : { pages: pages.split("//") }),
  };
}

/** Values are names mostly, and stay as they are; only what parts an id is written otherwise. */
function escaped(value: string): string {
  return value.replace(/[%=/|]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

function unescaped(value: string): string {
  return value.replace(/%(25|3d|2f|7c)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
