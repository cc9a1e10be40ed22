import type { FrameworkView } from "../../framework/frameworkView";
import type { YamlEntry, YamlNode } from "../../frontMatter/yamlNodes";
import { shownText } from "../../page/anchors";
import { type Page, titleOf } from "../../page/page";
import { shorten } from "../../text/markdown";
import type { Span } from "../../text/span";

/** A part of a page in its outline. `selection` lies within `span`. */
export interface PageSymbol {
  readonly type: "frontMatter" | "key" | "value" | "heading";
  readonly name: string;
  /** The value of a key; of the name of a page, its title. */
  readonly detail: string;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly PageSymbol[];
}

/** The front matter of a page as an outline, as far as it can be read; `withHeadings`: its sections too. */
export function pageSymbols(page: Page, view: FrameworkView, withHeadings: boolean): PageSymbol[] {
  const frontMatter = frontMatterSymbol(page, view);
  return [...(frontMatter ? [frontMatter] : []), ...(withHeadings ? sections(page) : [])];
}

function frontMatterSymbol(page: Page, view: FrameworkView): PageSymbol | undefined {
  const { block, entries, content } = page.frontMatter;
  if (entries.length === 0) return undefined;
  const titles = new Map<number, string>();
  for (const reference of page.references) {
    const [target] = reference.type === "name" ? view.resolve(reference) : [];
    if (target) titles.set(reference.span.start, titleOf(target));
  }
  return {
    type: "frontMatter",
    name: "Front matter",
    detail: "",
    span: block,
    selection: { start: block.start, end: Math.min(block.start + 3, content.start) },
    children: entries.map((entry) => keySymbol(entry, titles)),
  };
}

function keySymbol({ key, keySpan, value, span }: YamlEntry, titles: ReadonlyMap<number, string>): PageSymbol {
  const detail = value?.type === "scalar" ? shorten(value.value, 60) : "";
  const children = childrenOf(value, titles);
  return { type: "key", name: key.trim() || "''", detail, span: around(span, keySpan), selection: keySpan, children };
}

function childrenOf(node: YamlNode | undefined, titles: ReadonlyMap<number, string>): PageSymbol[] {
  if (node?.type === "mapping") return node.entries.map((entry) => keySymbol(entry, titles));
  if (node?.type !== "list") return [];
  return node.items.flatMap(({ value, span }): PageSymbol[] => {
    if (!value) return [];
    const [name, selection] = value.type === "scalar" ? [value.value, value.inner] : ["…", value.span];
    const detail = titles.get(selection.start) ?? "";
    const children = childrenOf(value, titles);
    return [
      { type: "value", name: shorten(name, 80) || "''", detail, span: around(span, selection), selection, children },
    ];
  });
}

/** What an alias names may stand elsewhere. */
function around(span: Span, inner: Span): Span {
  return { start: Math.min(span.start, inner.start), end: Math.max(span.end, inner.end) };
}

/** The headings, each with those below it: to the next of its level or a higher one. */
function sections({ text, body }: Page): PageSymbol[] {
  const roots: PageSymbol[] = [];
  // From the end, so that what comes after a heading is known: the symbols that have no parent yet, the next one last.
  const after: { level: number; symbol: PageSymbol }[] = [];
  for (const { level, text: title, span } of [...body.headings].reverse()) {
    const children: PageSymbol[] = [];
    while (after.length > 0 && (after.at(-1)?.level as number) > level)
      children.push(after.pop()?.symbol as PageSymbol);
    const end = after.at(-1)?.symbol.span.start ?? text.length;
    const name = shownText(title) || "#".repeat(level);
    const whole = around({ start: span.start, end }, span);
    after.push({ level, symbol: { type: "heading", name, detail: "", span: whole, selection: span, children } });
  }
  while (after.length > 0) roots.push(after.pop()?.symbol as PageSymbol);
  return roots;
}
