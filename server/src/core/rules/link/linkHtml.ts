import { type FrameworkView, linkTarget } from "../../framework/frameworkView";
import { isInCode } from "../../page/anchors";
import { folderOf, type LinkReference, relativeAddressOf } from "../../page/link";
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
    nl: "HTML in de pagina verwijst naar een pagina of bestand dat niet bestaat, of naar een adres dat met '/' begint",
    en: "HTML in the page refers to a page or file that does not exist, or to an address that begins with '/'",
  },
  relates: {
    link(reference, page, view) {
      if (reference.syntax !== "html" || reference.written === "") return undefined;
      const fault = faultIn(reference, view);
      return fault === undefined || isInCode(page, reference.span.start)
        ? undefined
        : finding(page, reference, fault, view);
    },
  },
};

type Fault = "source" | "missing" | "rooted";

function faultIn(reference: LinkReference, view: FrameworkView): Fault | undefined {
  const { written, sitePaths } = reference;
  if (written.endsWith(".md")) return "source";
  const target = linkTarget(reference, view);
  if (target === undefined) return "missing";
  if (!sitePaths.includes(target)) return written.startsWith("/") ? "rooted" : "missing";
  // Where nobody says where the site lives, it may have a folder of its server for itself.
  return written.startsWith("/") && view.model.site.length === 0 ? "rooted" : undefined;
}

function finding(page: Page, reference: LinkReference, fault: Fault, view: FrameworkView): Finding {
  const { written, span } = reference;
  const meant = meantFile(page, reference, view);
  const right = meant === undefined ? undefined : relativeAddressOf(page.path, meant);
  const hint: Localized =
    right === undefined
      ? { nl: "Verbeter of verwijder de verwijzing.", en: "Correct the reference or remove it." }
      : { nl: `Schrijf het adres als ${quotedPath(right)}.`, en: `Write the address as ${quotedPath(right)}.` };
  const said = messages[fault](quotedPath(written), view.model.site[0]);
  return {
    span,
    message: { nl: `${said.nl} ${hint.nl}`, en: `${said.en} ${hint.en}` },
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

const messages: Readonly<Record<Fault, (written: string, site: string | undefined) => Localized>> = {
  source: (written) => ({
    nl: `In HTML werkt ${written} niet: de link leidt nergens heen.`,
    en: `In HTML ${written} does not work: the link leads nowhere.`,
  }),
  missing: (written) => ({
    nl: `De HTML verwijst naar ${written}, en dat bestaat niet op de site.`,
    en: `The HTML refers to ${written}, which does not exist on the site.`,
  }),
  rooted: (written, site) =>
    site === undefined
      ? {
          nl: `In HTML leidt ${written} nergens heen als de site in een map van de server staat: het begint met '/'.`,
          en: `In HTML ${written} leads nowhere if the site is in a folder of its server: it begins with '/'.`,
        }
      : {
          nl: `In HTML leidt ${written} nergens heen: het begint met '/', maar de site staat in de map ${quotedPath(folderOf(site))} van de server.`,
          en: `In HTML ${written} leads nowhere: it begins with '/', but the site is in the folder ${quotedPath(folderOf(site))} of its server.`,
        },
};

/** The file that is there when the address is read as a path from the file of the page. */
function meantFile(page: Page, reference: LinkReference, view: FrameworkView): string | undefined {
  const target = linkTarget(reference, view);
  const path = resolvePath(page.path, reference.written);
  if (path === undefined || reference.written.startsWith("/")) return target;
  const meant = path.replace(/\/index\.html?$|\.html?$/, "");
  const found = [path, `${meant}.md`, `${meant}/index.md`].find((candidate) => view.hasFile(candidate));
  return found ?? target;
}
