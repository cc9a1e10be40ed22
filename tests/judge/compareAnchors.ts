import { anchorsOf } from "../../server/src/core/page/anchors";
import type { Page } from "../../server/src/core/page/page";
import type { BuiltPage } from "./judge";

/** Ids that the site gives of itself, to which nobody links by hand. */
const ofItself = /^(?:fnref\d*:|__tabbed)/;

/** Where a page has other places to link to than we think: a line each. */
export function compareAnchors(path: string, own: Page, page: BuiltPage): string[] {
  const ours = anchorsOf(own);
  const site = [...page.ids].filter((id) => !ofItself.test(id) && !ours.has(id));
  const only = [...ours.keys()].filter((id) => !page.ids.has(id));
  return [
    ...site.map((id) => `${path}: the site has the place '${id}', and we do not know it`),
    ...only.map((id) => `${path}: we know a place '${id}', and the site has none`),
  ];
}
