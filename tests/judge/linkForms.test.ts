import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { builtInModel } from "../../server/src/configuration/builtInModel";
import { compareLinks } from "./compareLinks";
import { readFolder, usualConfig } from "./folder";
import { build, isJudgeThere } from "./judge";

// Every way to write an address, from pages at every depth, in Markdown and in HTML: what we call dead is dead on the site, and what we
// say nothing of leads somewhere.

const site = builtInModel().site[0] as string;
const starts = ["", "../", "./", "../../", "/", new URL(site).pathname, site, site.slice(0, -1)];
const ends = [
  ...["", "a", "a/", "a/b", "a/b/", "b", "b/", "e", "e/", "e/f", "e/f/", "f", "weg/", "overzicht", "overzicht/"],
  ...["c.md", "a/c.md", "a/index.md", "index.md", "weg.md", "b.md/", "a/b.md/#kop", "a/../d.md"],
  ...["b.html", "a/b.html", "index.html", "a/index.html", "b/index.html", "a/b/index.html", "x.html"],
  ...["overzicht/index.html", "overzicht/x.html", "plaat.png", "a/plaat.png", "plaat.png/"],
  ...["d/#kop", "d/#weg", "d.md#kop", "d.md#weg", "d.md?x#kop", "..", "."],
];
const addresses = [...new Set(starts.flatMap((start) => ends.map((end) => start + end)))].filter((one) => one !== "");
const heading = "# Pagina\n\n## Kop\n";
const markdown = heading + addresses.map((address) => `\n[naar ${address.length}](${address})\n`).join("");
const html =
  heading +
  addresses
    .filter((address) => !address.endsWith(".md"))
    .map((address) => `\n<a href="${address}">naar ${address.length}</a>\n`)
    .join("");

const files: Readonly<Record<string, string>> = {
  "mkdocs.yml": usualConfig,
  "docs/index.md": markdown,
  "docs/d.md": markdown,
  "docs/a/index.md": markdown,
  "docs/a/b.md": markdown,
  "docs/a/c.md": heading,
  "docs/g.md": html,
  "docs/e/index.md": html,
  "docs/e/f.md": heading,
  "docs/a/h.md": html,
  "docs/overzicht/index.html": "<p>Overzicht</p>",
  "docs/overzicht/x.html": "<p>x</p>",
  "docs/plaat.png": "",
  "docs/a/plaat.png": "",
  "docs/levenscyclus/ontwerp.md": "---\ntitle: Ontwerp\n---\n",
};

const root = isJudgeThere ? mkdtempSync(join(tmpdir(), "links-")) : "";
for (const [path, text] of isJudgeThere ? Object.entries(files) : []) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
afterAll(() => {
  if (root !== "") rmSync(root, { recursive: true });
});

test.skipIf(!isJudgeThere)("links lead where the site leads them, however they are written", async () => {
  const folder = await readFolder(root);
  const found = compareLinks(folder, await build(folder.site));
  // What leads out of the site may lead to another site of the same server.
  const leaving = /: link '(?:\/(?:[^/']+\/)?\.\.|(?:\.\.\/)+(?:\.\.)?[^']*)' leads nowhere, and we say nothing$/;
  expect(found.filter((one) => !leaving.test(one))).toEqual([]);
  expect(found.filter((one) => leaving.test(one)).length).toBeLessThan(60);
});
