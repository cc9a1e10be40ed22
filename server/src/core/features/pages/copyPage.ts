import { codeOf, type Page, titleOf } from "../../page/page";
import { asDestination, relativePath } from "../../text/path";

/**
 * What is copied of a page: what people call it (its code, or its name), its id, or a link to it as it is written on the page at
 * `from` (without it: from the root). Undefined for an id that it does not have.
 */
export function copyOf(page: Page, as: "code" | "id" | "link", from: string | undefined): string | undefined {
  if (as === "code") return codeOf(page) ?? page.name;
  if (as === "id") return page.id?.value;
  const text = titleOf(page)
    .replace(/\s+/g, " ")
    .replace(/[\\[\]<]/g, "\\$&");
  return `[${text}](${asDestination(from === undefined ? page.path : relativePath(from, page.path))})`;
}
