/** Values, terms and conditions. */

import type { YamlItem } from "../../server/src/core/frontMatter/yamlNodes";
import { pageKey } from "../../server/src/core/page/page";
import { lineAt, nextLine } from "../../server/src/core/text/span";
import { insert, lines, type Mutation, mistake, replace, slip, typo } from "./mutate";
import {
  ends,
  indentOf,
  lineEnd,
  onExpression,
  onItem,
  onKey,
  onKinds,
  onList,
  onNamed,
  onTerm,
  onTitle,
  removed,
} from "./places";

export const valueMutations: readonly Mutation[] = [
  mistake(
    "a title without a value",
    "value/empty",
    onKinds((page) => onTitle(page, ({ span }) => replace(page, span, ""))),
  ),
  mistake(
    "a list without items",
    "value/empty",
    onKinds((page, random) =>
      onList(page, random, (key, list) => {
        const taken = lines(page, list.span);
        return { ...replace(page, taken, ""), at: key.entry.keySpan.start };
      }),
    ),
  ),
  slip(
    "an empty item",
    "value/empty",
    onKinds((page, random) =>
      onItem(page, random, (item) =>
        insert(page, lineAt(page.text, item.span.start).start, `${indentOf(page, item)}-${lineEnd(page)}`),
      ),
    ),
  ),
  slip(
    "one value where a list belongs",
    "value/type",
    onKinds((page, random) =>
      onList(page, random, (key, list) => {
        const [item] = list.items;
        if (list.items.length !== 1 || item?.value?.type !== "scalar") return undefined;
        // The repair indents as the other lists of the page do.
        if (indentOf(page, item) !== "") return undefined;
        return replace(
          page,
          { start: key.entry.keySpan.end + 1, end: list.span.end },
          ` ${page.text.slice(...ends(item.value.span))}`,
        );
      }),
    ),
  ),
  mistake(
    "a list where one value belongs",
    "value/type",
    onKinds((page) =>
      onTitle(page, ({ span, style }) =>
        style === "plain" && !/[[\],]/.test(page.text.slice(...ends(span)))
          ? replace(page, span, `[${page.text.slice(...ends(span))}]`)
          : undefined,
      ),
    ),
  ),
  slip(
    "an id with one digit",
    "value/pattern",
    onKinds((page) => (page.id ? replace(page, page.id.span, page.id.value.replace(/-0(\d)$/, "-$1")) : undefined)),
  ),
  slip(
    "an id in capitals",
    "value/pattern",
    onKinds((page) => (page.id ? replace(page, page.id.span, page.id.value.toUpperCase()) : undefined)),
  ),
  mistake(
    "the id of another page",
    ["id/duplicate"],
    onKinds((page, random, view) => {
      const other = random.of([...view.pagesOfKind(page.kind)].filter(({ id }) => id && id.value !== page.id?.value));
      return page.id && other?.id ? replace(page, page.id.span, other.id.value) : undefined;
    }),
    { elsewhere: ["id/duplicate"] },
  ),
  slip(
    "an id with a number that no page has",
    "id/file-name",
    onKinds((page, _, view) => {
      const wrong = page.id?.value.replace(/\d\d$/, "97");
      return page.id && wrong && view.pagesWithId(wrong).length === 0 ? replace(page, page.id.span, wrong) : undefined;
    }),
  ),
  ...["levenscyclus", "onderwerp", "rollen", "categorie", "soort-toepassing", "risicogroep", "rol-ai-act"].map((name) =>
    slip(
      `a slip in a value of '${name}'`,
      "value/unknown-term",
      onKinds((page, random) =>
        onTerm(page, name, random, (scalar) => {
          const wrong = typo(scalar.value, random);
          return wrong === undefined ? undefined : replace(page, scalar.inner, wrong);
        }),
      ),
    ),
  ),
  slip(
    "a term with a capital",
    "value/unknown-term",
    onKinds((page, random) =>
      onTerm(page, random.of(["levenscyclus", "onderwerp", "rollen"]) as string, random, (scalar) =>
        replace(page, scalar.inner, scalar.value[0]?.toUpperCase() + scalar.value.slice(1)),
      ),
    ),
  ),
  slip(
    "a term with an underscore",
    "value/unknown-term",
    onKinds((page, random) =>
      onTerm(page, random.of(["levenscyclus", "onderwerp", "risicogroep"]) as string, random, (scalar) =>
        replace(page, scalar.inner, scalar.value.replace("-", "_")),
      ),
    ),
  ),
  slip(
    "another word for a term",
    "value/unknown-term",
    onKinds((page, random) =>
      onKey(page, random, (key) => {
        const aliases = [...key.field.value.termAliases].filter(([, right]) =>
          key.values.some(({ value }) => value === right),
        );
        const [wrong, right] = random.of(aliases) ?? [];
        const scalar = key.values.find(({ value }) => value === right);
        return wrong === undefined || !scalar ? undefined : replace(page, scalar.inner, wrong);
      }),
    ),
  ),
  mistake(
    "a term of another key",
    "value/unknown-term",
    onKinds((page, random, view) =>
      onTerm(page, "rollen", random, (scalar) => {
        const [topic] = pageKey(page, "onderwerp")?.values ?? [];
        return topic && view.resolve({ kind: "topic", value: topic.value }).length > 0
          ? replace(page, scalar.inner, topic.value)
          : undefined;
      }),
    ),
  ),
  slip(
    "a value that stands twice",
    "value/duplicate",
    onKinds((page, random) =>
      onList(page, random, (key, list) => {
        const last = list.items[list.items.length - 1] as YamlItem;
        if (!key.field.uniqueItems || list.flow) return undefined;
        const again = page.text.slice(...ends(lines(page, last.span)));
        const end = nextLine(page.text, last.span.end);
        return insert(page, end, again);
      }),
    ),
  ),
  mistake(
    "a number that YAML reads otherwise",
    "value/lossy",
    onKinds((page) =>
      onNamed(page, "title", (key) => (key.values[0] ? replace(page, key.values[0].span, "3.10") : undefined)),
    ),
  ),
  mistake(
    "a sign in a title that begins a comment",
    "value/comment",
    onKinds((page) =>
      onTitle(page, ({ style, inner }) => (style === "plain" ? insert(page, inner.end, " #2 en verder") : undefined)),
    ),
  ),
  slip(
    "a title with a full stop",
    "value/trailing-dot",
    onKinds((page) =>
      onTitle(page, ({ inner, value }) => (/[\p{L}\d]{4}$/u.test(value) ? insert(page, inner.end, ".") : undefined)),
    ),
  ),
  mistake(
    "an explanation of more than forty words",
    "value/too-long",
    onKinds((page) =>
      onNamed(page, "toelichting", ({ values: [scalar] }) =>
        scalar?.style === "plain" && scalar.value.split(" ").length < 40
          ? insert(page, scalar.inner.end, " en nog een woord".repeat(12))
          : undefined,
      ),
    ),
  ),
  slip(
    "a condition with a slip in a label",
    "value/expression",
    onExpression((page, scalar, random) => {
      const label = random.of([...scalar.value.matchAll(/[a-z][a-z-]{8,}/g)]);
      const wrong = label && typo(label[0], random);
      if (!label || !wrong) return undefined;
      return replace(
        page,
        { start: scalar.inner.start + label.index, end: scalar.inner.start + label.index + label[0].length },
        wrong,
      );
    }),
  ),
  slip(
    "a condition without its last parenthesis",
    "value/expression",
    onExpression((page, scalar) => removed(page, scalar, ")")),
  ),
  slip(
    "a condition with one '&'",
    "value/expression",
    onExpression((page, scalar) => {
      const at = scalar.value.indexOf("&&");
      return at < 0
        ? undefined
        : replace(page, { start: scalar.inner.start + at, end: scalar.inner.start + at + 2 }, "&");
    }),
  ),
  slip(
    "a condition with a word for a sign",
    "value/expression",
    onExpression((page, scalar) => {
      const at = scalar.value.indexOf("||");
      return at < 0
        ? undefined
        : replace(page, { start: scalar.inner.start + at, end: scalar.inner.start + at + 2 }, "of");
    }),
  ),
  mistake(
    "a condition that ends in a sign",
    "value/expression",
    onExpression((page, scalar) => insert(page, scalar.inner.end, " &&")),
  ),
];
