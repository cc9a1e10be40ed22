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
