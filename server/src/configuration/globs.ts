/** The lists of paths in `algoritmekader.json`: `ignore`, and `files` of a part of the pages. */
import type { YamlEntry, YamlItem } from "../core/frontMatter/yamlNodes";
import { globPattern, longestGlob } from "../core/text/glob";
import type { Localized } from "../core/text/language";
import { placeOf, type Report, textOf } from "./jsonText";

/** More than these are no work of people, and every path is held against them. */
const mostGlobs = 100;

/**
 * Patterns of paths, as one question. What is wrong with one of them is told at its place, and the others hold.
 */
export function readGlobs(name: "ignore" | "files", entry: YamlEntry, report: Report): (path: string) => boolean {
  const { value } = entry;
  if (value?.type !== "list") {
    report(placeOf(entry), noList(name));
    return () => false;
  }
  const globs = value.items.slice(0, mostGlobs).flatMap((item) => {
    const glob = textOf(item.value);
    const matches = glob?.trim()
      ? globPattern(glob.replace(/^(?:\.\/)+/, ""), { dots: true, braces: true })
      : undefined;
    if (!matches) report(placeOfItem(item), glob === undefined ? noList(name) : faultOf(glob));
    return matches ?? [];
  });
  const extra = value.items[mostGlobs];
  if (extra) report(placeOfItem(extra), tooMany);
  return (path) => globs.some((matches) => matches(path));
}

/** What a problem with an item underlines: with its quotes where there is nothing in them. */
function placeOfItem({ value, span }: YamlItem) {
  return value?.type === "scalar" && value.value !== "" ? value.inner : span;
}

function noList(name: string): Localized {
  return {
    nl: `'${name}' moet een lijst van paden zijn, zoals ["docs/archief/**"].`,
    en: `'${name}' has to be a list of paths, such as ["docs/archive/**"].`,
  };
}

function faultOf(glob: string): Localized {
  if (glob.trim() === "") {
    return {
      nl: `Hier staat geen pad. Vul er een in, zoals "docs/archief/**", of haal dit weg.`,
      en: `There is no path here. Fill one in, such as "docs/archive/**", or remove this.`,
    };
  }
  if (glob.length > longestGlob) {
    return {
      nl: `Dit pad is te lang: er kunnen hooguit ${longestGlob} tekens in staan.`,
      en: `This path is too long: it can hold ${longestGlob} characters at the most.`,
    };
  }
  return {
    nl: `'${glob}' kan niet als pad worden gelezen. Gebruik *, **, ?, [a-z] of {a,b}, met hooguit vijftig mogelijkheden.`,
    en: `'${glob}' cannot be read as a path. Use *, **, ?, [a-z] or {a,b}, with fifty possibilities at the most.`,
  };
}

const tooMany: Localized = {
  nl: `Vanaf hier tellen de paden niet mee: er kunnen er hooguit ${mostGlobs} staan. Neem ze samen met ** of {a,b}.`,
  en: `From here on the paths do not count: there can be ${mostGlobs} at the most. Join them with ** or {a,b}.`,
};
