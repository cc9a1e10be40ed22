/** JSON files that people write, with the places of what stands in them. */

import { unreadableAt } from "../core/frontMatter/unreadable";
import type { YamlEntry, YamlNode } from "../core/frontMatter/yamlNodes";
import type { JsonPath } from "../core/model/mergePatch";
import type { Problem } from "../core/problem/problem";
import type { Localized } from "../core/text/language";
import { lineAt, type Span } from "../core/text/span";
import { type JsonErrorReason, parseJson } from "./jsonParser";

/** A JSON object: its value, and where its members stand. */
export interface JsonText {
  readonly value: Readonly<Record<string, unknown>>;
  readonly entries: readonly YamlEntry[];
  /** The names that stand in an object more than once, but for the last of each, which is the one that holds. */
  readonly doubled: readonly YamlEntry[];
}

/** Why a text is no JSON object. */
export interface JsonFault {
  readonly span: Span;
  readonly text: Localized;
}

/** No configuration is longer: what is said of it goes over it several times. */
const longestText = 1_000_000;

/** Reads the text of such a file, with the places of all that stands in it. */
export function readJson(text: string): JsonText | JsonFault {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const lost = unreadableAt(text);
  if (lost >= 0) return { span: { start: lost, end: lost + 1 }, text: faults.encoding };
  if (text.length > longestText) return { span: { start, end: start + 1 }, text: faults.length };
  const read = parseJson(text, start);
  if ("reason" in read) {
    const { reason, span } = read;
    // What is missing at the end of the text is seen on its last line.
    const end = text.trimEnd().length;
    const place = span.start < end ? span : lineAt(text, end);
    return { span: place, text: faults[reason] };
  }
  const { root, doubled } = read;
  if (root.type !== "mapping") return { span: lineAt(text, start), text: faults.object };
  return { value: JSON.parse(text.slice(start)) as JsonText["value"], entries: root.entries, doubled };
}

const faults: Readonly<Record<JsonErrorReason | "encoding" | "length" | "object", Localized>> = {
  syntax: {
    nl: "Hier klopt de JSON niet; kijk of er een komma, haakje of aanhalingsteken ontbreekt.",
    en: "The JSON is wrong here: see whether a comma, bracket or quotation mark is missing.",
  },
  note: {
    nl: "In JSON kan geen commentaar staan. Haal dit weg.",
    en: "JSON has no comments. Remove this one.",
  },
  comma: {
    nl: "Achter het laatste onderdeel staat geen komma. Haal deze weg.",
    en: "No comma stands behind the last part. Remove this one.",
  },
  quote: {
    nl: `Teksten staan in JSON tussen dubbele aanhalingstekens: ".`,
    en: `Texts in JSON stand between double quotation marks: ".`,
  },
  depth: {
    nl: "Hier staan te veel haakjes in elkaar. Haal er een paar niveaus uit.",
    en: "There are too many brackets within each other here. Take some levels out.",
  },
  encoding: {
    nl: "Dit bestand is geen UTF-8-tekst. Sla het op als UTF-8.",
    en: "This file is not UTF-8 text. Save it as UTF-8.",
  },
  length: {
    nl: "Dit bestand is te groot: er kunnen hooguit een miljoen tekens in staan.",
    en: "This file is too large: it can hold a million characters at the most.",
  },
  object: {
    nl: "Dit bestand moet beginnen met '{' en eindigen met '}'.",
    en: "This file has to start with '{' and end with '}'.",
  },
};

/** What is said of a name that stands more than once. */
export function doubledName({ key }: YamlEntry): Localized {
  return {
    nl: `'${key}' staat hier meer dan één keer; alleen de laatste telt. Haal deze weg.`,
    en: `'${key}' stands here more than once; only the last one counts. Remove this one.`,
  };
}

/** Where a member, or an item of a list, stands. */
export interface JsonPlace {
  /** Its name, without quotes; of an item: the item. */
  readonly name: Span;
  /** Its value, when that is a single one: without quotes, if something stands in them. Else its name. */
  readonly value: Span;
}

/** The place that a path leads to; undefined when nothing stands there. */
export function placeAt(entries: readonly YamlEntry[], path: JsonPath): JsonPlace | undefined {
  let node: YamlNode | undefined;
  let members = entries;
  let place: JsonPlace | undefined;
  for (const part of path) {
    if (node?.type === "list") {
      const item = node.items[Number(part)];
      if (!item) return undefined;
      node = item.value;
      place = { name: item.span, value: valueSpan(node) ?? item.span };
    } else {
      // The last of two with one name is the one that holds.
      const entry = members.filter(({ key }) => key === part).pop();
      if (!entry) return undefined;
      node = entry.value;
      place = { name: entry.keySpan, value: valueSpan(node) ?? entry.keySpan };
    }
    members = node?.type === "mapping" ? node.entries : [];
  }
  return place;
}

/** The place of the longest beginning of a path that is there. */
export function nearestPlace(entries: readonly YamlEntry[], path: JsonPath): JsonPlace | undefined {
  for (let length = path.length; length > 0; length--) {
    const place = placeAt(entries, path.slice(0, length));
    if (place) return place;
  }
  return undefined;
}

function valueSpan(node: YamlNode | undefined): Span | undefined {
  if (node?.type !== "scalar") return undefined;
  // Of an empty text there are only the quotes to underline.
  return node.value === "" ? node.span : node.inner;
}

/** Told of what is wrong in such a file. */
export type Report = (span: Span, message: Localized, repairs?: Problem["repairs"]) => void;

/** The text of a value; undefined for one of another type. */
export function textOf(node: YamlNode | undefined): string | undefined {
  return node?.type === "scalar" && node.style !== "plain" ? node.value : undefined;
}

/** What a problem with a value underlines: the value when it is a single one, else the name. */
export function placeOf(entry: YamlEntry): Span {
  return valueSpan(entry.value) ?? entry.keySpan;
}
