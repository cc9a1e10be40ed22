/** The text of a page. */
import { insert, type Mutation, mistake, replace, slip, without } from "./mutate";
import { onKinds, onText } from "./places";

export const bodyMutations: readonly Mutation[] = [
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
  slip(
    "a title of a block with a space before it",
    "body/block-indent",
    onText(/^(?:!!!|\?\?\?) \w+ "[^"\n]+"(?=\r?\n(?:\r?\n)? {4}\S)/gm, (page, found) =>
      insert(page, found.index, " ", 1),
    ),
  ),
  slip(
    "a title of a block with its words in the wrong order",
    "body/block-title",
    onText(/^!!! (\w+) "([^" \n]+(?: [^" \n]+)*)"(?=\r?\n(?:\r?\n)? {4}\S)/gm, (page, found) =>
      replace(page, { start: found.index, end: found.index + found[0].length }, `!!! "${found[1]}" ${found[2]}`),
    ),
  ),
  slip(
    "a slip in the type of a block",
    "body/block-type",
    onText(/^!!! (example|warning) "/gm, (page, found) =>
      replace(page, { start: found.index + 4, end: found.index + 11 }, (found[1] as string).replace(/(.)(.)$/, "$2$1")),
    ),
  ),
  mistake(
    "a block without its content",
    "body/block-empty",
    onText(/^(\?\?\? \w+ "[^"\n]+"\r?\n)(?:\r?\n)?(?: {4}[^\n<]*\n)+(?=\r?\n[^ ]|$)/gm, (page, found) =>
      replace(page, { start: found.index + (found[1] as string).length, end: found.index + found[0].length }, "", -1),
    ),
  ),
  mistake(
    "a list that begins at nought",
    "body/list-start",
    onText(/(?<=\n[A-Z][^\n]*\r?\n\r?\n)1(?=\. [A-Z])/g, (page, found) =>
      replace(page, { start: found.index, end: found.index + 1 }, "0"),
    ),
  ),
  slip(
    "a list below an item that is not indented enough",
    "body/list-indent",
    onText(/^[-*] [^\n]*\n((?: {4}[-*] [^\n]*\n)+)(?=\r?\n\S|[-*] )/gm, (page, found) => {
      const start = found.index + found[0].length - (found[1] as string).length;
      const items = (found[1] as string).replace(/^ {4}/gm, "  ");
      return replace(page, { start, end: found.index + found[0].length }, items);
    }),
  ),
  slip(
    "a line above a list that only seems blank",
    "body/blank-line",
    onText(/(?<=\n\r?\n)[A-Z][^\n|<>#!?[\]*]*[:.]\r?\n(?=\r?\n[-*] [A-Za-z])/g, (page, found) =>
      insert(page, found.index + found[0].length, "\u00a0"),
    ),
  ),
  mistake("a code block that is not closed", "body/unclosed-code", (page) =>
    insert(page, page.text.length, "\n\n```yaml\nsleutel: waarde\n", 2),
  ),
  mistake("a table right below a text", "body/table-without-blank-line", (page) =>
    insert(page, page.text.length, "\n\nZie hieronder.\n| wie | wat |\n|---|---|\n| mens | besluit |\n", 17),
  ),
  mistake("a table of which the dashes do not fit the header", "body/table-syntax", (page) =>
    insert(page, page.text.length, "\n\n| wie | wat | wanneer |\n|---|---|\n| mens | besluit | nu |\n", 26),
  ),
  mistake("a numbered list right after bullets", "body/list-mixed", (page) =>
    insert(page, page.text.length, "\n\nTekst.\n\n- een\n- twee\n\n1. drie\n2. vier\n", 24),
  ),
  mistake("items with a sign that makes no list", "body/list-sign", (page) =>
    insert(page, page.text.length, "\n\nTekst.\n\n• een\n• twee\n", 10),
  ),
  mistake("a heading that skips a level", "accessibility/heading-level", (page) =>
    insert(page, page.text.length, "\n\n## Slot\n\nTekst.\n\n#### Diep\n\nTekst.\n", 19),
  ),
  mistake("a second title", "accessibility/second-title", (page) =>
    page.body.headings.some(({ level }) => level === 1)
      ? insert(page, page.text.length, "\n\n# Nog een titel\n\nTekst.\n", 2)
      : undefined,
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
