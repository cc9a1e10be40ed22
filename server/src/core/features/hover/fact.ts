import type { FrameworkView } from "../../framework/frameworkView";
import { bySiteOrder, type Page, pageKey, titleOf } from "../../page/page";
import type { Language } from "../../text/language";
import { escapeMarkdown } from "../../text/markdown";

/** One line: the title of the key and the titles of its values; none where the page does not have it. */
export function fact(page: Page, name: string, view: FrameworkView, language: Language): string[] {
  const key = pageKey(page, name);
  if (!key || key.values.length === 0) return [];
  const { target, terms } = key.field.value;
  const shown = key.values.map(({ value }) => {
    const named = target && view.resolve({ kind: target.kind, value })[0];
    return { named, title: named ? titleOf(named) : (terms?.get(value)?.title[language] ?? value) };
  });
  // Where the model gives the pages an order, that is theirs here too, whatever stands first on the page.
  const order = target && view.model.kinds.get(target.kind);
  const byOrder = order && order.order.length > 0 ? bySiteOrder(order) : undefined;
  if (byOrder) shown.sort((a, b) => (a.named && b.named ? byOrder(a.named, b.named) : a.named ? -1 : b.named ? 1 : 0));
  const values = shown.map(({ title }) => title);
  // Not commas: titles have commas of their own.
  return [`${escapeMarkdown(key.field.title[language])}: ${values.map(escapeMarkdown).join(" · ")}`];
}
