/** What the panel and the extension say to each other. The extension believes nothing that it has not looked at. */
import type { CoverageResult } from "../../../server/src/protocol/coverage";
import type { Language } from "../../../server/src/protocol/language";
import type { TreeGroup } from "./overview";
import { choicesIn, type PanelChoices, type PanelView } from "./panelState";

export type ToPanel =
  /** What was chosen in the last panel of the workspace, for a page that has kept nothing itself. */
  | { readonly type: "restore"; readonly choices: PanelChoices }
  | {
      readonly type: "data";
      readonly coverage: CoverageResult;
      readonly isReading: boolean;
      readonly language: Language;
    }
  | { readonly type: "show"; readonly view: PanelView }
  /** To be said aloud, and shown for a while. */
  | { readonly type: "say"; readonly text: string };

export type FromPanel =
  | { readonly type: "ready" }
  /** What the panel shows, for its tab. */
  | { readonly type: "shown"; readonly title: string }
  /** What is chosen now, to be remembered. */
  | { readonly type: "chosen"; readonly choices: PanelChoices }
  /** The path of a page. */
  | { readonly type: "open"; readonly path: string; readonly isToSide: boolean }
  | { readonly type: "filter"; readonly groups: readonly TreeGroup[] }
  | { readonly type: "copy"; readonly format: CopyFormat; readonly text: string }
  /** The content of a PNG in base64. */
  | { readonly type: "save"; readonly format: SaveFormat; readonly name: string; readonly content: string }
  /** The uri of a framework to show. */
  | { readonly type: "framework"; readonly uri: string };

export type CopyFormat = "CSV" | "Markdown";
export type SaveFormat = "svg" | "png" | "html";

/** What a message says; undefined for one that is not of the panel. */
export function readMessage(message: unknown): FromPanel | undefined {
  if (typeof message !== "object" || message === null) return undefined;
  const { type, path, isToSide, groups, format, text, name, content, uri, choices, title } = message as Record<
    string,
    unknown
  >;
  switch (type) {
    case "ready":
      return { type };
    case "shown":
      return typeof title === "string" ? { type, title } : undefined;
    case "chosen":
      return { type, choices: choicesIn(choices) };
    case "open":
      return typeof path === "string" ? { type, path, isToSide: isToSide === true } : undefined;
    case "filter":
      return Array.isArray(groups) && groups.every(isTreeGroup)
        ? { type, groups: groups.map(({ grouping, value }) => ({ grouping, value })) }
        : undefined;
    case "copy":
      return (format === "CSV" || format === "Markdown") && typeof text === "string"
        ? { type, format, text }
        : undefined;
    case "save":
      return (format === "svg" || format === "png" || format === "html") &&
        typeof name === "string" &&
        typeof content === "string"
        ? { type, format, name, content }
        : undefined;
    case "framework":
      return typeof uri === "string" ? { type, uri } : undefined;
    default:
      return undefined;
  }
}

function isTreeGroup(value: unknown): value is TreeGroup {
  if (typeof value !== "object" || value === null) return false;
  const group = value as Record<string, unknown>;
  return typeof group.grouping === "string" && typeof group.value === "string";
}
