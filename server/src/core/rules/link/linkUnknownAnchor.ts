import { linkTarget, type Snapshot } from "../../framework/snapshot";
import { anchorsOf, isInCode } from "../../page/anchors";
import type { LinkReference } from "../../page/link";
import type { Page } from "../../page/page";
import type { Finding } from "../../problem/problem";
import { replacements } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { candidatesOfValues, didYouMean, suggest } from "../../text/similar";
import { quoted, quotedPath } from "../../text/words";

/** A link to a place in a page that is not there: the site shows the top of the page. */
export const linkUnknownAnchor: Rule = {
  id: "link/unknown-anchor",
  severity: "warning",
  description: {
    nl: "Een link naar een kop of plaats die niet in de pagina staat",
    en: "A link to a heading or place that is not in the page",
  },
  relates: {
    link(reference, page, snapshot) {
      return reference.anchor && reference.syntax === "markdown"
        ? check(page, reference, reference.anchor, snapshot)
        : undefined;
    },
  },
};

/** Anchors that the theme or the browser makes: tabs, text fragments, the top of the page. */
const made = /^(?:__|:~:|top$)/;
/** Where other files are put into a page when the site is built, more anchors may come with them. */
const inclusion = /^[ \t]*--8<--/m;

function check(
  page: Page,
  reference: LinkReference,
  { id, span }: NonNullable<LinkReference["anchor"]>,
  snapshot: Snapshot,
): Finding | undefined {
  if (made.test(id)) return undefined;
  const target = snapshot.page(linkTarget(reference, snapshot) ?? "");
  if (!target) return undefined;
  const anchors = anchorsOf(target);
  if (anchors.has(id) || isInCode(page, span.start) || inclusion.test(target.text)) return undefined;
  const suggestions = suggest(id, candidatesOfValues(anchors.keys()));
  const hint = didYouMean(suggestions);
  const where: Localized =
    target === page
      ? { nl: "Op deze pagina", en: "On this page" }
      : { nl: `Op ${quotedPath(reference.written)}`, en: `On ${quotedPath(reference.written)}` };
  return {
    span,
    message: {
      nl: `${where.nl} staat geen kop of plaats ${quoted(`#${id}`)}; de link leidt naar het begin van de pagina.${hint.nl || " Kies een andere kop of laat het deel vanaf '#' weg."}`,
      en: `${where.en} there is no heading or place ${quoted(`#${id}`)}, so the link leads to the top of the page.${hint.en || " Choose another heading, or leave out what follows '#'."}`,
    },
    repairs: replacements(span, suggestions),
    // A page of which the anchors change marks those that link to them; a link within the page goes with it.
    suggests: false,
  };
}
