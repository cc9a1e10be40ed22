import { linkTarget, type Snapshot } from "../framework/snapshot";
import type { Page } from "../page/page";
import type { Place } from "./locate";

/**
 * The pages that what stands at a place of a page means: those that a reference or an id in the text names, the page itself
 * for its own title and id. None where it names nothing, several when a name or id stands twice.
 */
export function pagesMeant(place: Place, page: Page, snapshot: Snapshot): readonly Page[] {
  if (place.type === "page") return [page];
  if (place.type === "mention") return snapshot.pagesWithId(place.mention.id);
  if (place.type !== "reference") return [];
  const { reference } = place;
  if (reference.type === "name") return snapshot.resolve(reference);
  const target = snapshot.page(linkTarget(reference, snapshot) ?? "");
  return target ? [target] : [];
}
