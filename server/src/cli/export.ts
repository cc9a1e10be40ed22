import { lookUpOf } from "../core/data/table";
import { groupedPages, namedPages } from "../core/features/coverage/coverage";
import { siteAddress, siteSettings } from "../core/features/site/siteAddress";
import { siteValues } from "../core/features/site/siteValue";
import { type FrameworkView, linkTarget } from "../core/framework/frameworkView";
import { codeOf, idValueOf, type Page, type PageKey, pageKey, type Reference } from "../core/page/page";
import { spanOfReference } from "../core/place/locate";
import type { Language } from "../core/text/language";
import { Positions } from "../core/text/positions";
import { lacking } from "./lacking";
import { locateFramework, openFramework } from "./openFramework";
import { printJson } from "./output";
import { usage } from "./texts";

/** Prints pages, references and coverage of a framework as JSON, unless not all of them are known. Returns the exit code 0. */
export async function exportFramework(folder: string, language: Language): Promise<number> {
  const located = await locateFramework(folder, language);
  const framework = await openFramework(located);
  const { view } = framework.workspace;
  const lacks = lacking(framework, located.root);
  // Whoever counts what is exported would count wrong.
  if (lacks) throw usage(lacks, language);
  const site = framework.filesBeside().find(({ path }) => path === view.model.siteFile)?.text;
  printJson(exported(view, framework.language, site));
  return 0;
}

/** The version of what is printed: it goes up when something of it changes or goes. */
const version = 1;

/**
 * The framework as plain data, as `content-schema/export.schema.json` describes it: the pages by path; the references from page to page;
 * and per kind that a front matter key refers to, how many of its pages are named by pages of which kinds; and per grouping how many
 * pages are in which groups. `site` is the text of the file of the site generator.
 */
export function exported(view: FrameworkView, language: Language, site?: string) {
  const { model } = view;
  const pages = [...view.pages.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const settings = siteSettings(site, model);
  return {
    $schema: "export.schema.json",
    version,
    framework: { id: model.id, title: model.title[language], language, site: settings.root },
    pages: pages.map((page) => ({
      path: page.path,
      kind: page.kind.id,
      name: page.name,
      code: codeOf(page),
      id: idValueOf(page),
      title: page.title,
      address: siteAddress(page.path, model, settings),
      explanation: pageKey(page, model.keys.explanation)?.values[0]?.value,
      labels: labelsOf(page, view, language),
      sources: sourcesOf(page, view),
      frontMatter: page.status === "read" ? siteValues(page.frontMatter.entries) : null,
    })),
    references: pages.flatMap((page) => {
      const positions = Positions.of(page.text);
      return page.references.map((reference) => exportedReference(page, reference, positions, view));
    }),
    coverage: namedPages(view),
    groupings: groupedPages(view),
  };
}

function exportedReference(page: Page, reference: Reference, positions: Positions, view: FrameworkView) {
  const isLink = reference.type === "link";
  const targets = isLink ? [linkTarget(reference, view)] : view.resolve(reference).map((target) => target.path);
  const span = spanOfReference(reference);
  const [start, end] = [positions.at(span.start), positions.at(span.end)];
  return {
    from: page.path,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    how: isLink ? "link" : reference.from,
    key: isLink ? undefined : reference.key,
    kind: isLink ? undefined : reference.kind,
    value: isLink ? reference.written : reference.value,
    anchor: isLink ? reference.anchor?.id : undefined,
    to: targets[0] ?? null,
  };
}

/** The terms that a page has, with what readers see. */
function labelsOf(page: Page, view: FrameworkView, language: Language) {
  return keysWithPath(page).flatMap(([path, { field, values }]) => {
    const { terms, target } = field.value;
    if (!terms && target?.as !== "term") return [];
    return values.map(({ value }) => {
      const [named] = target ? view.resolve({ kind: target.kind, value }) : [];
      return { key: path, value, title: terms?.get(value)?.title[language] ?? named?.title ?? null };
    });
  });
}

/** The codes of tables that a page has, with what they stand for. */
function sourcesOf(page: Page, view: FrameworkView) {
  return keysWithPath(page).flatMap(([path, { field, values }]) => {
    const { table } = field.value;
    if (table === undefined) return [];
    const codes = lookUpOf(field, (name) => view.table(name))?.codes;
    return values.map(({ value }) => ({
      key: path,
      table,
      code: value,
      description: codes?.get(value)?.description.value ?? null,
    }));
  });
}

/** The keys with single values, wherever they stand: those above them and a full stop before their names. */
function keysWithPath({ status, keys }: Page): readonly (readonly [string, PageKey])[] {
  return status === "read" ? withPath(keys, "") : [];
}

function withPath(keys: readonly PageKey[], above: string): (readonly [string, PageKey])[] {
  return keys.flatMap((key) => {
    const path = `${above}${key.field.key}`;
    return [[path, key] as const, ...withPath(key.keys, `${path}.`)];
  });
}
