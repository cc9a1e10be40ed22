/**
 * The YAML of a page as nodes with ranges. `scanYaml` reads the plain subset that nearly all front matter keeps to, in one
 * pass over the text; for anything else it returns undefined and `parseYaml` (the `yaml` package) reads it. A property
 * test holds that both give the same nodes where both give any.
 */
import type { Span } from "../text/span";
import { isNullText } from "./yamlTypes";

export type YamlNode = YamlScalar | YamlList | YamlMapping;

export interface YamlScalar {
  readonly type: "scalar";
  /** The text, unquoted and unescaped; never converted to a number, boolean or date. */
  readonly value: string;
  readonly style: "plain" | "single" | "double" | "block";
  /** With its quotes. */
  readonly span: Span;
  /** Without its quotes: what a problem underlines and a repair replaces. */
  readonly inner: Span;
}

export interface YamlList {
  readonly type: "list";
  readonly items: readonly YamlItem[];
  readonly span: Span;
  readonly flow: boolean;
}

export interface YamlItem {
  /** Undefined where nothing stands after the dash. */
  readonly value: YamlNode | undefined;
  /** From the dash (in a flow list: from the value) to the end of the value. */
  readonly span: Span;
}

export interface YamlMapping {
  readonly type: "mapping";
  readonly entries: readonly YamlEntry[];
  readonly span: Span;
  readonly flow: boolean;
}

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  /** Undefined where nothing stands after the colon. */
  readonly value: YamlNode | undefined;
  /** From the key to the end of the value. */
  readonly span: Span;
}

/** Whether the site reads nothing here: no node, an empty string, `~` or `null`. */
export function isEmptyNode(node: YamlNode | undefined): boolean {
  if (!node) return true;
  if (node.type !== "scalar") return false;
  return node.value === "" || (node.style === "plain" && isNullText(node.value));
}
