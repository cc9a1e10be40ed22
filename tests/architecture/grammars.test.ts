import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import manifest from "../../package.json";
import { tokenTypes } from "../../server/src/core/features/structure/semanticTokens";

interface Pattern {
  readonly match: string;
  readonly name?: string;
}

const root = join(__dirname, "../..");
const { grammars, semanticTokenTypes, semanticTokenScopes } = manifest.contributes;
const read = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8"));
const [frontMatter, body] = grammars.map(({ path }) => read(path));

test("each grammar is the one that package.json names, and is put into Markdown", () => {
  expect(grammars.map(({ injectTo }) => injectTo)).toEqual([["text.html.markdown"], ["text.html.markdown"]]);
  expect([frontMatter, body].map(({ scopeName }) => scopeName)).toEqual(grammars.map(({ scopeName }) => scopeName));
});

test("each colour of the server has a name, and a scope that themes know, also where it is broken", () => {
  expect(semanticTokenTypes.map(({ id }) => id)).toEqual([...tokenTypes]);
  const scopes = Object.keys(semanticTokenScopes[0]?.scopes ?? {});
  expect(scopes).toEqual([...tokenTypes, ...tokenTypes.map((type) => `${type}.broken`)]);
});

/** What a pattern finds on a line. The editor reads these with another engine, for which they are written as for this one. */
function found({ match }: Pattern, line: string): string[] {
  return [...line.matchAll(new RegExp(match, "g"))].map(([text]) => text);
}

describe("before the server has answered", () => {
  const [reference, urn] = frontMatter.patterns as [Pattern, Pattern];

  test.each([
    ["- aia-05-toezicht", ["aia-05-toezicht"]],
    ["  - 'aia-05-toezicht' # om", ["aia-05-toezicht"]],
    ["- IAMA", []],
    ["- dit is-tekst", []],
    ["title: aan-de-slag", []],
  ])("front matter: in '%s' a name has a colour", (line, names) => expect(found(reference, line)).toEqual(names));

  test.each([
    ["id: urn:nl:ak:ver:aia-05", ["urn:nl:ak:ver:aia-05"]],
    ["Zie urn:nl:ak:ver:aia-05.", ["urn:nl:ak:ver:aia-05"]],
    ["x:urn:nl:ak", []],
  ])("in '%s' an id has one", (line, ids) => expect(found(urn, line)).toEqual(ids));

  test.each([
    ["<!-- tags -->", ["tags"]],
    ["    <!-- list_x vereiste/y no-search -->", ["list_x vereiste/y no-search"]],
    ["<!-- dit is tekst -->", []],
    ["<!--tags-->", []],
  ])("in '%s' a macro has one", (line, macros) => expect(found(body.repository.macro, line)).toEqual(macros));

  test.each([
    ['??? expander "Bekijk"', 1],
    ["!!! note", 1],
    ["Wat nu??? Niets", 0],
  ])("in '%s' a block has one", (line, count) => expect(found(body.repository.admonition, line)).toHaveLength(count));
});
