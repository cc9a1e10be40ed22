import { isInMenu } from "../../data/menu";
import type { FrameworkView } from "../../framework/frameworkView";
import type { ContentModel, Kind } from "../../model/contentModel";
import type { Page } from "../../page/page";
import type { Rule } from "../../rule/rule";
import { quotedPath } from "../../text/words";

/** A page that stands nowhere in the menu, and that no other page leads to: readers can only find it by searching. */
export const navigationUnreached: Rule = {
  id: "navigation/unreached",
  severity: "information",
  description: {
    nl: "Een pagina staat niet in het menu van de site en geen andere pagina verwijst ernaar",
    en: "A page is not in the menu of the site, and no other page refers to it",
  },
  relates: {
    page(page, _, view) {
      // Most pages are of a kind that is listed: of these nothing more is asked.
      if (!mayBeLost(page, view.model)) return undefined;
      const { siteFile, model } = view;
      if (!siteFile || isInMenu(page.path, siteFile, model) || isLinked(page, view) || isMeantToBe(page))
        return undefined;
      const file = quotedPath(siteFile.path);
      return {
        span: page.firstLine,
        // A template that we do not see may lead to it.
        ...(siteFile.hasTemplates ? { severity: "hint" as const } : {}),
        message: {
          nl: `Deze pagina staat niet in het menu van de site (${file}) en geen andere pagina verwijst ernaar: lezers vinden haar alleen via zoeken. Zet haar in het menu of verwijs ernaar.`,
          en: `This page is not in the menu of the site (${file}), and no other page refers to it: readers can only find it by searching. Put it in the menu or refer to it.`,
        },
        choice: {
          type: "menu",
          title: { nl: "Zet deze pagina in het menu, onder…", en: "Put this page in the menu, below…" },
        },
      };
    },
  },
};

function mayBeLost({ path, kind }: Page, model: ContentModel): boolean {
  const { pages, glossary } = model;
  if (isListed(kind, model) || glossary?.generates?.file === path) return false;
  // The site leads to its first page by itself, and to the one for what is not there.
  return !/^(?:index|README|404)\.md$/.test(path.slice(pages.length + 1));
}

function isLinked(page: Page, view: FrameworkView): boolean {
  return view.referrers(page).some((other) => other !== page.path);
}

/** Whether a macro of the model lists the pages of a kind: some page does so, and which need not be told here. */
function isListed(kind: Kind, { macros }: ContentModel): boolean {
  for (const { lists } of macros.values()) if (lists === kind.id) return true;
  return false;
}

/** Whether a page is kept out of what readers look for, or leads them on to another address by itself. */
function isMeantToBe({ frontMatter, text }: Page): boolean {
  const isHidden = frontMatter.entries.some(
    ({ key, value }) => (key === "search" && value?.type === "mapping") || key === "template" || key === "redirect",
  );
  return isHidden || /http-equiv|location\.(?:href|replace)/i.test(text);
}
