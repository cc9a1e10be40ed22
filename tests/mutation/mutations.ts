/** The mistakes of RULES §1 and §3, each as a change that makes it on a page that is right. */
import type { Link, MacroUse } from "../../server/src/core/body";
import { relativePath } from "../../server/src/core/link";
import { filterOf, type Page, type PageKey, pageKey } from "../../server/src/core/page";
import type { Snapshot } from "../../server/src/core/snapshot";
import { lineAt, nextLine, type Span } from "../../server/src/core/span";
import type { YamlItem, YamlList, YamlScalar } from "../../server/src/core/yamlNodes";
import {
  insert,
  lines,
  type Mutant,
  type Mutation,
  mistake,
  type Random,
  replace,
  slip,
  typo,
  without,
} from "./mutate";

/** Only pages whose front matter is right and that cannot do without. */
const onKinds =
  (mutate: Mutation["mutate"]): Mutation["mutate"] =>
  (page, random, snapshot) =>
    page.frontMatter.status === "read" && page.kind.needsFrontMatter && page.text.startsWith("---")
      ? mutate(page, random, snapshot)
      : undefined;

const firstLine = ({ text }: Page): Span => lineAt(text, 0);
const lastFence = ({ text, frontMatter }: Page): Span => lineAt(text, frontMatter.block.end);

const structure: Mutation[] = [
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
];

const keys: Mutation[] = [
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

const values: Mutation[] = [
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
    onKinds((page, random, snapshot) => {
      const other = random.of(
        [...snapshot.pagesOfKind(page.kind)].filter(({ id }) => id && id.value !== page.id?.value),
      );
      return page.id && other?.id ? replace(page, page.id.span, other.id.value) : undefined;
    }),
    { elsewhere: ["id/duplicate"] },
  ),
  slip(
    "an id with a number that no page has",
    "id/file-name",
    onKinds((page, _, snapshot) => {
      const wrong = page.id?.value.replace(/\d\d$/, "97");
      return page.id && wrong && snapshot.pagesWithId(wrong).length === 0
        ? replace(page, page.id.span, wrong)
        : undefined;
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
    onKinds((page, random, snapshot) =>
      onTerm(page, "rollen", random, (scalar) => {
        const [topic] = pageKey(page, "onderwerp")?.values ?? [];
        return topic && snapshot.resolve({ kind: "topic", value: topic.value }).length > 0
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
  mistake(
    "the text of the template for a title",
    "value/placeholder",
    onKinds((page) => onTitle(page, ({ inner }) => replace(page, inner, "Hier staat de titel van deze pagina"))),
  ),
];

const expressions: Mutation[] = [
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

const references: Mutation[] = [
  ...["vereiste", "maatregel"].flatMap((name) => [
    slip(
      `a slip in a name under '${name}'`,
      "reference/unknown",
      onReference(name, (scalar, random) => {
        const text = /^(?:\d-)?[a-z]+-\d\d-/.exec(scalar.value)?.[0] ?? "";
        const wrong = typo(scalar.value.slice(text.length), random);
        return wrong === undefined ? undefined : text + wrong;
      }),
    ),
    slip(
      `another number under '${name}'`,
      "reference/unknown",
      onReference(name, (scalar) => scalar.value.replace(/-\d\d-/, "-93-")),
    ),
    slip(
      `a name with .md under '${name}'`,
      "reference/unknown",
      onReference(name, (scalar) => `${scalar.value}.md`),
    ),
    slip(
      `a name with a capital under '${name}'`,
      "reference/unknown",
      onReference(name, (scalar) =>
        scalar.value.replace(/-([a-z])(?=[a-z]*$)/, (_, letter: string) => `-${letter.toUpperCase()}`),
      ),
    ),
    slip(
      `a name with an underscore under '${name}'`,
      "reference/unknown",
      onReference(name, (scalar) => scalar.value.replace(/-(?=[a-z]+$)/, "_")),
    ),
    slip(
      `a name with its folder under '${name}'`,
      "reference/unknown",
      onReference(name, (scalar) => `../map/${scalar.value}`),
    ),
    slip(
      `an id for a name under '${name}'`,
      "reference/unknown",
      onReference(name, (scalar, _, snapshot) => snapshot.resolve({ kind: name, value: scalar.value })[0]?.id?.value),
    ),
    mistake(
      `a name that never was under '${name}'`,
      "reference/unknown",
      onReference(name, () => "zzz-01-nergens-te-vinden"),
    ),
  ]),
  slip(
    "a slip in the code of a source",
    "source/unknown-code",
    onKinds((page, random) => {
      const codes = pageKey(page, "sources")?.keys.flatMap((key) => key.values) ?? [];
      const code = random.of(codes.filter(({ value }) => /^[A-Z]{2,3}\.\d+$/.test(value)));
      return code && replace(page, code.inner, code.value.replace(/^([A-Z]+)/, "$1$1"));
    }),
  ),
];

const macros: Mutation[] = [
  slip(
    "a macro without a space before -->",
    "macro/syntax",
    onMacro((page, use) => replace(page, { start: use.span.end - 4, end: use.span.end }, "-->")),
  ),
  slip(
    "a macro without a space after <!--",
    "macro/syntax",
    onMacro((page, use) => replace(page, { start: use.span.start, end: use.span.start + 5 }, "<!--")),
  ),
  slip(
    "a macro with two spaces after <!--",
    "macro/syntax",
    onMacro((page, use) => insert(page, use.span.start + 4, " ")),
  ),
  slip(
    "a macro that ends in ->",
    "macro/syntax",
    onMacro((page, use) => replace(page, { start: use.span.end - 3, end: use.span.end }, "->")),
  ),
  slip(
    "a macro that ends in --",
    "macro/syntax",
    onMacro((page, use) => replace(page, { start: use.span.end - 3, end: use.span.end }, "--")),
  ),
  slip(
    "a macro that begins with <!-",
    "macro/syntax",
    onMacro((page, use) => replace(page, { start: use.span.start, end: use.span.start + 4 }, "<!-")),
  ),
  slip(
    "a slip in the name of a macro",
    "macro/syntax",
    onMacro((page, use, random) => {
      const wrong = use.name.length > 4 ? typo(use.name, random) : undefined;
      return wrong === undefined ? undefined : replace(page, use.nameSpan, wrong);
    }),
  ),
  slip(
    "a macro in capitals",
    "macro/syntax",
    onMacro((page, use) => replace(page, use.nameSpan, use.name.toUpperCase())),
  ),
  slip(
    "a macro with hyphens in its name",
    "macro/syntax",
    onMacro((page, use) =>
      use.name.includes("_") ? replace(page, use.nameSpan, use.name.replaceAll("_", "-")) : undefined,
    ),
  ),
  slip(
    "the singular of a macro",
    "macro/syntax",
    onMacro((page, use) =>
      /^list_[a-z]+en$/.test(use.name) ? replace(page, use.nameSpan, use.name.replace(/(?:en|n)$/, "")) : undefined,
    ),
  ),
  slip(
    "a filter with ':' for '/'",
    "macro/filter",
    onFilter((page, word) => replace(page, word, page.text.slice(...ends(word)).replace("/", ":"))),
  ),
  slip(
    "a filter with two slashes",
    "macro/filter",
    onFilter((page, word) => replace(page, word, page.text.slice(...ends(word)).replace("/", "//"))),
  ),
  slip(
    "a filter without its key",
    "macro/filter",
    onFilter((page, word) => replace(page, word, page.text.slice(...ends(word)).replace(/^.*\//, ""))),
  ),
  slip(
    "a slip in the key of a filter",
    "macro/filter",
    onFilter((page, word, random) => {
      const [key, value] = page.text.slice(...ends(word)).split("/") as [string, string];
      const wrong = typo(key, random);
      return wrong === undefined ? undefined : replace(page, word, `${wrong}/${value}`);
    }),
  ),
  slip(
    "a filter that is not first",
    "macro/filter",
    onFilter((page, word) => {
      const next = / (no-[a-z]+)/y;
      next.lastIndex = word.end;
      const option = next.exec(page.text);
      if (!option) return undefined;
      return replace(
        page,
        { start: word.start, end: next.lastIndex },
        `${option[1]} ${page.text.slice(...ends(word))}`,
      );
    }),
  ),
  slip(
    "a slip in the value of a filter",
    ["reference/unknown", "value/unknown-term"],
    onFilter((page, word, random) => {
      const [key, value] = page.text.slice(...ends(word)).split("/") as [string, string];
      const code = /^(?:\d-)?[a-z]+-\d\d-/.exec(value)?.[0] ?? "";
      const wrong = typo(value.slice(code.length), random);
      return wrong === undefined ? undefined : replace(page, word, `${key}/${code}${wrong}`);
    }),
  ),
  slip(
    "the filter of another page of the kind",
    "macro/other-page",
    onFilter((page, word, random, snapshot) => {
      const [key, value] = page.text.slice(...ends(word)).split("/") as [string, string];
      if (value !== page.name) return undefined;
      const other = random.of([...snapshot.pagesOfKind(page.kind)].filter(({ name }) => name !== page.name));
      return other && replace(page, word, `${key}/${other.name}`);
    }),
  ),
  mistake(
    "a second filter",
    "macro/ignored-filter",
    onFilter((page, word) => insert(page, word.end, " rollen/jurist")),
  ),
  slip(
    "a slip in an option",
    "macro/unknown-option",
    onFilter((page, word) => {
      const option = / no-(search|onderwerp|levenscyclus)/g;
      option.lastIndex = word.end;
      const found = option.exec(page.text.slice(0, nextLine(page.text, word.end)));
      return found
        ? replace(page, { start: found.index, end: found.index + found[0].length }, found[0].replace(/e/, "ee"))
        : undefined;
    }),
  ),
  mistake(
    "the macro of another kind of page",
    "macro/wrong-kind",
    onKinds((page, random, snapshot) => {
      const wrong = [...snapshot.model.macros.values()].filter(({ on }) => on && !on.has(page.kind.id));
      const macro = random.of(wrong);
      return macro && insert(page, page.text.length, `\n\n<!-- ${macro.name} -->\n`, 2);
    }),
  ),
  slip(
    "a macro that stands twice",
    "macro/duplicate",
    onMacro((page, use) => {
      const line = lines(page, use.span);
      if (page.text.slice(...ends(lineAt(page.text, use.span.start))).trim() !== page.text.slice(...ends(use.span)))
        return undefined;
      return insert(page, line.end, page.text.slice(...ends(line)));
    }),
  ),
  mistake(
    "the macro of the badges is gone",
    "macro/missing",
    onMacro((page, use) =>
      use.name === "tags" && page.kind.needsFrontMatter ? without(page, use.span, 0) : undefined,
    ),
  ),
  mistake(
    "the macro of the relations is gone",
    "macro/missing",
    onMacro((page, use, _, snapshot) => {
      const key = pageKey(page, snapshot.model.macros.get(use.name)?.shows);
      return key && key.values.length > 0 ? without(page, use.span, key.entry.keySpan.start) : undefined;
    }),
  ),
];

const links: Mutation[] = [
  slip(
    "a slip in the name of a file",
    "link/unknown-file",
    onLink(/^[\w./-]+\.md$/, (page, link, random, snapshot) => {
      const slash = link.destination.lastIndexOf("/") + 1;
      const name = link.destination.slice(slash, -3);
      const code = /^(?:\d-)?[a-z]+-\d\d-/.exec(name)?.[0] ?? "";
      const wrong = typo(name.slice(code.length), random);
      return wrong === undefined || snapshot.hasFile(`${code}${wrong}.md`)
        ? undefined
        : replace(page, link.span, `${link.destination.slice(0, slash)}${code}${wrong}.md`);
    }),
  ),
  slip(
    "a link to the wrong folder",
    "link/unknown-file",
    onLink(/^\.\.\/[\w./-]+\.md$/, (page, link) =>
      replace(page, link.span, link.destination.replace("../", "../../../../")),
    ),
  ),
  slip(
    "a link without .md",
    "link/not-relative",
    onLink(/^[\w./-]+\.md$/, (page, link) => replace(page, link.span, link.destination.slice(0, -3))),
  ),
  slip(
    "a link from the root of the site",
    "link/not-relative",
    onLink(/^[\w./-]+\.md$/, (page, link) => {
      const reference = page.references.find((one) => one.type === "link" && one.span.start === link.span.start);
      const path = reference?.type === "link" ? reference.paths[0] : undefined;
      if (!path || path.endsWith("/index.md")) return undefined;
      return replace(page, link.span, `/${path.replace(/^docs\//, "").replace(/\.md$/, "/")}`);
    }),
  ),
  slip(
    "a slip in an anchor",
    "link/unknown-anchor",
    onLink(/^[\w./-]*#[a-z-]{6,}$/, (page, link, random) => {
      const [path, anchor] = link.destination.split("#") as [string, string];
      const wrong = typo(anchor, random);
      return wrong === undefined ? undefined : replace(page, link.span, `${path}#${wrong}`);
    }),
  ),
  mistake(
    "a link without an address",
    "link/empty",
    onLink(/./, (page, link) => ({ ...replace(page, link.span, ""), at: link.whole.start })),
  ),
  mistake(
    "a link without a text",
    "link/empty",
    onLink(/./, (page, link) =>
      link.isImage || !link.text ? undefined : { ...replace(page, link.text, ""), at: link.whole.start },
    ),
  ),
  slip(
    "text and address of a link the other way round",
    "link/syntax",
    onLink(/^https:\/\/[\w./-]+$/, (page, link) => {
      const text = link.text && page.text.slice(...ends(link.text));
      return link.isImage || !text || /[[\]()\n]/.test(text) || text.length > 150
        ? undefined
        : replace(page, link.whole, `(${text})[${link.destination}]`);
    }),
  ),
  slip(
    "a space between text and address of a link",
    "link/syntax",
    onLink(/^https:\/\/[\w./-]+$/, (page, link) => {
      const text = link.text && page.text.slice(...ends(link.text));
      return link.isImage || !text || /[[\]\n]/.test(text) || text.length > 150
        ? undefined
        : { ...insert(page, link.text!.end + 1, " "), at: link.whole.start };
    }),
  ),
  slip(
    "a link without its last parenthesis",
    "link/syntax",
    onLink(/^https:\/\/[\w./-]+$/, (page, link) => {
      const text = link.text && page.text.slice(...ends(link.text));
      const rest = page.text.slice(link.whole.end, link.whole.end + 300);
      if (
        link.isImage ||
        !text ||
        /[[\]\n]/.test(text) ||
        text.length > 150 ||
        /^[^\s]|\)/.test(rest.split("\n\n")[0] as string)
      )
        return undefined;
      return { ...replace(page, { start: link.whole.end - 1, end: link.whole.end }, ""), at: link.whole.start };
    }),
  ),
  slip(
    "a link without the bracket after its text",
    "link/syntax",
    onLink(/^https:\/\/[\w./-]+$/, (page, link) => {
      const text = link.text && page.text.slice(...ends(link.text));
      return link.isImage || !text || /[[\]()\n]/.test(text) || text.length > 150
        ? undefined
        : { ...replace(page, { start: link.text!.end, end: link.text!.end + 1 }, ""), at: link.whole.start };
    }),
  ),
  mistake(
    "an image that is not there",
    "link/unknown-file",
    onLink(/\.png$/, (page, link) => replace(page, link.span, "weg/nergens-te-vinden.png")),
  ),
  mistake("raw HTML that leads nowhere", "link/html", (page) =>
    insert(page, page.text.length, '\n\nZie <a href="../nergens-te-vinden/">hier</a>.\n', 2),
  ),
];

const bodies: Mutation[] = [
  mistake("the start of a merge conflict", "body/conflict-marker", (page) =>
    insert(page, page.text.length, "\n\n<<<<<<< HEAD\n", 2),
  ),
  mistake("the end of a merge conflict", "body/conflict-marker", (page) =>
    insert(page, page.text.length, "\n\n>>>>>>> tak\n", 2),
  ),
  mistake("a comment that is not closed", "body/unclosed-comment", (page) =>
    insert(page, page.text.length, "\n\n<!-- nog na te kijken\n\nTekst.\n", 2),
  ),
  slip(
    "a list without the blank line above it",
    "body/list-without-blank-line",
    onText(/(?<=\n\r?\n)[A-Z][^\n|<>#!?[\]*]*[:.]\r?\n(\r?\n)(?=[-*] [A-Za-z])/g, (page, found) => {
      const start = found.index + found[0].length - (found[1] as string).length;
      return replace(page, { start, end: found.index + found[0].length }, "");
    }),
  ),
  slip(
    "content of a block that is not indented enough",
    "body/block-indent",
    onText(/^(!!! \w+ "[^"\n]+"\n\n)( {4})(?=[A-Z][^\n]*\n(?:\n[^ \t\n]|$))/gm, (page, found) => {
      const start = found.index + (found[1] as string).length;
      return replace(page, { start, end: start + 4 }, "  ");
    }),
  ),
  mistake(
    "a section that is gone",
    "body/section",
    onKinds((page, random) => {
      const required = page.kind.sections.filter((section) => section.required);
      const heading = random.of(
        page.body.headings.filter(({ level, text }) => level === 2 && required.some(({ title }) => title === text)),
      );
      return heading && without(page, heading.span, 0);
    }),
  ),
  mistake(
    "a section that stands twice",
    "body/section",
    onKinds((page, random) => {
      const heading = random.of(
        page.body.headings.filter(
          ({ level, text }) => level === 2 && page.kind.sections.some(({ title }) => title === text),
        ),
      );
      return heading && insert(page, page.text.length, `\n\n## ${heading.text}\nNog meer.\n`, 2);
    }),
  ),
];

export const mutations: readonly Mutation[] = [
  ...structure,
  ...keys,
  ...values,
  ...expressions,
  ...references,
  ...macros,
  ...links,
  ...bodies,
];

function ends({ start, end }: Span): [number, number] {
  return [start, end];
}

function lineEnd({ text }: Page): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

function indentOf({ text }: Page, item: YamlItem): string {
  return text.slice(lineAt(text, item.span.start).start, item.span.start);
}

function onKey(page: Page, random: Random, act: (key: PageKey) => Mutant | undefined): Mutant | undefined {
  const key = random.of(page.keys.filter(({ shape }) => shape === "good"));
  return key && act(key);
}

function onNamed(page: Page, name: string, act: (key: PageKey) => Mutant | undefined): Mutant | undefined {
  const key = pageKey(page, name);
  return key?.shape === "good" ? act(key) : undefined;
}

function onTitle(page: Page, act: (scalar: YamlScalar) => Mutant | undefined): Mutant | undefined {
  return onNamed(page, "title", ({ values: [scalar] }) => scalar && act(scalar));
}

/** A list of the page whose items stand on lines of their own. */
function onList(
  page: Page,
  random: Random,
  act: (key: PageKey, list: YamlList) => Mutant | undefined,
): Mutant | undefined {
  const isBlock = ({ entry, shape }: PageKey) => shape === "good" && entry.value?.type === "list" && !entry.value.flow;
  const key = random.of(page.keys.filter((candidate) => isBlock(candidate) && candidate.field.shape === "list"));
  return key && act(key, key.entry.value as YamlList);
}

function onItem(page: Page, random: Random, act: (item: YamlItem) => Mutant | undefined): Mutant | undefined {
  return onList(page, random, (_, list) => act(random.of(list.items) as YamlItem));
}

function onTerm(
  page: Page,
  name: string,
  random: Random,
  act: (scalar: YamlScalar) => Mutant | undefined,
): Mutant | undefined {
  const scalar = random.of(pageKey(page, name)?.values ?? []);
  return scalar && act(scalar);
}

function onReference(
  name: string,
  wrong: (scalar: YamlScalar, random: Random, snapshot: Snapshot) => string | undefined,
): Mutation["mutate"] {
  return onKinds((page, random, snapshot) => {
    const scalar = random.of(pageKey(page, name)?.values ?? []);
    if (!scalar || snapshot.resolve({ kind: name, value: scalar.value }).length === 0) return undefined;
    const value = wrong(scalar, random, snapshot);
    return value === undefined || snapshot.resolve({ kind: name, value }).length > 0
      ? undefined
      : replace(page, scalar.inner, value);
  });
}

function onExpression(act: (page: Page, scalar: YamlScalar, random: Random) => Mutant | undefined): Mutation["mutate"] {
  return onKinds((page, random) => {
    const scalar = random.of(pageKey(page, "uitzondering")?.values ?? []);
    return scalar?.style === "plain" ? act(page, scalar, random) : undefined;
  });
}

function removed(page: Page, scalar: YamlScalar, sign: string): Mutant | undefined {
  const at = scalar.value.lastIndexOf(sign);
  return at < 0 ? undefined : replace(page, { start: scalar.inner.start + at, end: scalar.inner.start + at + 1 }, "");
}

function onMacro(
  act: (page: Page, use: MacroUse, random: Random, snapshot: Snapshot) => Mutant | undefined,
): Mutation["mutate"] {
  return (page, random, snapshot) => {
    const use = random.of(
      page.body.macros.filter(({ span }) => /^<!-- \S[^\n]*\S -->$/.test(page.text.slice(...ends(span)))),
    );
    return use && act(page, use, random, snapshot);
  };
}

function onFilter(
  act: (page: Page, word: Span, random: Random, snapshot: Snapshot) => Mutant | undefined,
): Mutation["mutate"] {
  return onMacro((page, use, random, snapshot) => {
    const found = filterOf(use, snapshot.model);
    return found && act(page, found.word.span, random, snapshot);
  });
}

/** A link of the page that works, with such a destination. */
function onLink(
  destination: RegExp,
  act: (page: Page, link: Link, random: Random, snapshot: Snapshot) => Mutant | undefined,
): Mutation["mutate"] {
  return (page, random, snapshot) => {
    // A link that leads somewhere, by the shortest way: a repair writes no way round through other folders.
    const works = (link: Link) =>
      page.references.every((reference) => {
        if (reference.span.start !== link.span.start || reference.type !== "link") return true;
        const [path] = reference.paths as [string];
        const isShortest = reference.written === "" || reference.written === relativePath(page.path, path);
        return snapshot.hasFile(path) && isShortest;
      });
    const link = random.of(
      page.body.links.filter((one) => one.type === "inline" && destination.test(one.destination) && works(one)),
    );
    return link && act(page, link, random, snapshot);
  };
}

function onText(
  pattern: RegExp,
  act: (page: Page, found: RegExpMatchArray & { index: number }) => Mutant | undefined,
): Mutation["mutate"] {
  return (page, random) => {
    const found = random.of([...page.text.matchAll(pattern)].filter(({ index }) => index > page.frontMatter.bodyStart));
    return found && act(page, found as RegExpMatchArray & { index: number });
  };
}
