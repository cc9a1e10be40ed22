import type { FrameworkView } from "../../framework/frameworkView";
import { type Page, pageKey, titleOf } from "../../page/page";
import type { Language } from "../../text/language";
import { escapeMarkdown } from "../../text/markdown";

/** One line: the title of the key and the titles of its values; none where the page does not have it. */
export function fact(page: Page, name: string, view: FrameworkView, language: Language): string[] {
  const key = pageKey(page, name);
  if (!key || key.values.length === 0) return [];
  const values = key.values.map((scalar) => {
    const { target, terms } = key.field.value;
    const named = target && view.resolve({ kind: target.kind, value: scalar.value })[0];
    if (named) return titleOf(named);
    return terms?.get(scalar.value)?.title[language] ?? scalar.value;
  });
  // Not commas: titles have commas of their own.
  return [`${escapeMarkdown(key.field.title[language])}: ${values.map(escapeMarkdown).join(" · ")}`];
}
