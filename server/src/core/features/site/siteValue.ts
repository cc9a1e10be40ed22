/** Front matter as the site has it: not the text that stands there, but the values that YAML 1.1 reads in it. */
import { isEmptyNode, type YamlEntry, type YamlNode, type YamlScalar } from "../../frontMatter/yamlNodes";
import { readAs, yamlType } from "../../frontMatter/yamlTypes";

export type SiteValue = null | boolean | number | string | readonly SiteValue[] | { readonly [key: string]: SiteValue };

/** The values by their keys; of a key that stands twice the last one. What `<<` takes over comes before the own keys. */
export function siteValues(entries: readonly YamlEntry[]): { readonly [key: string]: SiteValue } {
  const own = entries.filter(({ key }) => key !== "<<").map(({ key, value }) => [key, siteValue(value)] as const);
  const merged = entries.flatMap(({ key, value }) => (key === "<<" ? takenOver(value) : []));
  // Not by assignment: a key may be called `__proto__`.
  return Object.fromEntries([...merged, ...own]);
}

/** Of several mappings the first that has a key counts. */
function takenOver(node: YamlNode | undefined): readonly (readonly [string, SiteValue])[] {
  if (node?.type === "mapping") return Object.entries(siteValues(node.entries));
  return node?.type === "list"
    ? node.items
        .map(({ value }) => takenOver(value))
        .reverse()
        .flat()
    : [];
}

function siteValue(node: YamlNode | undefined): SiteValue {
  if (node?.type === "list") return node.items.map(({ value }) => siteValue(value));
  if (node?.type === "mapping") return siteValues(node.entries);
  return node ? scalarValue(node) : null;
}

function scalarValue(scalar: YamlScalar): SiteValue {
  const { style, value } = scalar;
  if (style !== "plain") return value;
  if (isEmptyNode(scalar)) return null;
  switch (yamlType(value)) {
    case "boolean":
      return readAs(value) === "True";
    case "integer":
    case "float": {
      const read = readAs(value);
      const number = Number(read);
      // What JSON has no number for is given as the text of it.
      return Number.isFinite(number) && (Number.isSafeInteger(number) || !Number.isInteger(number)) ? number : read;
    }
    default:
      return value;
  }
}
