import { type Configuration, configurationFile } from "../configuration/configuration";
import type { Severities } from "../configuration/severities";
import { configurationLayout } from "../core/check/ruleDescriptions";
import type { FrameworkView } from "../core/framework/frameworkView";
import { layoutText } from "../core/framework/layoutText";
import type { Problem } from "../core/problem/problem";
import type { Localized } from "../core/text/language";
import { lineAt, type Span } from "../core/text/span";
import type { Workspace } from "../core/workspace";

/** What is wrong with a framework as a whole, and the file where that is told. */
export interface LayoutProblem {
  readonly path: string;
  readonly problem: Problem;
}

/** That the pages are not where or as the content model says, as of the last check; undefined where they are. */
export function layoutProblem(
  { layout, view }: Workspace,
  configuration: Configuration,
  hasSiteFile: boolean,
  personal: Severities,
): LayoutProblem | undefined {
  const report = configuration.isChecked ? layout : undefined;
  const isEmpty = configuration.isChecked && isWithoutPages(view);
  const { id, severity: standard } = configurationLayout;
  const severity = personal[id] ?? configuration.severities[id] ?? (isEmpty ? "error" : standard);
  if (!(report || isEmpty) || severity === "off") return undefined;
  const path = placeOf(configuration, hasSiteFile, view);
  const span = spanIn(path, configuration, view);
  const { pages } = configuration.model;
  const message = report && !isEmpty ? layoutText(report, configuration.model) : withoutPages(pages);
  return { path, problem: { code: id, severity, span, message, repairs: [], related: [], suggests: false } };
}

/** Whether a framework has no page at all, not even one that cannot be read: what is checked out is not whole. */
export function isWithoutPages({ pages, unread }: FrameworkView): boolean {
  return pages.size === 0 && unread.size === 0;
}

function withoutPages(folder: string): Localized {
  return {
    nl: `In de map '${folder}' staat geen enkele pagina, dus er is niets gecontroleerd. Haal de bestanden opnieuw op, of zet de pagina's terug.`,
    en: `There is no page at all in the folder '${folder}', so nothing was checked. Get the files again, or put the pages back.`,
  };
}

/** Where somebody looks who wonders about the whole: the configuration, that of the site, or its first page. */
function placeOf({ text, model }: Configuration, hasSiteFile: boolean, { pages }: FrameworkView): string {
  if (text !== undefined) return configurationFile;
  if (hasSiteFile && model.siteFile !== undefined) return model.siteFile;
  const home = `${model.pages}/index.md`;
  return pages.has(home) ? home : ([...pages.keys()].sort()[0] ?? home);
}

function spanIn(path: string, { modelSpan }: Configuration, view: FrameworkView): Span {
  if (path === configurationFile) return modelSpan;
  const text = view.page(path)?.text;
  return text === undefined ? { start: 0, end: 0 } : lineAt(text, 0);
}
