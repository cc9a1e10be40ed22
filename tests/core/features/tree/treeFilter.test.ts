import fc from "fast-check";
import { expect, test } from "vitest";
import { builtInModel } from "../../../../server/src/configuration/builtInModel";
import { textFits } from "../../../../server/src/core/features/tree/treeFilter";
import { Workspace } from "../../../../server/src/core/workspace";
import { runs } from "../../../generators";
import { pages } from "../../picture";

const title = fc.constantFrom("Toezicht", "Één mens", "Data");
const part = fc.constantFrom("toezicht door mensen", "Coördinatie", "<!-- tags -->", "[data](x.md)", "gegevens{ .x }");
const page = fc.tuple(title, fc.array(part, { maxLength: 4 }), fc.constantFrom("", "toelichting: Waarom mensen\n"));
const textOf = ([heading, parts, key]: readonly [string, readonly string[], string]) =>
  `---\ntitle: ${heading}\n${key}---\n${parts.join(" ")}\n`;
const path = (index: number) => pages.vereiste(`aia-0${index + 1}-x`);

/** The pages that fit, and which files were read again for it. */
function fitting(workspace: Workspace, text: string): number[] {
  const fits = textFits(text, workspace.view);
  return [...workspace.view.pages.values()].filter(fits).map((one) => Number(one.path.at(-6)));
}

function workspaceWith(texts: ReadonlyMap<string, string>, onRead: (path: string) => void = () => undefined) {
  const reread = (one: string) => {
    onRead(one);
    return texts.get(one);
  };
  const workspace = new Workspace(builtInModel(), { mostAwake: 0, reread });
  for (const [one, text] of texts) workspace.set(one, text, "disk");
  return workspace;
}

test("letter by letter, and with edits between, the same pages fit as for whoever begins with it all", () => {
  const typed = fc.constantFrom("toezicht mens", "data", "coordinatie x", "waarom", "gegevens", "aia 02", "een mens");
  fc.assert(
    fc.property(fc.array(page, { minLength: 2, maxLength: 5 }), typed, fc.nat(12), page, (all, query, when, edited) => {
      const texts = new Map(all.map((one, index) => [path(index), textOf(one)]));
      const workspace = workspaceWith(texts);
      for (let length = 1; length <= query.length; length++) {
        if (length === when) {
          texts.set(path(0), textOf(edited));
          workspace.set(path(0), textOf(edited), "disk");
        }
        const fresh = fitting(workspaceWith(texts), query.slice(0, length)).sort();
        expect(fitting(workspace, query.slice(0, length)).sort()).toEqual(fresh);
      }
    }),
    runs(100),
  );
});

test("a page that lacks a word is not read again for a longer one", () => {
  const read: string[] = [];
  const texts = new Map(["Toezicht", "Data"].map((one, index) => [path(index), `---\ntitle: ${one}\n---\nTekst.\n`]));
  const workspace = workspaceWith(texts, (one) => read.push(one));
  const reads = (text: string) => {
    read.length = 0;
    fitting(workspace, text);
    return read.map((one) => Number(one.at(-6)));
  };
  // What its title says is known.
  expect(reads("toe")).toEqual([2]);
  expect(reads("toez")).toEqual([]);
  expect(reads("toezicht tekst")).toEqual([1]);
  expect(reads("dat")).toEqual([1]);
});
