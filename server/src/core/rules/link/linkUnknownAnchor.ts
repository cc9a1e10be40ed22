import { type FrameworkView, linkTarget } from "../../framework/frameworkView";
import { type Anchor, anchorsOf, hasInclusion, isInCode } from "../../page/anchors";
import type { LinkReference } from "../../page/link";
import type { Page } from "../../page/page";
import type { Finding, Repair } from "../../problem/problem";
import { action, replacements, valueChoice } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import { type Candidates, candidatesOnPage } from "../../text/candidates";
import type { Localized } from "../../text/language";
import { didYouMean, suggest } from "../../text/similar";
import type { Span } from "../../text/span";
import { quoted, quotedPath } from "../../text/words";

/** A link to a place in a page that is not there: the site shows the top of the page. */
export const linkUnknownAnchor: Rule = {
  id: "link/unknown-anchor",
  severity: "warning",
  description: {
    nl: "Een link naar een kop die niet op de pagina staat",
    en: "A link to a heading that is not on the page",
  },
  relates: {
    link(reference, page, view) {
      return reference.anchor && reference.syntax === "markdown"
        ? check(page, reference, reference.anchor, view)
        : undefined;
    },
  },
};

/** Anchors that the theme or the browser makes: tabs, text fragments, the top of the page. */
const made = /^(?:__|:~:|top$)/;
/** Many pages may link to the same place: the anchors of a page are prepared for comparing once. */
const prepared = new WeakMap<ReadonlyMap<string, Anchor>, Candidates>();

function candidatesOf(anchors: ReadonlyMap<string, Anchor>): Candidates {
  let candidates = prepared.get(anchors);
  if (!candidates) {
    candidates = candidatesOnPage(anchors.keys());
    prepared.set(anchors, candidates);
  }
  return candidates;
}

function check(
  page: Page,
  reference: LinkReference,
  { id, span }: NonNullable<LinkReference["anchor"]>,
  view: FrameworkView,
): Finding | undefined {
  if (made.test(id)) return undefined;
  const target = view.page(linkTarget(reference, view) ?? "");
  if (!target) return undefined;
  const anchors = anchorsOf(target);
  if (anchors.has(id) || isInCode(page, span.start) || hasInclusion(target)) return undefined;
  const suggestions = suggest(id, candidatesOf(anchors));
  const hint = didYouMean(suggestions);
  const where: Localized =
    target === page
      ? { nl: "Op deze pagina", en: "On this page" }
      : { nl: `Op ${quotedPath(reference.written)}`, en: `On ${quotedPath(reference.written)}` };
  return {
    span,
    message: {
      nl: `${where.nl} staat geen kop ${quoted(`#${id}`)}; de link leidt naar het begin van de pagina.${hint.nl || " Kies een andere kop of laat het deel vanaf '#' weg."}`,
      en: `${where.en} there is no heading ${quoted(`#${id}`)}, so the link leads to the top of the page.${hint.en || " Choose another heading, or leave out what follows '#'."}`,
    },
    repairs: [...replacements(span, suggestions), ...(target === page ? [] : [withoutAnchor(id, span)])],
    choice: valueChoice(otherPlace, span.start),
    // A page of which the anchors change marks those that link to them; a link within the page goes with it.
    suggests: false,
  };
}

const otherPlace: Localized = {
  nl: "Kies een kop die er is…",
  en: "Choose a heading that is there…",
};

/** The link then leads where it leads already, and says so. Within the page it would lead nowhere. */
function withoutAnchor(id: string, { start, end }: Span): Repair {
  const part = quoted(`#${id}`);
  const title: Localized = { nl: `Laat ${part} weg`, en: `Leave out ${part}` };
  const why: Localized = { nl: "naar het begin van de pagina", en: "to the top of the page" };
  return action(title, [{ span: { start: start - 1, end }, newText: "" }], why);
}
