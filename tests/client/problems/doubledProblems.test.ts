import { beforeEach, expect, test, vi } from "vitest";
import type * as vscode from "vscode";
import { DoubledProblems } from "../../../client/src/problems/doubledProblems";
import * as fake from "../vscodeFake";

vi.mock("vscode", () => import("../vscodeFake"));

const uri = fake.Uri.parse("file:///kader/docs/a.md") as unknown as vscode.Uri;
const problem = (code: unknown, line: number) =>
  ({ code, range: new fake.Range(line, 4, line, 9) }) as unknown as vscode.Diagnostic;
const file = problem({ value: "link/unknown-file", target: uri }, 1);
const anchor = problem("link/unknown-anchor", 2);
const other = problem("reference/unknown", 1);

let doubled: DoubledProblems;
let shown: unknown[][];
const handle = (problems: vscode.Diagnostic[]) => doubled.handle(uri, problems, (_, all) => shown.push([...all]));
const editorSays = (...problems: vscode.Diagnostic[]) => {
  fake.diagnostics.others.set(uri.toString(), problems);
  fake.diagnostics.changed.fire({ uris: [uri] });
};

beforeEach(() => {
  fake.diagnostics.others.clear();
  doubled = new DoubledProblems();
  shown = [];
  return () => doubled.dispose();
});

test("what the editor does not say is shown", () => {
  handle([file, anchor, other]);
  expect(shown).toEqual([[file, anchor, other]]);
});

test("a link that the editor reports is not reported again, from then on and for as long as it does", () => {
  handle([file, anchor, other]);
  editorSays(problem("link.no-such-file", 1));
  expect(shown.at(-1)).toEqual([anchor, other]);
  handle([file, other]);
  expect(shown.at(-1)).toEqual([other]);
  editorSays();
  expect(shown.at(-1)).toEqual([file, other]);
});

test("another place or another sort of mistake is another problem", () => {
  editorSays(problem("link.no-such-file", 2), problem("link.no-such-header-in-file", 1));
  handle([file, anchor]);
  expect(shown).toEqual([[file, anchor]]);
});

test("problems that change without a change in what is said twice are shown once", () => {
  editorSays(problem("link.no-such-header-in-own-file", 2));
  handle([anchor, other]);
  editorSays(problem("link.no-such-header-in-own-file", 2));
  fake.diagnostics.changed.fire({ uris: [uri] });
  expect(shown).toEqual([[other]]);
});
