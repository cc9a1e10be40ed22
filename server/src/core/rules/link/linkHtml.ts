import { type FrameworkView, linkTarget } from "../../framework/frameworkView";
import { isInCode } from "../../page/anchors";
import { type LinkReference, relativeAddressOf } from "../../page/link";
import type { Page } from "../../page/page";
import type { Finding } from "../../problem/problem";
import { replacement } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { resolvePath } from "../../text/path";
import { quotedPath } from "../../text/words";

/** Raw HTML that refers to a page or file that is not there: the site does not touch what stands in HTML. */
export const linkHtml: Rule = {
  id: "link/html",
  severity: "warning",
  description: {
    nl: "HTML in de pagina verwijst naar een pagina of bestand dat niet bestaat",
    en: "HTML in the page refers to a page or file that does not exist",
  },
  relates: {
    link(reference, page, view) {
      if (reference.syntax !== "html" || reference.written === "") return undefined;
      const isSource = reference.written.endsWith(".md");
      if (!isSource && linkTarget(reference, view) !== undefined) return undefined;
      return isInCode(page, reference.span.start) ? undefined : finding(page, reference, isSource, view);
    },
  },
};

function finding(page: Page, reference: LinkReference, isSource: boolean, view: FrameworkView): Finding {
  const { written, span } = reference;
  const meant = meantFile(page, reference, view);
  const right = meant === undefined ? undefined : relativeAddressOf(page.path, meant);
  const hint: Localized =
    right === undefined
      ? { nl: "Verbeter of verwijder de verwijzing.", en: "Correct the reference or remove it." }
      : { nl: `Schrijf het adres als ${quotedPath(right)}.`, en: `Write the address as ${quotedPath(right)}.` };
  return {
    span,
    message: isSource
      ? {
          nl: `In HTML maakt de site van ${quotedPath(written)} geen adres, dus de link leidt nergens heen. ${hint.nl}`,
          en: `In HTML the site does not make an address of ${quotedPath(written)}, so the link leads nowhere. ${hint.en}`,
        }
      : {
          nl: `In de HTML staat ${quotedPath(written)}, maar dat bestaat niet op de site. ${hint.nl}`,
          en: `The HTML refers to ${quotedPath(written)}, which does not exist on the site. ${hint.en}`,
        },
    repairs:
      right === undefined
        ? []
        : [
            replacement(
              span,
              right,
              { nl: "het adres van die pagina op de site", en: "the address of that page on the site" },
              true,
            ),
          ],
    suggests: true,
  };
}

/** The file that is there when the address is read as a path from the file of the page. */
function meantFile(page: Page, reference: LinkReference, view: FrameworkView): string | undefined {
  const path = resolvePath(page.path, reference.written);
  if (path === undefined) return undefined;
  const found = [path, `${path}.md`, `${path}/index.md`].find((candidate) => view.hasFile(candidate));
  return found ?? linkTarget(reference, view);
}
