import { type FrameworkView, linkTarget } from "../framework/frameworkView";
import type { Page } from "../page/page";
import type { Place } from "./locate";

/**
 * The pages that what stands at a place of a page means: those that a reference or an id in the text names, the page itself
 * for its own title and id. None where it names nothing, several when a name or id stands twice.
 */
export function pagesMeant(place: Place, page: Page, view: FrameworkView): readonly Page[] {
  if (place.type === "page") return [page];
  if (place.type === "mention") return view.pagesWithId(place.mention.id);
  if (place.type !== "reference") return [];
  const { reference } = place;
  if (reference.type === "name") return view.resolve(reference);
  const target = view.page(linkTarget(reference, view) ?? "");
  return target ? [target] : [];
}
