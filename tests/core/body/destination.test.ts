import { expect, test } from "vitest";
import { readBody } from "../../../server/src/core/body/readBody";

// Where each link of the text leads, in the order of the page: what Python-Markdown 3.4.1 makes of it, with the extensions of the site.
const links: readonly (readonly [text: string, destinations: readonly string[]])[] = [
  ["[a](b.md 'een titel') [a](c.md \"een titel\") [a](d.md (geen titel))", ["b.md", "c.md", "d.md (geen titel)"]],
  ['[a](b.md "Artikel 14 (AI-verordening)")', ["b.md"]],
  ['[a](b.md#kop "Zeg \\"ja\\"") [a](c.md \'Zeg "ja"\') [a](d.md "Zeg \'ja\'")', ["b.md#kop", "c.md", "d.md"]],
  ['[a](b.md "Zeg "ja"") [a](c.md "Zeg (ja")', ["b.md", "c.md"]],
  ["[a](https://x.nl/regeling-,b%20(ARB),c.). En dan.", ["https://x.nl/regeling-,b%20(ARB),c."]],
  ["[a](https://x.nl/b_(c)) en [a](https://x.nl/b(c)d)", ["https://x.nl/b_(c)", "https://x.nl/b(c)d"]],
  ["[a](https://x.nl/b,c(d)e(f(g)))", ["https://x.nl/b,c(d)e(f(g))"]],
  ["(zie [a](https://x.nl/b) en ([c](d.md)))", ["https://x.nl/b", "d.md"]],
  ['[a](<b c.md> "titel") [a](<d(e.md>)', ["b c.md", "d(e.md"]],
  ["[a](<b.md) [a](b.md>)", ["b.md) [a](b.md"]],
  ["[a]( b.md ) [a]()", ["b.md", ""]],
  ['[a](b.md "titel" )', ["b.md"]],
  ['[a](b.md "titel\nverder")', ["b.md"]],
  ["[a](\nb.md)", ["b.md"]],
  ['[a](b.md\n"titel")', ["b.md"]],
  ['[a](b.md "titel"\n)', ['b.md "titel"']],
  ['[a](b.md"titel")', ["b.md"]],
  ['[a]("b.md")', [""]],
  ['[a](b"c) d) "e") f', ["b"]],
  ['[a](b\'c.md) "d")', ["b'c.md)"]],
  ["[a](b\\)c.md) [a](d\\(e.md)", ["b)c.md", "d(e.md"]],
  ["[a [b] c](d.md)", ["d.md"]],
  ["[a](b.md](c.md)", []],
  ["[a]([b](c.md))", ["[b](c.md)"]],
  ["[![a](b.png \"Zeg (ja)\")](c.md 'x')", ["c.md", "b.png"]],
  ["\\[a](b.md) \\![a](c.md) \\\\[a](d.md)", ["c.md", "d.md"]],
  ["[a\\](b.md) [c](d.md)", ["d.md"]],
  ["[`]`](b.md) [a `](c.md)` d](e.md)", ["b.md", "e.md"]],
  ["[a](b.md (c)", []],
  ["[a](b_(c.md en [d](e.md)", ["e.md"]],
  ["[a](b een twee) c", ["b een twee"]],
  ['[a](b.md "x) y" z) w', ['b.md "x']],
  ["- [a](b.md\n- c.md)", []],
  ["Tekst [a](b.md\n- c.md)", ["b.md\n- c.md"]],
  ["1. [a](b.md\n2. c.md)", []],
  ["- [a\n- b](c.md)", []],
  ["[a\nb](c.md)", ["c.md"]],
  ["[a]\n(b.md)", []],
  ["[a](b.md\n\nc)", []],
  ["[a](b.md\n# c)", []],
  ['[a](b.md "c" d)', ['b.md "c" d']],
  ["[a](b.md 'c\" \"d')", ["b.md"]],
  ["[a](b.md \"c' 'd\")", ["b.md"]],
  ["[[a](b.md)", ["b.md"]],
  ["[a]](b.md)", []],
  ['![a](b.png) ![a](c.png "d (e)")', ["b.png", "c.png"]],
  ["[a](b.md \"één (twee) drie\") en [c](d.md 'x) y')", ["b.md", "d.md"]],
  ['| [a](b.md "c (d)") | e |\n| --- | --- |\n| [f](g.md) | h |', ["b.md", "g.md"]],
];

test.each(links)("%j", (text, destinations) => {
  const { links: found } = readBody(text, 0, { named: () => undefined, firstLetters: new Set() });
  const shown = found
    .filter((link) => link.type === "inline" && link.text)
    .sort((a, b) => a.whole.start - b.whole.start)
    .map(({ destination }) => destination.replace(/\\([()])/g, "$1"));
  expect(shown).toEqual(destinations);
});
