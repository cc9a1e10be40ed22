/** Places of a page at which a mistake can be made. */
import type { Link, MacroUse } from "../../server/src/core/body/body";
import type { FrameworkView } from "../../server/src/core/framework/frameworkView";
import type { YamlItem, YamlList, YamlScalar } from "../../server/src/core/frontMatter/yamlNodes";
import { filterOf } from "../../server/src/core/page/macros";
import { type Page, type PageKey, pageKey } from "../../server/src/core/page/page";
import { relativePath } from "../../server/src/core/text/path";
import { lineAt, type Span } from "../../server/src/core/text/span";
import { type Mutant, type Mutation, type Random, replace } from "./mutate";

/** Only pages whose front matter is right and that cannot do without. */
export const onKinds =
  (mutate: Mutation["mutate"]): Mutation["mutate"] =>
  (page, random, view) =>
    page.frontMatter.status === "read" && page.kind.needsFrontMatter && page.text.startsWith("---")
      ? mutate(page, random, view)
      : undefined;

export const firstLine = ({ text }: Page): Span => lineAt(text, 0);
export const lastFence = ({ text, frontMatter }: Page): Span => lineAt(text, frontMatter.block.end);

export function ends({ start, end }: Span): [number, number] {
  return [start, end];
}

export function lineEnd({ text }: Page): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

export function indentOf({ text }: Page, item: YamlItem): string {
  return text.slice(lineAt(text, item.span.start).start, item.span.start);
}

export function onKey(page: Page, random: Random, act: (key: PageKey) => Mutant | undefined): Mutant | undefined {
  const key = random.of(page.keys.filter(({ shape }) => shape === "good"));
  return key && act(key);
}

export function onNamed(page: Page, name: string, act: (key: PageKey) => Mutant | undefined): Mutant | undefined {
  const key = pageKey(page, name);
  return key?.shape === "good" ? act(key) : undefined;
}

export function onTitle(page: Page, act: (scalar: YamlScalar) => Mutant | undefined): Mutant | undefined {
  return onNamed(page, "title", ({ values: [scalar] }) => scalar && act(scalar));
}

/** A list of the page whose items stand on lines of their own. */
export function onList(
  page: Page,
  random: Random,
  act: (key: PageKey, list: YamlList) => Mutant | undefined,
): Mutant | undefined {
  const isBlock = ({ entry, shape }: PageKey) => shape === "good" && entry.value?.type === "list" && !entry.value.flow;
  const key = random.of(page.keys.filter((candidate) => isBlock(candidate) && candidate.field.shape === "list"));
  return key && act(key, key.entry.value as YamlList);
}

export function onItem(page: Page, random: Random, act: (item: YamlItem) => Mutant | undefined): Mutant | undefined {
  return onList(page, random, (_, list) => act(random.of(list.items) as YamlItem));
}

export function onTerm(
  page: Page,
  name: string,
  random: Random,
  act: (scalar: YamlScalar) => Mutant | undefined,
): Mutant | undefined {
  const scalar = random.of(pageKey(page, name)?.values ?? []);
  return scalar && act(scalar);
}

export function onReference(
  name: string,
  wrong: (scalar: YamlScalar, random: Random, view: FrameworkView) => string | undefined,
): Mutation["mutate"] {
  return onKinds((page, random, view) => {
    const scalar = random.of(pageKey(page, name)?.values ?? []);
    if (!scalar || view.resolve({ kind: name, value: scalar.value }).length === 0) return undefined;
    const value = wrong(scalar, random, view);
    return value === undefined || view.resolve({ kind: name, value }).length > 0
      ? undefined
      : replace(page, scalar.inner, value);
  });
}

export function onExpression(
  act: (page: Page, scalar: YamlScalar, random: Random) => Mutant | undefined,
): Mutation["mutate"] {
  return onKinds((page, random) => {
    const scalar = random.of(pageKey(page, "uitzondering")?.values ?? []);
    return scalar?.style === "plain" ? act(page, scalar, random) : undefined;
  });
}

export function removed(page: Page, scalar: YamlScalar, sign: string): Mutant | undefined {
  const at = scalar.value.lastIndexOf(sign);
  return at < 0 ? undefined : replace(page, { start: scalar.inner.start + at, end: scalar.inner.start + at + 1 }, "");
}

export function onMacro(
  act: (page: Page, use: MacroUse, random: Random, view: FrameworkView) => Mutant | undefined,
): Mutation["mutate"] {
  return (page, random, view) => {
    const use = random.of(
      page.body.macros.filter(({ span }) => /^<!-- \S[^\n]*\S -->$/.test(page.text.slice(...ends(span)))),
    );
    return use && act(page, use, random, view);
  };
}

export function onFilter(
  act: (page: Page, word: Span, random: Random, view: FrameworkView) => Mutant | undefined,
): Mutation["mutate"] {
  return onMacro((page, use, random, view) => {
    const found = filterOf(use, view.model);
    return found && act(page, found.word.span, random, view);
  });
}

/** A link of the page that works, with such a destination. */
export function onLink(
  destination: RegExp,
  act: (page: Page, link: Link, random: Random, view: FrameworkView) => Mutant | undefined,
): Mutation["mutate"] {
  return (page, random, view) => {
    // A link that leads somewhere, by the shortest way: a repair writes no way round through other folders.
    // Nor does it write a space before the address.
    const works = (link: Link) =>
      page.text[link.span.start - 1] !== " " &&
      page.references.every((reference) => {
        if (reference.span.start !== link.span.start || reference.type !== "link") return true;
        const [path] = reference.paths as [string];
        const isShortest = reference.written === "" || reference.written === relativePath(page.path, path);
        return view.hasFile(path) && isShortest;
      });
    const link = random.of(
      page.body.links.filter((one) => one.type === "inline" && destination.test(one.destination) && works(one)),
    );
    return link && act(page, link, random, view);
  };
}

export function onText(
  pattern: RegExp,
  act: (page: Page, found: RegExpMatchArray & { index: number }) => Mutant | undefined,
): Mutation["mutate"] {
  return (page, random) => {
    const found = random.of([...page.text.matchAll(pattern)].filter(({ index }) => index > page.frontMatter.bodyStart));
    return found && act(page, found as RegExpMatchArray & { index: number });
  };
}
