import { describe, expect, test } from "vitest";
import { pagesUsing, termUseAt } from "../../../server/src/core/place/termUse";
import { data, type Files, pages, workspaceOf } from "../picture";

const path = pages.other("lezen/tekst");
const glossary = "*[AVG]: Een wet.\n*[AI]: Kunstmatig.\n*[AI-systeem]: Een systeem.\n";
const filesWith = (text: string): Files => ({ [data.glossary]: glossary, [path]: text });

/** The term that is used where `$0` stands. */
function used(marked: string): string | undefined {
  const at = marked.indexOf("$0");
  const { view } = workspaceOf(filesWith(marked.replace("$0", "")));
  const page = view.page(path)!;
  const use = termUseAt(page, at, view.glossary!);
  return use && page.text.slice(use.span.start, use.span.end);
}

describe("a term is used", () => {
  test.each([
    ["in text, from its first letter to after its last", "De $0AVG geldt.", "AVG"],
    ["there too", "De AVG$0 geldt.", "AVG"],
    ["in a heading", "# Over de A$0VG { #wet }", "AVG"],
    ["in the text of a link", "[de A$0VG](weg.md)", "AVG"],
    ["in a table, a list, a quotation and an admonition", "| a | A$0VG |", "AVG"],
    ["further down", "---\ntitle: x\n---\n\n- een\n  - de A$0VG\n", "AVG"],
    ["between emphasis", "**A$0VG** en _AI_", "AVG"],
    ["as the longest that fits", "een AI-$0systeem", "AI-systeem"],
    ["beside code and markup", "`AVG` { .AVG } <https://avg.nl/AVG> A$0VG", "AVG"],
    ["on Windows line ends", "een\r\nA$0VG\r\n", "AVG"],
  ])("%s", (_, text, term) => expect(used(text)).toBe(term));
});

describe("no term is used", () => {
  test.each([
    ["beside it", "De $0 AVG geldt."],
    ["in front matter", "---\ntitle: A$0VG\n---\n"],
    ["in code", "de `A$0VG` geldt"],
    ["in a code block", "```\nA$0VG\n```\n"],
    ["in a comment", "<!-- A$0VG -->"],
    ["in a tag", '<a title="A$0VG">x</a>'],
    ["in what a link leads to", "[x](A$0VG.md)"],
    ["in the title of a link", '[x](y.md "A$0VG")'],
    ["in an image", "![A$0VG](x.png)"],
    ["in a definition of a link", "[A$0VG]: https://x.nl"],
    ["in a definition of a term", "*[A$0VG]: Een wet."],
    ["in an attribute list", "## Kop { .A$0VG }"],
    ["in an address", "<https://avg.nl/A$0VG>"],
    ["in other letters", "de a$0vg"],
  ])("%s", (_, text) => expect(used(text)).toBeUndefined());
});

test("the pages that use a term are found, without the page that is made of all terms", () => {
  const other = pages.other("lezen/b");
  const { view } = workspaceOf({
    ...filesWith("een `AI` en\neen AI"),
    [other]: "---\ntitle: AI\n---\n# AI\n",
    [pages.other("lezen/c")]: "AI-systeem, `AI`",
    [data.generated]: "| AI | Kunstmatig. |",
  });
  const all = view.glossary!;
  const using = (term: string) => pagesUsing(all.byTerm.get(term)!, all, view)?.map((page) => page.path);
  expect(using("AI")).toEqual([other, path]);
  expect(using("AI-systeem")).toEqual([pages.other("lezen/c")]);
  expect(using("AVG")).toEqual([]);
});
