import type { BlockHeading } from "../../body/blocks";
import type { Page } from "../../page/page";
import { directivePrefix } from "../../silence/directiveText";

/** The headings that a reader of a page gets, in their order; none where the site does not show the page as it is meant. */
export function pageHeadings({ status, kind, body }: Page): readonly BlockHeading[] {
  const isShown = status === "read" || (status === "absent" && !kind.needsFrontMatter);
  if (!isShown || body.conflictMarkers.length > 0 || body.unclosedComment) return none;
  // A comment of ours with `#` before it is none: of that another rule speaks.
  return body.blocks.headings.filter(({ text }) => !text.startsWith(directivePrefix));
}

/** Whether there are headings of HTML among them, of which nothing is known. */
export function hasOwnHeadings({ text }: Page): boolean {
  return /<h[1-6][\s>]/i.test(text);
}

const none: readonly BlockHeading[] = [];
