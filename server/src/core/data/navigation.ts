/** The menu of the site, as its file says: which pages stand in it, in words or by a pattern. */
import type { YamlNode, YamlScalar } from "../frontMatter/yamlNodes";
import { globPattern } from "../text/glob";
import { lineAt, nextLine, type Span } from "../text/span";

export interface Navigation {
  readonly entries: readonly NavigationEntry[];
  readonly rests: readonly NavigationRest[];
  /** Whether all of it could be read. */
  readonly isWhole: boolean;
}

/** A place in the menu that leads somewhere. */
export interface NavigationEntry {
  /** What stands there: the path of a page below the folder of the pages, or an address. */
  readonly value: string;
  readonly scalar: YamlScalar;
  /** Undefined where the page itself says what it is called. */
  readonly title: string | undefined;
  /** What goes when the entry goes: its item, or the outermost group that would have nothing left. Undefined where nothing may. */
  readonly whole: Span | undefined;
}

/** A place in the menu for the pages that stand nowhere else in it: `...`, or those of them that fit a pattern. */
export interface NavigationRest {
  readonly scalar: YamlScalar;
  /** As it is written; undefined for all that are left. */
  readonly pattern: string | undefined;
  /** Whether a path below the folder of the pages is one of them; also where nobody can tell. */
  readonly takes: (path: string) => boolean;
  /** Whether that can be told. */
  readonly isKnown: boolean;
  /** As of an entry. */
  readonly whole: Span | undefined;
}

/** The setting that holds the menu. */
export const navigationSetting = "nav";

/** The menu that stands at a node of a text; undefined where that is no list, or holds nothing. */
export function navigationIn(text: string, root: YamlNode | undefined, isWhole: boolean): Navigation | undefined {
  if (root?.type !== "list") return undefined;
  const entries: NavigationEntry[] = [];
  const rests: NavigationRest[] = [];
  const add = (scalar: YamlScalar, title: string | undefined, whole: Span | undefined) => {
    // An alias is written elsewhere.
    if (text[scalar.span.start] === "*") return;
    const rest = title === undefined ? restIn(scalar, whole) : undefined;
    if (rest) rests.push(rest);
    else entries.push({ value: scalar.value, scalar, title, whole });
  };
  const visit = (node: YamlNode | undefined, title: string | undefined, whole: Span | undefined): void => {
    if (node?.type === "scalar") add(node, title, whole);
    else if (node?.type === "list") {
      const isAlone = node.items.length === 1;
      for (const { value, span } of node.items) visit(value, undefined, isAlone ? whole : node.flow ? undefined : span);
    } else if (node?.type === "mapping") {
      const isAlone = node.entries.length === 1;
      for (const { key, value } of node.entries) visit(value, key, isAlone ? whole : undefined);
    }
  };
  visit(root, undefined, undefined);
  return entries.length + rests.length === 0 ? undefined : { entries, rests, isWhole };
}

const restForm = /^\.{3}(?:\s*\|\s*flat(?=\s*(?:\||$)))?\s*(?:\|\s*(?:(regex|glob)=)?(.*))?$/;

/** The dialect of the plugin `awesome-pages`: `...`, `... | folder/*.md`, `... | regex=…`, each with `flat` or without. */
function restIn(scalar: YamlScalar, whole: Span | undefined): NavigationRest | undefined {
  const found = restForm.exec(scalar.value);
  if (!found) return undefined;
  const [, form, pattern] = found;
  if (pattern === undefined) return { scalar, pattern, takes: () => true, isKnown: true, whole };
  const takes = form === "regex" ? undefined : globPattern(pattern);
  return { scalar, pattern, takes: takes ?? (() => true), isKnown: takes !== undefined, whole };
}

/** The path of a page that an entry names, in the way in which the site reads it; undefined for an address. */
export function pathOfEntry({ value }: NavigationEntry): string | undefined {
  if (/^[A-Za-z][A-Za-z0-9+.-]*:/.test(value) || value.startsWith("/")) return undefined;
  return value
    .split("/")
    .filter((part) => part !== "" && part !== ".")
    .join("/");
}

/** The lines on which nothing else stands than an entry, with the comment behind it; the entry alone where something does. */
export function linesOfEntry(text: string, { start, end }: Span): Span {
  const [first, last] = [lineAt(text, start), lineAt(text, end)];
  const [comment = ""] = /^[ \t]+#[^\r\n]*/.exec(text.slice(end, last.end)) ?? [];
  const isAlone =
    text.slice(first.start, start).trim() === "" && text.slice(end + comment.length, last.end).trim() === "";
  return isAlone ? { start: first.start, end: nextLine(text, last.end) } : { start, end: end + comment.length };
}
