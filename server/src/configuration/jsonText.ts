/** JSON files that people write, with the places of what stands in them. */
import type { YamlEntry, YamlNode } from "../core/frontMatter/yamlNodes";
import { parseYaml } from "../core/frontMatter/yamlParser";
import type { JsonPath } from "../core/model/mergePatch";
import type { Problem } from "../core/problem/problem";
import type { Localized } from "../core/text/language";
import { lineAt, type Span } from "../core/text/span";

/** A JSON object: its value, and where its members stand. */
export interface JsonText {
  readonly value: Readonly<Record<string, unknown>>;
  readonly entries: readonly YamlEntry[];
}

/** Why a text is no JSON object. */
export interface JsonFault {
  readonly span: Span;
  readonly text: Localized;
  /** Whether it is no JSON at all, as any editor can see. */
  readonly isSyntax: boolean;
}

/** JSON is YAML as well: the YAML parser gives ranges, `JSON.parse` says whether it is JSON. */
export function readJson(text: string): JsonText | JsonFault {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const { entries, error } = parseYaml(text, start, text.length);
  try {
    const value: unknown = JSON.parse(text.slice(start));
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      return { value: value as Record<string, unknown>, entries };
    }
    return {
      span: lineAt(text, start),
      text: {
        nl: "Dit bestand moet beginnen met '{' en eindigen met '}'.",
        en: "This file has to start with '{' and end with '}'.",
      },
      isSyntax: false,
    };
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : "";
    const position = /position (\d+)/.exec(reason)?.[1];
    const at = position === undefined ? (error?.span.start ?? text.trimEnd().length) : start + Number(position);
    const line = lineAt(text, Math.min(at, text.length));
    return {
      span: at < line.end ? { start: at, end: Math.min(at + 1, line.end) } : line,
      text: {
        nl: "Hier klopt de JSON niet; kijk of er een komma, haakje of aanhalingsteken ontbreekt.",
        en: "The JSON is wrong here: see whether a comma, bracket or quotation mark is missing.",
      },
      isSyntax: true,
    };
  }
}

/** Where a member, or an item of a list, stands. */
export interface JsonPlace {
  /** Its name, without quotes; of an item: the item. */
  readonly name: Span;
  /** Its value, when that is a single one: without quotes. Else its name. */
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
  return node?.type === "scalar" ? node.inner : undefined;
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
