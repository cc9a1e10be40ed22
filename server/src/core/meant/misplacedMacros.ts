import type { MacroUse } from "../body/body";
import type { ContentModel, Macro } from "../model/contentModel";
import { readAs, readMacros } from "../page/macros";
import { type Page, pageKey } from "../page/page";

/** A macro on a kind of page for which it is not made. */
export interface MisplacedMacro {
  readonly use: MacroUse;
  readonly macro: Macro;
  /** The macro that the site reads instead, without a filter; where there is none, it shows nothing that belongs here. */
  readonly readAs: Macro | undefined;
  /** The macro for this kind that must be meant: it shows what the page says, and stands nowhere on it. */
  readonly instead: Macro | undefined;
}

/** The macros on a page that are made for other kinds. */
export function misplacedMacros(page: Page, model: ContentModel): MisplacedMacro[] {
  const found: MisplacedMacro[] = [];
  for (const { use, macro } of readMacros(page, model)) {
    if (!macro.on || macro.on.has(page.kind.id)) continue;
    const shown = readAs(macro.name, model);
    // One that the site reads on any page has something to show where its keys are.
    if (!shown && page.frontMatter.entries.some(({ key }) => macro.shows.includes(key))) continue;
    found.push({ use, macro, readAs: shown, instead: madeForThis(page, shown !== undefined, model) });
  }
  return found;
}

function madeForThis(page: Page, isRelation: boolean, model: ContentModel): Macro | undefined {
  const fitting = [...model.macros.values()].filter(
    (macro) =>
      macro.on?.has(page.kind.id) &&
      (readAs(macro.name, model) !== undefined) === isRelation &&
      macro.shows.some((key) => (pageKey(page, key)?.values.length ?? 0) > 0) &&
      !page.body.macros.some(({ name }) => name === macro.name),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}
