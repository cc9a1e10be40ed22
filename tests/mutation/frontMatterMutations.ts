/** The block between the fences, and its keys. */
import { insert, lines, type Mutation, mistake, replace, slip, typo, without } from "./mutate";
import { ends, firstLine, lastFence, lineEnd, onItem, onKey, onKinds, onList, onNamed, onTitle } from "./places";

export const frontMatterMutations: readonly Mutation[] = [
  slip(
    "front matter: the first --- has two hyphens",
    "front-matter/missing",
    onKinds((page) => replace(page, firstLine(page), "--")),
  ),
  mistake(
    "front matter: the first --- is gone",
    "front-matter/missing",
    onKinds((page) => without(page, firstLine(page), 0)),
  ),
  slip(
    "front matter: the last --- has two hyphens",
    "front-matter/unclosed",
    onKinds((page) => ({ ...replace(page, lastFence(page), "--"), at: 0 })),
  ),
  mistake(
    "front matter: the last --- is gone",
    "front-matter/unclosed",
    onKinds((page) => without(page, lastFence(page), 0)),
  ),
  slip(
    "front matter: a line of hyphens between the keys",
    "front-matter/early-end",
    onKinds((page, random) =>
      onKey(page, random, (key) =>
        key.entry.span.start > page.frontMatter.content.start
          ? insert(page, key.entry.span.start, `---${lineEnd(page)}`)
          : undefined,
      ),
    ),
  ),
  slip(
    "front matter: a blank line before it",
    "front-matter/not-first",
    onKinds((page) => insert(page, 0, lineEnd(page), lineEnd(page).length)),
  ),
  mistake(
    "front matter: a text before it",
    "front-matter/missing",
    onKinds((page) => insert(page, 0, `Een tekst.${lineEnd(page)}`)),
  ),
  slip(
    "front matter: ---js",
    "front-matter/engine",
    onKinds((page) => insert(page, 3, "js")),
  ),
  slip(
    "front matter: --- yaml",
    "front-matter/engine",
    onKinds((page) => insert(page, 3, " yaml")),
  ),
  mistake(
    "YAML: a tab before an item",
    "front-matter/syntax",
    onKinds((page, random) => onItem(page, random, (item) => insert(page, item.span.start, "\t"))),
  ),
  mistake(
    "YAML: a colon in a title without quotes",
    "front-matter/syntax",
    onKinds((page) =>
      onTitle(page, ({ style, inner }) => (style === "plain" ? insert(page, inner.start, "Let op: ") : undefined)),
    ),
  ),
  slip(
    "YAML: no space after a key",
    ["front-matter/syntax", "key/unknown"],
    onKinds((page) =>
      onTitle(page, ({ style, span }) =>
        style === "plain" && page.text[span.start - 1] === " "
          ? replace(page, { start: span.start - 1, end: span.start }, "")
          : undefined,
      ),
    ),
  ),
  mistake(
    "YAML: a quote that is not closed",
    "front-matter/syntax",
    onKinds((page) =>
      onTitle(page, ({ style, span }) => (style === "plain" ? insert(page, span.start, '"') : undefined)),
    ),
  ),
  mistake(
    "YAML: an HTML comment",
    ["front-matter/syntax", "key/unknown"],
    onKinds((page, random) =>
      onKey(page, random, (key) => insert(page, key.entry.span.start, `<!-- nog doen -->${lineEnd(page)}`)),
    ),
  ),
  mistake(
    "YAML: a text that goes on without indentation",
    "front-matter/syntax",
    onKinds((page) =>
      onTitle(page, ({ style, span }) =>
        style === "plain" ? insert(page, span.end, `${lineEnd(page)}en nog meer`, lineEnd(page).length) : undefined,
      ),
    ),
  ),
  mistake(
    "YAML: a value followed by items",
    ["front-matter/syntax", "value/type"],
    onKinds((page, random) =>
      onList(page, random, (key, list) => ({
        ...insert(page, key.entry.keySpan.end + 1, " eerst"),
        orAt: list.span.start + " eerst".length,
      })),
    ),
  ),
  mistake(
    "a key that stands twice",
    "front-matter/duplicate-key",
    onKinds((page, random) =>
      onKey(page, random, ({ entry }) =>
        insert(page, entry.span.start, page.text.slice(...ends(lines(page, entry.span)))),
      ),
    ),
  ),
  ...["title", "id"].map((name) =>
    mistake(
      `the key '${name}' is missing`,
      "key/missing",
      onKinds((page) => onNamed(page, name, (key) => without(page, key.entry.span, 0))),
    ),
  ),
  mistake(
    "a required list is missing",
    "key/missing",
    onKinds((page, random) =>
      onList(page, random, (key) => (key.field.required ? without(page, key.entry.span, 0) : undefined)),
    ),
  ),
  slip(
    "a slip in the name of a key",
    "key/unknown",
    onKinds((page, random) =>
      onKey(page, random, (key) => {
        const wrong = key.field.key.length > 4 ? typo(key.field.key, random) : undefined;
        return wrong === undefined ? undefined : replace(page, key.entry.keySpan, wrong);
      }),
    ),
  ),
  slip(
    "a key in capitals",
    "key/unknown",
    onKinds((page, random) =>
      onKey(page, random, (key) => replace(page, key.entry.keySpan, key.field.key.toUpperCase())),
    ),
  ),
  slip(
    "another word for a key",
    "key/unknown",
    onKinds((page, random) =>
      onKey(page, random, (key) => {
        const alias = random.of(key.field.aliases);
        return alias === undefined ? undefined : replace(page, key.entry.keySpan, alias);
      }),
    ),
  ),
];
