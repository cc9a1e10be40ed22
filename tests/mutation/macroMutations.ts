/** Macros, their filters and options. */
import { pageKey } from "../../server/src/core/page/page";
import { lineAt, nextLine } from "../../server/src/core/text/span";
import { insert, lines, type Mutation, mistake, replace, slip, typo, without } from "./mutate";
import { ends, onFilter, onKinds, onMacro } from "./places";

/** A comment without its end goes on to that of the next: headings in between are gone from the site, and links to them lead nowhere. */
const hidesHeadings = { elsewhere: ["link/unknown-anchor"] };

export const macroMutations: readonly Mutation[] = [
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
    hidesHeadings,
  ),
  slip(
    "a macro that ends in --",
    "macro/syntax",
    onMacro((page, use) => replace(page, { start: use.span.end - 3, end: use.span.end }, "--")),
    hidesHeadings,
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
    onFilter((page, word, random, view) => {
      const [key, value] = page.text.slice(...ends(word)).split("/") as [string, string];
      if (value !== page.name) return undefined;
      const other = random.of([...view.pagesOfKind(page.kind)].filter(({ name }) => name !== page.name));
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
    onKinds((page, random, view) => {
      const wrong = [...view.model.macros.values()].filter(({ on }) => on && !on.has(page.kind.id));
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
    onMacro((page, use, _, view) => {
      const shows = view.model.macros.get(use.name)?.shows ?? [];
      const key = shows.length === 1 ? pageKey(page, shows[0]) : undefined;
      if (!key || key.values.length === 0) return undefined;
      // Told at the heading below which it stood; at the top where the macro belongs elsewhere.
      const above = page.body.headings.filter(({ span }) => span.end <= use.span.start).pop();
      const mutant = without(page, use.span, above?.span.start ?? 0);
      return mutant && { ...mutant, orAt: 0 };
    }),
  ),
];
