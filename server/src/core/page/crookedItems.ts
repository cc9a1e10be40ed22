import type { YamlScalar } from "../frontMatter/yamlNodes";
import type { Page } from "./page";

/** Whether an item runs on with what was meant as the next item: its dash is indented further. */
export function hasCrookedItem(page: Page, scalar: YamlScalar): boolean {
  if (scalar.style !== "plain") return false;
  // Nearly every value stands on one line.
  const lineEnd = page.text.indexOf("\n", scalar.span.start);
  return (
    lineEnd >= 0 && lineEnd < scalar.span.end && /\n[ \t]+- /.test(page.text.slice(scalar.span.start, scalar.span.end))
  );
}
