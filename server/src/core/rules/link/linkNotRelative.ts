import { type FrameworkView, linkTarget } from "../../framework/frameworkView";
import { isInCode } from "../../page/anchors";
import { isAbsolute, type LinkReference } from "../../page/link";
import type { Page } from "../../page/page";
import type { Finding } from "../../problem/problem";
import { replacement, replacements } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { asDestination, relativePath } from "../../text/path";
import { didYouMean } from "../../text/similar";
import { quotedPath } from "../../text/words";
import { meantFile } from "./linkUnknownFile";

/** A link to a page by its address: nothing checks it, and it breaks when the page or the site moves. */
export const linkNotRelative: Rule = {
  id: "link/not-relative",
  severity: "warning",
  description: {
    nl: "Een link die een eigen pagina niet met haar bestand noemt (fout als de link daardoor nergens heen leidt)",
    en: "A link to a page of the site itself that does not name its file (error where the link leads nowhere because of that)",
  },
  relates: {
    link(reference, page, view) {
      if (reference.syntax !== "markdown" || (reference.form === "file" && reference.paths.length < 2))
        return undefined;
      const target = linkTarget(reference, view);
      if (reference.form === "file" && (target === undefined || target === reference.paths[0])) return undefined;
      if (target === undefined && !isAbsolute(reference.written)) return undefined;
      if (target !== undefined && isRight(reference, target)) return undefined;
      return isInCode(page, reference.span.start) ? undefined : finding(page, reference, target, view);
    },
  },
};

/** What the site publishes as it is has no page whose file could be named. */
function isRight({ form, written, sitePaths }: LinkReference, target: string): boolean {
  return form === "address" && !target.endsWith(".md") && !isAbsolute(written) && sitePaths.includes(target);
}

const why: Localized = { nl: "dan wordt de link gecontroleerd", en: "the link is checked then" };

function finding(page: Page, reference: LinkReference, target: string | undefined, view: FrameworkView): Finding {
  const { written, span, sitePaths } = reference;
  if (target !== undefined) {
    const right = asDestination(relativePath(page.path, target));
    const leadsThere = sitePaths.includes(target);
    return {
      span,
      severity: leadsThere ? undefined : "error",
      message: leadsThere
        ? {
            nl: `Deze link noemt een eigen pagina met haar webadres. Schrijf het bestand, dan wordt de link gecontroleerd: ${quotedPath(right)}.`,
            en: `This link names a page of the site by its web address. Write the file, so that the link is checked: ${quotedPath(right)}.`,
          }
        : {
            nl: `Deze link leidt op de site nergens heen. Schrijf het bestand van de pagina: ${quotedPath(right)}.`,
            en: `This link leads nowhere on the site. Write the file of the page: ${quotedPath(right)}.`,
          },
      repairs: [replacement(span, right, why, true)],
    };
  }
  const suggestions = meantFile(page, reference, view).suggestions.map((one) => ({ ...one, preferred: false }));
  const hint = didYouMean(suggestions);
  return {
    span,
    message: {
      nl: `Het adres ${quotedPath(written)} hoort bij deze site, maar heeft geen pagina.${hint.nl || " Link naar het bestand van de pagina."}`,
      en: `The address ${quotedPath(written)} belongs to this site, but has no page.${hint.en || " Link to the file of the page."}`,
    },
    repairs: replacements(span, suggestions),
    suggests: true,
  };
}
