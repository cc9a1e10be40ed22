/** Who names a page, and whom it names: counted above the page, and shown when somebody asks. */
import { type FrameworkView, namersOf } from "../../framework/frameworkView";
import { type Page, quotedBy } from "../../page/page";
import type { Language, Localized } from "../../text/language";
import type { Span } from "../../text/span";
import { listed } from "../../text/words";
import { countsOf } from "../hover/pageList";
import { anchorOf } from "./definition";
import { isWritten, referencesTo } from "./references";
import { relationTexts } from "./relationTexts";

/** `namedBy`: the pages that name this one. `names`: those that its front matter names, terms left out. */
export type Direction = "namedBy" | "names";

export interface CodeLens {
  readonly title: string;
  /** Undefined where there is nothing to show. */
  readonly direction: Direction | undefined;
}

/** What is counted above a page. That nothing names it is said only where the model says that something should. */
export function codeLenses(page: Page, view: FrameworkView, language: Language): CodeLens[] {
  const lenses: CodeLens[] = [];
  const words = relationTexts[language];
  const by = namersOf(page, view);
  if (by.length > 0) lenses.push({ title: `${words.namedBy} ${counted(by)}`, direction: "namedBy" });
  else if (page.kind.namedBy) lenses.push({ title: unnamed(page, view, language), direction: undefined });
  const named = namedOn(page, view);
  if (named.length > 0) lenses.push({ title: `${words.names} ${counted(named)}`, direction: "names" });
  return lenses;

  function counted(pages: readonly Page[]): string {
    return listed(countsOf(pages, view, language))[language];
  }
}

/** The places behind a count: where the page is named, or what stands for the pages that it names. */
export function relatedPlaces(
  page: Page,
  direction: Direction,
  view: FrameworkView,
): readonly { readonly path: string; readonly span: Span }[] {
  if (direction === "names") {
    return namedOn(page, view).map((named) => ({ path: named.path, span: anchorOf(named, view) }));
  }
  return referencesTo(page, view).filter((place) => isWritten(place) && place.path !== page.path);
}

/** Whatever of a page other pages show: its title and how it is named, whom it names, and in which lists it stands. */
export function relationsSignature(page: Page | undefined): string {
  if (!page) return "";
  // With the way and the key: a list of pages asks for a value of one key.
  const named = page.references.map((one) =>
    one.type === "name" ? `${one.from} ${one.key} ${one.kind}/${one.value}` : one.paths[0],
  );
  // Terms that are no pages: a list of pages may ask for one.
  const terms = page.keys.flatMap(({ field, values }) =>
    field.value.terms ? values.map(({ value }) => `${field.key} ${value}`) : [],
  );
  return [
    page.status,
    page.title,
    quotedBy(page),
    page.id?.value,
    ...named,
    ...terms,
    ...page.mentions.map(({ id }) => id),
  ].join("\n");
}

function namedOn(page: Page, view: FrameworkView): Page[] {
  const named = new Set<Page>();
  for (const reference of page.references) {
    if (reference.type !== "name" || reference.from !== "key" || reference.as !== "reference") continue;
    for (const target of view.resolve(reference)) if (target !== page) named.add(target);
  }
  return [...named];
}

function unnamed(page: Page, view: FrameworkView, language: Language): string {
  const noun = view.model.kinds.get(page.kind.namedBy?.kind ?? "")?.noun[language].one ?? "";
  const text: Localized = { nl: `Nog geen ${noun} noemt deze pagina`, en: `No ${noun} names this page yet` };
  return text[language];
}
