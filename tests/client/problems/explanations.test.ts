import { afterEach, describe, expect, test, vi } from "vitest";
import type * as vscode from "vscode";
import { commandIds } from "../../../client/src/commands/commandIds";
import { explanationFiles } from "../../../client/src/problems/explanationFiles";
import { documentation, explained, explanations } from "../../../client/src/problems/explanations";
import { rulePage } from "../../../server/src/core/check/ruleDescriptions";
import * as fake from "../vscodeFake";

vi.mock("vscode", () => import("../vscodeFake"));

const extension = fake.Uri.parse("https://host/extensies/algoritmekader-1.0") as unknown as vscode.Uri;
const uri = (path: string) => fake.Uri.parse(path) as unknown as vscode.Uri;
const page = `${documentation}/${rulePage("reference/unknown", "nl")}`;

afterEach(() => {
  vi.restoreAllMocks();
  fake.executed.length = 0;
  fake.window.tabGroups.all = [];
});

describe("the files that come with the extension", () => {
  const files = explanationFiles(extension);

  test("are read where the extension lies, be it behind https", async () => {
    const read = vi.spyOn(fake.workspace.fs, "readFile").mockResolvedValue(new Uint8Array([1, 2, 3]));
    expect(await files.readFile(uri(page))).toEqual(new Uint8Array([1, 2, 3]));
    expect(String(read.mock.calls[0]?.[0])).toBe(
      "https://host/extensies/algoritmekader-1.0/docs/rules/nl/reference-unknown.md",
    );
    expect(await files.stat(uri(page))).toMatchObject({ type: fake.FileType.File, size: 3 });
  });

  test("are the documents only, whatever is asked for", async () => {
    const read = vi.spyOn(fake.workspace.fs, "readFile");
    for (const path of ["/docs/../package.json", "/package.json", "/docs", "/../elders.md"]) {
      await expect(files.readFile(uri(`algoritmekader-rules:${path}`)), path).rejects.toThrow("FileNotFound");
    }
    expect(read).not.toHaveBeenCalled();
  });

  test("a file that cannot be read is not there, for whatever reason", async () => {
    vi.spyOn(fake.workspace.fs, "readFile").mockRejectedValue(new Error("404"));
    await expect(files.stat(uri(page))).rejects.toThrow(`FileNotFound ${page}`);
  });

  test("cannot be changed", () => {
    expect(() => files.writeFile(uri(page), new Uint8Array(), { create: true, overwrite: true })).toThrow(
      "NoPermissions",
    );
    expect(() => files.delete(uri(page), { recursive: false })).toThrow("NoPermissions");
  });
});

describe("the code of a problem", () => {
  const codes = (code: unknown) => explained([{ code }] as vscode.Diagnostic[]).map((problem) => problem.code);

  test("opens the page with our command", () => {
    const [code] = codes({ value: "reference/unknown", target: uri(page) }) as [{ value: string; target: vscode.Uri }];
    expect(code.value).toBe("reference/unknown");
    expect(code.target.toString(true)).toBe('command:algoritmekader.explainRule?"nl/reference-unknown.md"');
  });

  test("leads where it led when that is no page of ours", () => {
    const elsewhere = { value: "x", target: uri("https://elders.nl/x.md") };
    expect(codes(elsewhere)).toEqual([elsewhere]);
    expect(codes("x")).toEqual(["x"]);
    expect(codes(undefined)).toEqual([undefined]);
  });
});

describe("the command", () => {
  const explain = (argument: unknown) => {
    const disposable = explanations(extension);
    fake.registered.get(commandIds.explainRule)?.(argument);
    disposable.dispose();
    return fake.executed.map(([command, opened, view, options]) => ({
      command,
      opened: String(opened),
      view,
      options,
    }));
  };
  const shown = (viewColumn: number) => ({
    command: "vscode.openWith",
    opened: page,
    view: "vscode.markdown.preview.editor",
    options: { viewColumn, preserveFocus: true, preview: true },
  });

  const other = { input: new fake.TabInputText(fake.Uri.parse("file:///werk/a.md")) };

  test("shows the page beside the text, as the server names it and as the code of a problem does", () => {
    fake.window.tabGroups.all = [{ viewColumn: 1, tabs: [other] }];
    expect(explain(page)).toEqual([shown(fake.ViewColumn.Beside)]);
    fake.executed.length = 0;
    expect(explain("nl/reference-unknown.md")).toEqual([shown(fake.ViewColumn.Beside)]);
  });

  test("shows it in the only place there is when nothing is open", () => {
    expect(explain(page)).toEqual([shown(fake.ViewColumn.Active)]);
  });

  test("puts it where the explanation before it stands, as text or as a preview", () => {
    const text = new fake.TabInputText(fake.Uri.parse(`${documentation}/nl/x.md`));
    const preview = new fake.TabInputCustom(fake.Uri.parse(`${documentation}/nl/x.md`), "preview");
    for (const input of [text, preview]) {
      fake.executed.length = 0;
      fake.window.tabGroups.all = [
        { viewColumn: 1, tabs: [other] },
        { viewColumn: 3, tabs: [other, { input }] },
      ];
      expect(explain(page)).toEqual([shown(3)]);
    }
  });

  test("opens nothing without a page, and nothing outside the documents", () => {
    expect(explain(undefined)).toEqual([]);
    expect(explain("file:///etc/passwd").filter(({ opened }) => !opened.startsWith(`${documentation}/`))).toEqual([]);
  });
});
