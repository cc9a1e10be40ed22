import type { YamlItem, YamlScalar } from "../frontMatter/yamlNodes";
import { itemAt } from "../page/edits";
import type { PageKey } from "../page/page";
import type { Finding, Repair } from "../problem/problem";
import { action } from "../problem/repairs";
import { type Localized, perLanguage } from "../text/language";
import { lineAt, lineEndOf } from "../text/span";

const counts: Localized<readonly string[]> = {
  nl: ["", "", "twee", "drie", "vier", "vijf"],
  en: ["", "", "two", "three", "four", "five"],
};

/** A list item that holds several values with commas between them, each of them right by itself. */
export function severalValues(
  text: string,
  key: PageKey,
  scalar: YamlScalar,
  isRight: (value: string) => boolean,
): Finding | undefined {
  if (scalar.style === "block" || !scalar.value.includes(",")) return undefined;
  const item = itemAt(key, scalar.span);
  const parts = scalar.value.split(",").map((part) => part.trim());
  if (!item || !parts.every(isRight)) return undefined;
  const { nl, en } = perLanguage((language) => counts[language][parts.length] ?? String(parts.length));
  const others = key.values.filter((other) => other !== scalar).map((other) => other.value);
  const isOnce = new Set([...others, ...parts]).size === others.length + parts.length;
  return {
    span: scalar.inner,
    message: {
      nl: `In dit item staan ${nl} waarden. Maak er ${nl} items van.`,
      en: `This item holds ${en} values. Make it ${en} items.`,
    },
    repairs: [
      split(text, key, item, scalar, parts, {
        title: { nl: `Maak er ${nl} items van`, en: `Make it ${en} items` },
        preferred: isOnce,
      }),
    ],
    suggests: true,
  };
}

/** Each part is quoted as the whole was, and stands where an item of this list does. */
function split(
  text: string,
  key: PageKey,
  item: YamlItem,
  scalar: YamlScalar,
  parts: readonly string[],
  { title, preferred }: Pick<Repair, "title" | "preferred">,
): Repair {
  const mark = text.slice(scalar.span.start, scalar.inner.start);
  const isFlow = key.entry.value?.type === "list" && key.entry.value.flow;
  const indent = text.slice(lineAt(text, item.span.start).start, item.span.start);
  const between = isFlow ? ", " : `${lineEndOf(text)}${indent}- `;
  return action(
    title,
    [{ span: scalar.span, newText: parts.map((part) => mark + part + mark).join(between) }],
    { nl: "elk ervan bestaat", en: "each of them exists" },
    preferred,
  );
}
