import fc from "fast-check";
import MarkdownIt, { type Token } from "markdown-it";
import { expect, test } from "vitest";
import { readBody } from "../../../server/src/core/body/readBody";
import { runs } from "../../generators";

// Our scanner is held against a well-kept Markdown parser, on text in which CommonMark and Python-Markdown agree: blocks with
// blank lines between them, and items indented by four columns.

const parser = new MarkdownIt("commonmark");

/** What both must agree on: headings with their level, and where links and images lead, in the order of the text. */
interface Structure {
  readonly headings: readonly string[];
  readonly destinations: readonly string[];
  /** How much code there is, in a line and in blocks. */
  readonly code: number;
}

function theirs(text: string): Structure {
  const headings: string[] = [];
  const destinations: string[] = [];
  let code = 0;
  const visit = (tokens: readonly Token[]): void => {
    tokens.forEach((token, index) => {
      if (token.type === "heading_open") headings.push(`${token.tag.slice(1)} ${tokens[index + 1]?.content}`);
      if (token.type === "link_open") destinations.push(decodeURI(token.attrGet("href") as string));
      if (token.type === "image") {
        destinations.push(decodeURI(token.attrGet("src") as string));
        return;
      }
      if (token.type === "code_inline" || token.type === "fence" || token.type === "code_block") code++;
      if (token.children) visit(token.children);
    });
  };
  visit(parser.parse(text, {}));
  return { headings, destinations, code };
}

function ours(text: string): Structure {
  const body = readBody(text, 0, { named: () => undefined, firstLetters: new Set() });
  const { blocks } = body;
  const isCode = (offset: number) => blocks.code.some(({ start, end }) => start <= offset && offset < end);
  const inline = body.links.filter(({ type, span }) => type === "inline" && !isCode(span.start));
  // An image in the text of a link comes before the link here, and after its opening there.
  const inOrder = [...inline].sort((a, b) => a.whole.start - b.whole.start);
  const lines = blocks.code.filter(({ start }, index) => blocks.code[index - 1]?.end !== start - 1);
  return {
    headings: blocks.headings.map(({ level, text: title }) => `${level} ${title}`),
    destinations: inOrder.map(({ destination }) => destination),
    code:
      body.hidden.filter(({ start }) => /[`~]/.test(text[text.slice(start).search(/\S/) + start] as string)).length +
      lines.length,
  };
}

const word = fc.constantFrom("een", "twee", "a_b", "ö", "1.5", "x*y", "!", "(zie", "noot)", "\\[", "\\`");
const destination = fc.constantFrom("a.md", "../b/c.md#d", "https://x.nl/a(b)", "<a b.md>", "c.png", "#e");
const inline: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: word },
  { weight: 2, arbitrary: fc.tuple(word, destination).map(([text, to]) => `[${text}](${to})`) },
  { weight: 1, arbitrary: destination.map((to) => `[x](${to} "titel")`) },
  { weight: 1, arbitrary: destination.map((to) => `![x](${to})`) },
  { weight: 1, arbitrary: destination.map((to) => `[![x](y.png)](${to})`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("`code`", "``a ` b``", "`[x](weg.md)`", "<!-- [x](weg.md) -->", "<b>", "</b>"),
  },
);
const line = fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => `Tekst ${parts.join(" ")}`);
const indented = (text: string) => text.replace(/^(?=.)/gm, "    ");
const block: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n")) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 6 }), word)
      .map(([level, text]) => `${"#".repeat(level)} Kop ${text}`),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "```\n[x](weg.md)\n# geen kop\n```",
      "~~~ mermaid\na --> b\n~~~",
      "    [code](weg.md)\n    # geen kop",
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom("<!-- een\n\n# geen kop\n[x](weg.md)\n-->", "***", "[label]: weg.md") },
  { weight: 1, arbitrary: line.map((text) => `> ${text}`) },
  { weight: 1, arbitrary: fc.constantFrom("Onderstreept\n====", "Ook zo\n---") },
);
const list = fc
  .tuple(
    fc.array(line, { minLength: 1, maxLength: 3 }),
    block.filter((text) => !/^[>~`]| {4}|^Ond|^Ook|<!--/.test(text)),
  )
  .map(([items, inner]) => [...items.map((text) => `-   ${text}`), "", indented(inner)].join("\n"));
const markdown = fc
  .array(fc.oneof({ weight: 5, arbitrary: block }, { weight: 1, arbitrary: list }), { minLength: 1, maxLength: 6 })
  // A list takes in what is indented after it, and so does code: a paragraph divides them.
  .map((blocks) => `${blocks.join("\n\nTussendoor.\n\n")}\n`);

test("headings, links, images and code are those of a Markdown parser", () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const expected = theirs(text);
      const plain = { ...expected, destinations: expected.destinations.map((to) => to.replaceAll("%20", " ")) };
      expect(ours(text)).toEqual(plain);
    }),
    runs(300),
  );
});
