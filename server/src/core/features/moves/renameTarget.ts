/** What can be renamed at a place: the page that something there names, or a heading. */
import { type FrameworkView, linkTarget } from "../../framework/frameworkView";
import { Noun } from "../../model/nouns";
import type { Page } from "../../page/page";
import { locate } from "../../place/locate";
import type { Localized } from "../../text/language";
import { contains, type Span } from "../../text/span";
import { quoted } from "../../text/words";
import { type HeadingText, headingAt, headingOfAnchor } from "./headings";

export type RenameTarget =
  /** `by`: what stands there, and so what is asked for: the name of a page or its id. */
  | { readonly type: "page"; readonly span: Span; readonly page: Page; readonly by: "name" | "id" }
  | { readonly type: "heading"; readonly span: Span; readonly page: Page; readonly heading: HeadingText };

/** Why something cannot be renamed, or not so. */
export interface Refusal {
  readonly refused: Localized;
}

/**
 * What is renamed at an offset of a page: from a reference, a link, the anchor of a link, an id that is mentioned, or from the
 * title, the id or a heading of the page itself. Undefined elsewhere: that is nothing of ours.
 */
export function renameTargetAt(page: Page, offset: number, view: FrameworkView): RenameTarget | Refusal | undefined {
  const place = locate(page, offset, view);
  if (place?.type === "reference" && place.reference.type === "name") {
    const { kind, value, span } = place.reference;
    const named = view.resolve({ kind, value });
    const noun = Noun(view.model.kinds.get(kind), kind);
    const [one] = named;
    if (one && named.length === 1) return { type: "page", span, page: one, by: one.kind.referencedBy };
    return { refused: one ? ambiguous(value) : unknown(noun, value) };
  }
  if (place?.type === "reference" && place.reference.type === "link") {
    const { reference } = place;
    const path = linkTarget(reference, view);
    const target = path === undefined ? undefined : view.page(path);
    if (!target) return undefined;
    if (reference.anchor && contains(reference.anchor.span, offset)) {
      const heading = headingOfAnchor(target, reference.anchor.id);
      return heading && { type: "heading", span: reference.anchor.span, page: target, heading };
    }
    return contains(reference.span, offset)
      ? { type: "page", span: reference.span, page: target, by: "name" }
      : undefined;
  }
  if (place?.type === "mention") {
    const [one, another] = view.pagesWithId(place.mention.id);
    return one && !another ? { type: "page", span: place.span, page: one, by: "id" } : undefined;
  }
  if (place?.type === "page") {
    const by = page.id && contains(page.id.span, offset) ? "id" : "name";
    return { type: "page", span: place.span, page, by };
  }
  const heading = headingAt(page, offset);
  return heading && { type: "heading", span: heading.span, page, heading };
}

function ambiguous(value: string): Localized {
  return {
    nl: `${quoted(value)} is de naam van meer dan één pagina. Geef eerst een van die pagina's een andere bestandsnaam.`,
    en: `${quoted(value)} is the name of more than one page. First give one of those pages another file name.`,
  };
}

function unknown(noun: Localized, value: string): Localized {
  return {
    nl: `${noun.nl} ${quoted(value)} bestaat niet, dus er is niets om te hernoemen. Zet hier eerst een naam die bestaat.`,
    en: `${noun.en} ${quoted(value)} does not exist, so there is nothing to rename. First put a name here that exists.`,
  };
}
