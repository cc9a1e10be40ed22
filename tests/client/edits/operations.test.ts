import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { WorkspaceEdit } from "vscode-languageserver-types";
import { movesFirst } from "../../../client/src/edits/describedEdit";
import { createOperations, type Operations } from "../../../client/src/edits/operations";
import * as files from "../filesFake";
import * as fake from "../vscodeFake";

vi.mock("vscode", () => import("../vscodeFake"));

const at = (name: string) => `file:///kader/${name}`;
const uri = (name: string) => fake.Uri.parse(at(name));

/** What the client makes of an edit of the server: ranges are offsets here, given as lines that are not there. */
async function asWorkspaceEdit({ documentChanges = [] }: WorkspaceEdit): Promise<fake.WorkspaceEdit> {
  const edit = new fake.WorkspaceEdit();
  for (const change of documentChanges) {
    if ("edits" in change) {
      for (const one of [...change.edits].reverse()) {
        if ("newText" in one)
          edit.replace(
            fake.Uri.parse(change.textDocument.uri),
            new fake.Range(one.range.start.character, one.range.end.character, 0, 0),
            one.newText,
          );
      }
    } else if (change.kind === "rename") edit.renameFile(fake.Uri.parse(change.oldUri), fake.Uri.parse(change.newUri));
    else if (change.kind === "create")
      edit.createFile(fake.Uri.parse(change.uri), { ignoreIfExists: change.options?.ignoreIfExists === true });
    else edit.deleteFile(fake.Uri.parse(change.uri));
  }
  return edit;
}

let operations: Operations;
const told: boolean[] = [];

beforeEach(() => {
  files.withFiles();
  fake.messages.shown.length = 0;
  fake.executed.length = 0;
  fake.window.activeTextEditor = undefined;
  told.length = 0;
  const client = {
    protocol2CodeConverter: { asWorkspaceEdit },
    sendNotification: async (_: unknown, { isRunning }: { isRunning: boolean }) => void told.push(isRunning),
  };
  operations = createOperations({ state: "ready", status: { language: "nl" }, client } as never, fake.logChannel());
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  fake.messages.answer = undefined;
  operations.dispose();
  files.withoutFiles();
});

function put(name: string, text: string): void {
  files.disk.set(at(name), new TextEncoder().encode(text));
}

function now(): Record<string, string> {
  return Object.fromEntries(
    [...files.disk]
      .map(([key, bytes]): [string, string] => [key.slice(at("").length), new TextDecoder().decode(bytes)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** Replaces the first occurrence of words in a file. */
function replacing(name: string, words: string, newText: string, place = name) {
  const start = new TextDecoder()
    .decode(files.disk.get(at(name)))
    .replace(/\r\n/g, "\r\n")
    .indexOf(words);
  const range = { start: { line: 0, character: start }, end: { line: 0, character: start + words.length } };
  return { textDocument: { uri: at(place), version: null }, edits: [{ range, newText }] };
}

const rename = (from: string, to: string) => ({ kind: "rename" as const, oldUri: at(from), newUri: at(to) });

/** What Ctrl+Z and its counterpart are about, as the keyboard was told last. */
function keys(): { undo?: unknown; redo?: unknown } {
  const last = (key: string) => fake.executed.filter((one) => one[1] === `algoritmekader.${key}`).at(-1)?.[2];
  return { undo: last("undoesOperation"), redo: last("redoesOperation") };
}

describe("an operation", () => {
  test("is told with what it did, and its undo restores every byte", async () => {
    put("a.md", "naam\r\neen\nlos");
    put("b.md", "zie naam\n");
    const before = now();
    const edit = {
      documentChanges: [replacing("b.md", "naam", "nieuw"), replacing("a.md", "een", "twee"), rename("a.md", "c.md")],
    };
    expect(await operations.carryOut({ label: "Hernoemen: c", edit })).toBe(true);
    expect(fake.messages.shown).toEqual([
      "Hernoemen: c. 1 bestand hernoemd of verplaatst, 2 plaatsen op 2 pagina's aangepast.",
    ]);
    expect(now()).toMatchObject({ "b.md": "zie nieuw\n", "c.md": expect.stringContaining("twee") });
    const after = now();
    await operations.undo();
    expect(now()).toEqual(before);
    await operations.redo();
    expect(now()).toEqual(after);
    await operations.undo();
    expect(now()).toEqual(before);
    expect(told).toEqual([true, false, true, false, true, false, true, false]);
  });

  test("in which pages take each other's places is taken back", async () => {
    put("1.md", "een");
    put("2.md", "twee");
    put("3.md", "drie");
    const before = now();
    const edit = {
      documentChanges: [
        rename("2.md", "2~1.md"),
        replacing("1.md", "een", "1"),
        rename("2~1.md", "3~.md"),
        rename("3.md", "4.md"),
      ],
    };
    await operations.carryOut({ label: "Ruimte", edit });
    await operations.carryOut({ label: "Verder", edit: { documentChanges: [rename("3~.md", "3.md")] } });
    expect(Object.keys(now())).toEqual(["1.md", "3.md", "4.md"]);
    await operations.undo();
    await operations.undo();
    expect(now()).toEqual(before);
  });

  test("that deletes gives back what was deleted, and what was made is taken away", async () => {
    put("a.md", "zie b\n");
    put("b.md", "\uFEFFdaar\r\n");
    const before = now();
    const edit = { documentChanges: [replacing("a.md", "zie b", ""), { kind: "create" as const, uri: at("c.md") }] };
    await operations.carryOut({ label: "Weg", edit, deleted: [uri("b.md") as never] });
    expect(Object.keys(now())).toEqual(["a.md", "c.md"]);
    await operations.undo();
    expect(now()).toEqual(before);
    expect([...(files.disk.get(at("b.md")) ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
  });

  test("leaves what was written elsewhere on the page since", async () => {
    put("a.md", "id: x\n\ntekst\n\nslot\n");
    put("b.md", "zie x\n");
    await operations.carryOut({
      label: "Naam",
      edit: { documentChanges: [replacing("a.md", "x", "y"), replacing("b.md", "x", "y")] },
    });
    const document = await files.openTextDocument(uri("a.md"));
    document.write(document.getText().length, document.getText().length, "erbij\n");
    await operations.undo();
    expect(document.getText()).toBe("id: x\n\ntekst\n\nslot\nerbij\n");
    expect(now()["b.md"]).toBe("zie x\n");
  });

  test("is not taken back by its message while a later one stands", async () => {
    put("a.md", "x");
    put("b.md", "x");
    const both = (words: string, by: string) => ({
      documentChanges: [replacing("a.md", words, by), replacing("b.md", words, by)],
    });
    fake.messages.answer = undefined;
    const answers: ((answer: string) => void)[] = [];
    const show = vi.spyOn(fake.window, "showInformationMessage").mockImplementation((text) => {
      fake.messages.shown.push(String(text));
      return new Promise((resolve) => answers.push(resolve));
    });
    await operations.carryOut({ label: "Een", edit: both("x", "y") });
    await operations.carryOut({ label: "Twee", edit: both("y", "z") });
    answers[0]?.("Ongedaan maken");
    await vi.waitFor(() => expect(fake.messages.shown.at(-1)).toBe("Maak eerst ongedaan wat je daarna deed: Twee."));
    expect(now()).toEqual({ "a.md": "z", "b.md": "z" });
    answers[1]?.("Ongedaan maken");
    await vi.waitFor(() => expect(now()).toEqual({ "a.md": "y", "b.md": "y" }));
    show.mockRestore();
  });

  test("stays whole where one of its places has changed, and it is said which", async () => {
    put("a.md", "id: x\n");
    put("b.md", "zie x\n");
    await operations.carryOut({
      label: "Naam",
      edit: { documentChanges: [replacing("a.md", "x", "y"), replacing("b.md", "x", "y")] },
    });
    const document = await files.openTextDocument(uri("a.md"));
    document.write(0, document.getText().length, "id: z\n");
    await document.save();
    await operations.undo();
    expect(now()).toEqual({ "a.md": "id: z\n", "b.md": "zie y\n" });
    expect(fake.messages.shown.at(-1)).toContain("'a.md' is daarna op dezelfde plaats veranderd");
  });

  test("on the page in front of the author alone is the editor's own", async () => {
    put("a.md", "id: x\n");
    fake.window.activeTextEditor = { document: await files.openTextDocument(uri("a.md")), selections: [] };
    await operations.carryOut({ label: "Naam", edit: { documentChanges: [replacing("a.md", "x", "y")] } });
    expect(fake.messages.shown).toEqual([]);
    await operations.undo();
    expect(fake.messages.shown).toEqual(["Er is geen bewerking om ongedaan te maken."]);
  });
});

describe("an edit that the editor makes itself", () => {
  const plan = () => ({
    label: "Hernoemen: y",
    texts: [uri("a.md"), uri("b.md")] as never[],
    newTexts: new Map([
      [at("a.md"), new Set(["y"])],
      [at("y.md"), new Set(["y"])],
      [at("b.md"), new Set(["y"])],
    ]),
    moves: [{ from: uri("a.md"), to: uri("y.md") }] as never[],
    places: 2,
  });

  beforeEach(() => {
    put("a.md", "id: x\n");
    put("b.md", "zie x\n");
  });

  test("is told when it has been made, and taken back as a whole", async () => {
    const before = now();
    await operations.expect(plan());
    expect(operations.isExpected([{ oldUri: uri("a.md"), newUri: uri("y.md") }] as never)).toBe(true);
    const edit = {
      documentChanges: [replacing("a.md", "x", "y"), replacing("b.md", "x", "y"), rename("a.md", "y.md")],
    };
    await files.applyEdit(await asWorkspaceEdit(movesFirst(edit)));
    await vi.waitFor(() => expect(fake.messages.shown).toHaveLength(1));
    // The server was told before the files moved, and when it was over.
    await vi.waitFor(() => expect(told).toEqual([true, false]));
    expect(operations.isExpected([{ oldUri: uri("a.md"), newUri: uri("y.md") }] as never)).toBe(false);
    await operations.undo();
    expect(now()).toEqual(before);
  });

  test("is none as long as something else happens", async () => {
    vi.useFakeTimers();
    await operations.expect(plan());
    const document = await files.openTextDocument(uri("a.md"));
    document.write(0, 0, "!");
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    expect(fake.messages.shown).toEqual([]);
  });

  test("is what was made of it, where that is a part", async () => {
    vi.useFakeTimers();
    await operations.expect(plan());
    await files.applyEdit(await asWorkspaceEdit({ documentChanges: [replacing("b.md", "x", "y")] }));
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    expect(fake.messages.shown).toHaveLength(1);
    await operations.undo();
    expect((await files.openTextDocument(uri("b.md"))).getText()).toBe("zie x\n");
  });
});

describe("Ctrl+Z", () => {
  const linking = () => ({ documentChanges: [replacing("a.md", "x", "y"), replacing("b.md", "x", "y")] });

  beforeEach(() => {
    put("a.md", "id: x\n");
    put("b.md", "zie x\n");
    put("c.md", "los\n");
  });

  async function show(name: string): Promise<files.FakeDocument> {
    const document = await files.openTextDocument(uri(name));
    fake.window.activeTextEditor = { document, selections: [] };
    fake.activeEditorChanged.fire();
    return document;
  }

  test("is about the operation from any page, until something is typed there, and again when that is taken back", async () => {
    const document = await show("c.md");
    await operations.carryOut({ label: "Naam", edit: linking() });
    expect(keys()).toEqual({ undo: true, redo: false });
    fake.window.visibleTextEditors = [fake.window.activeTextEditor];
    document.write(0, 0, "!");
    await Promise.resolve();
    expect(keys().undo).toBe(false);
    await show("a.md");
    expect(keys().undo).toBe(true);
  });

  test("goes to the operation before, and says where it can go no further", async () => {
    const document = await show("a.md");
    document.write(0, 0, "! ");
    await operations.carryOut({ label: "Naam", edit: linking() });
    await operations.undo(true);
    expect(document.getText()).toBe("! id: x\n");
    expect(keys()).toEqual({ undo: true, redo: true });
    await operations.undo(true);
    expect(fake.messages.shown.at(-1)).toContain("Verder terug kan op deze pagina niet");
    expect(document.getText()).toBe("! id: x\n");
    await show("c.md");
    expect(keys().undo).toBe(false);
  });

  test("of the editor's menu that takes back a part is noticed", async () => {
    vi.useFakeTimers();
    const document = await show("a.md");
    await operations.carryOut({ label: "Naam", edit: linking() });
    fake.messages.answer = "Alles ongedaan maken";
    document.write(4, 5, "x", fake.TextDocumentChangeReason.Undo);
    await vi.advanceTimersByTimeAsync(1000);
    fake.messages.answer = undefined;
    vi.useRealTimers();
    expect(fake.messages.shown).toContain(
      "Van 'Naam' is maar een deel ongedaan gemaakt: 1 bestand is nog zoals na de bewerking.",
    );
    expect(now()).toMatchObject({ "b.md": "zie x\n" });
  });
});

test("any operations, taken back in order, leave what there was", async () => {
  const names = ["a.md", "b.md", "c.md", "d.md"];
  const step = fc.record({
    write: fc.subarray(names),
    by: fc.constantFrom("q", "\r\n", "lang\n", ""),
    move: fc.option(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names, "e.md"))),
    gone: fc.subarray(names, { maxLength: 1 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 4 }), async (steps) => {
      files.withFiles();
      for (const [index, name] of names.entries()) put(name, ["x\r\ny\nz", "x\n", "", "\uFEFFx\r\n"][index] as string);
      const before = now();
      let made = 0;
      for (const { write, by, move, gone } of steps) {
        const deleted = gone.filter((name) => files.disk.has(at(name))).map((name) => uri(name) as never);
        const edit: WorkspaceEdit = {
          documentChanges: [
            ...write
              .filter((name) => files.disk.has(at(name)) && !gone.includes(name))
              .map((name) => replacing(name, "x", by)),
            ...(move && files.disk.has(at(move[0])) && !files.disk.has(at(move[1])) && !gone.includes(move[0])
              ? [rename(...move)]
              : []),
          ],
        };
        const held = now();
        fake.messages.shown.length = 0;
        await operations.carryOut({ label: "Iets", edit, deleted });
        if (JSON.stringify(now()) !== JSON.stringify(held) && fake.messages.shown.length > 0) made++;
      }
      for (let count = 0; count < made; count++) await operations.undo();
      expect(now()).toEqual(before);
    }),
    { numRuns: 60 },
  );
});
