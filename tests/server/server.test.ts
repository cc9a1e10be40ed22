import { afterEach, describe, expect, test } from "vitest";
import type { CodeAction, Hover, InitializeParams, LocationLink, Position } from "vscode-languageserver";
import type { TreeNode } from "../../server/src/protocol/tree";
import { pages } from "../core/picture";
import { type Disk, diskOf, memoryFileSystem, ServerSession } from "./serverSession";

const root = "file:///werk/kader";
const requirement = pages.vereiste("aia-09-menselijk-toezicht");
const secondRequirement = pages.vereiste("aia-10-nauwkeurigheid");
const measure = pages.maatregel("2-owp-05-toezicht");
const phase = pages.phase("ontwerp");

const requirementText = `---
title: Mensen houden toezicht
id: urn:nl:ak:ver:aia-09
---
`;
const measureText = (name: string) => `---
title: Regel het toezicht
id: urn:nl:ak:mtr:owp-05
vereiste:
- ${name}
levenscyclus:
- ontwerp
---
`;

const files = {
  [requirement]: requirementText,
  [measure]: measureText("aia-09-menselijk-toezicht"),
  [phase]: "---\ntitle: Fase 2, ontwerp\n---\n",
};
/** Only what this test is about: a small framework lacks many keys and macros. */
const quiet = { rules: { "key/missing": "off", "macro/missing": "off", "coverage/no-measure": "off" } };

let session: ServerSession;
afterEach(() => session?.dispose());

async function start(disk: Disk, settings: unknown = quiet): Promise<void> {
  session = await ServerSession.start(memoryFileSystem(disk), [root], {}, settings);
}

const uri = (path: string) => `${root}/${path}`;

describe("problems", () => {
  test("of pages that are not open are there at the start, and `indexed` counts them", async () => {
    await start(diskOf(root, { ...files, [measure]: measureText("aia-09-menselijke-toezicht") }));
    expect(session.codes(uri(measure))).toEqual(["reference/unknown"]);
    expect(session.indexed[0]).toMatchObject({ pages: 3, problems: 1 });
    const [problem] = session.problems.get(uri(measure)) ?? [];
    expect(problem).toMatchObject({
      source: "algoritmekader",
      severity: 1,
      range: { start: { line: 4, character: 2 }, end: { line: 4, character: 28 } },
    });
    expect(problem?.data.repairs[0].value).toBe("aia-09-menselijk-toezicht");
  });

  test("come and go while typing, under the version that was typed", async () => {
    await start(diskOf(root, files));
    await session.open(uri(measure), files[measure] as string);
    const version = await session.change(uri(measure), measureText("aia-09-menselijk-toezich"));
    await session.until(() => session.problems.has(uri(measure)));
    expect(session.publications.at(-1)).toMatchObject({ uri: uri(measure), version });
    await session.change(uri(measure), files[measure] as string);
    await session.until(() => !session.problems.has(uri(measure)));
  });

  test("are published on opening a page even when there are none, and otherwise only when they changed", async () => {
    await start(diskOf(root, files));
    session.forget();
    await session.open(uri(measure), files[measure] as string);
    await session.until(() => session.publications.length > 0);
    await session.change(uri(measure), `${files[measure]}\nMeer tekst.\n`);
    await session.settle();
    expect(session.publications).toEqual([{ uri: uri(measure), version: 1, diagnostics: [] }]);
  });

  test("appear on every page that names a page which is deleted outside the editor", async () => {
    const disk = diskOf(root, { ...files, [secondRequirement]: requirementText.replace("aia-09", "aia-10") });
    await start(disk);
    disk.delete(uri(requirement));
    await session.watched({ uri: uri(requirement), type: 3 });
    await session.until(() => session.codes(uri(measure)).includes("reference/unknown"));
    disk.set(uri(requirement), requirementText);
    await session.watched({ uri: uri(requirement), type: 1 });
    await session.until(() => !session.problems.has(uri(measure)));
  });

  test("follow a folder that is renamed outside the editor: that all of its pages are gone is told once", async () => {
    const disk = diskOf(root, { ...files, "mkdocs.yml": "site_name: Kader\n" });
    await start(disk);
    const folder = requirement.slice(0, requirement.lastIndexOf("/"));
    disk.delete(uri(requirement));
    await session.watched({ uri: uri(folder), type: 3 });
    await session.until(() => session.problems.size > 0);
    expect([...session.problems.keys()]).toEqual([uri("mkdocs.yml")]);
    expect(session.codes(uri("mkdocs.yml"))).toEqual(["configuration/layout"]);
    await session.until(() => session.status?.frameworks[0]?.layout !== undefined);
    expect(session.status?.frameworks[0]).toMatchObject({
      warnings: 1,
      layout: expect.stringContaining(`'${folder}'`),
    });
    disk.set(uri(requirement), requirementText);
    await session.watched({ uri: uri(folder), type: 1 });
    await session.until(() => session.problems.size === 0);
    await session.until(() => session.status?.frameworks[0]?.layout === undefined);
  });

  test("leave the status when nothing was wrong with the page that goes", async () => {
    const files: Disk = diskOf(root, { "docs/levenscyclus/index.md": "# Fasen\n", "docs/lezen.md": "# Lezen\n" });
    await start(files);
    await session.until(() => session.status?.frameworks[0]?.pages === 2);
    expect(session.problems.size).toBe(0);
    files.delete(uri("docs/lezen.md"));
    await session.watched({ uri: uri("docs/lezen.md"), type: 3 });
    await session.until(() => session.status?.frameworks[0]?.pages === 1);
  });

  test("disappear with the workspace folder, and come with a new one", async () => {
    const other = "file:///werk/ander";
    const broken = { ...files, [measure]: measureText("weg") };
    const disk = new Map([...diskOf(root, broken), ...diskOf(other, broken)]);
    await start(disk);
    const event = { added: [{ uri: other, name: "ander" }], removed: [{ uri: root, name: "kader" }] };
    await session.client.sendNotification("workspace/didChangeWorkspaceFolders", { event });
    await session.until(() => session.problems.has(`${other}/${measure}`));
    expect([...session.problems.keys()]).toEqual([`${other}/${measure}`]);
  });
});

test("two workspace folders are two frameworks: a name in one is no name in the other", async () => {
  const other = "file:///werk/ander";
  const disk = new Map([
    ...diskOf(root, files),
    ...diskOf(other, { [measure]: files[measure] as string, [secondRequirement]: "", [phase]: "" }),
  ]);
  session = await ServerSession.start(memoryFileSystem(disk), [root, other], {}, quiet);
  expect([...session.problems].filter(([, found]) => found.some(({ code }) => code === "reference/unknown"))).toEqual([
    [`${other}/${measure}`, expect.anything()],
  ]);
  const roots = await session.client.sendRequest<TreeNode[]>("algoritmekader/treeChildren", {});
  expect(roots.map(({ type, label }) => [type, label])).toEqual([
    ["framework", "kader"],
    ["framework", "ander"],
  ]);
});

test("a folder that is no framework is not read", async () => {
  const reads: string[] = [];
  const disk = diskOf(root, { "README.md": "# Iets anders", "docs/gids.md": "[weg](weg.md)" });
  session = await ServerSession.start(
    memoryFileSystem(disk, false, (uri) => reads.push(uri)),
    [root],
  );
  expect(session.problems.size).toBe(0);
  expect(session.indexed[0]).toMatchObject({ pages: 0, problems: 0 });
  expect(reads.filter((read) => read.endsWith(".md"))).toEqual([]);
  await session.until(() => session.status?.state === "idle");
});

describe("settings", () => {
  test("that the client says at the start apply from the first problems on, and are not asked for", async () => {
    const disk = memoryFileSystem(diskOf(root, { ...files, [measure]: measureText("weg") }));
    const settings = { rules: { ...quiet.rules, "reference/unknown": "hint" } };
    const asked: string[] = [];
    session = await ServerSession.start(disk, [root], { initializationOptions: { settings } }, new Error("not now"));
    session.settingsOf = (section) => asked.push(section);
    expect(session.publications.map(({ diagnostics }) => diagnostics[0]?.severity)).toEqual([4]);
    expect(session.log).toEqual([]);
    expect(asked).toEqual([]);
  });

  test("a severity applies at once", async () => {
    await start(diskOf(root, { ...files, [measure]: measureText("weg") }));
    await session.configure({ rules: { ...quiet.rules, "reference/unknown": "warning" } });
    await session.until(() => session.problems.get(uri(measure))?.[0]?.severity === 2);
    await session.configure({ rules: { ...quiet.rules, "reference/unknown": "off" } });
    await session.until(() => !session.problems.has(uri(measure)));
  });

  test("messages are Dutch as the framework is, and English on request", async () => {
    await start(diskOf(root, { ...files, [measure]: measureText("weg-ermee") }));
    const message = () => String(session.problems.get(uri(measure))?.[0]?.message);
    expect(message()).toContain("bestaat niet");
    await session.configure({ ...quiet, language: "en" });
    await session.until(() => message().includes("does not exist"));
  });
});

describe("algoritmekader.json", () => {
  const configuration = `${root}/algoritmekader.json`;

  test("sets severities and ignores paths, as it stands in the editor", async () => {
    await start(diskOf(root, { ...files, [measure]: measureText("weg"), "algoritmekader.json": "{}" }));
    await session.open(configuration, `{ "ignore": ["docs/**/maatregelen/**"] }`);
    await session.until(() => !session.problems.has(uri(measure)));
    await session.change(configuration, `{ "rules": { "reference/unknown": "hint" } }`);
    await session.until(() => session.problems.get(uri(measure))?.[0]?.severity === 4);
  });

  test("gives a problem at its place when it is broken, and the built-in model goes on", async () => {
    const broken = `{\n  "rules": {\n    "reference/unknwon": "off"\n  },\n  "ignore": "docs"\n}\n`;
    await start(diskOf(root, { ...files, [measure]: measureText("weg"), "algoritmekader.json": broken }));
    const places = session.problems.get(configuration)?.map(({ range, code }) => [range.start.line, code]);
    expect(places).toEqual([
      [2, "configuration/invalid"],
      [4, "configuration/invalid"],
    ]);
    expect(session.codes(uri(measure))).toEqual(["reference/unknown"]);
  });

  test("says what was meant: a rule, a setting, a severity", async () => {
    const text = `{ "rules": { "reference/unknwn": "off", "key/unknown": "erorr" }, "langage": "nl" }`;
    await start(diskOf(root, { ...files, "algoritmekader.json": text }));
    expect(session.problems.get(configuration)?.map(({ message }) => message)).toEqual([
      "De regel 'reference/unknwn' bestaat niet. Bedoelde je 'reference/unknown'?",
      "'erorr' is geen ernst. Kies uit: off, hint, information, warning, error.",
      "'langage' is geen instelling. Bedoelde je 'language'?",
    ]);
  });

  test("that is no JSON says which settings hold: those of before, or after a start none but the default ones", async () => {
    const broken = '{ "rules": { "reference/unknown": "off" },, }';
    const wrong = measureText("iets-heel-anders");
    await start(diskOf(root, { ...files, [measure]: wrong, "algoritmekader.json": broken }));
    const said = () => String(session.problems.get(configuration)?.[0]?.message);
    expect(said()).toMatch(
      /gelden de standaardinstellingen, met het ingebouwde model: wat hier eerder stond, is niet bekend\.$/,
    );
    expect(session.codes(uri(measure))).toEqual(["reference/unknown"]);
    // What is typed then is no more known than what stood there.
    await session.open(configuration, `${broken} `);
    await session.settle();
    expect(said()).toMatch(/is niet bekend\.$/);
    await session.change(configuration, broken.replace(",, ", ""));
    await session.until(() => !session.problems.has(configuration) && session.codes(uri(measure)).length === 0);
    await session.change(configuration, broken);
    await session.until(() => session.problems.has(configuration));
    expect(said()).toMatch(/Zolang dit niet is hersteld, gelden de vorige instellingen\.$/);
    expect(session.codes(uri(measure))).toEqual([]);
  });

  test("that is no JSON says where", async () => {
    await start(diskOf(root, { ...files, "algoritmekader.json": `{\n  "rules": {},,\n}\n` }));
    expect(session.problems.get(configuration)?.[0]?.range.start).toEqual({ line: 1, character: 14 });
    await session.open(configuration, "{}");
    await session.until(() => !session.problems.has(configuration));
  });
});

describe("features", () => {
  const at = { textDocument: { uri: uri(measure) }, position: { line: 4, character: 10 } };

  test("a hover previews the requirement without opening it", async () => {
    await start(diskOf(root, files));
    const hover = await session.client.sendRequest<Hover>("textDocument/hover", at);
    expect(hover.range).toEqual({ start: { line: 4, character: 2 }, end: { line: 4, character: 27 } });
    const { value } = hover.contents as { value: string };
    expect(value).toContain("Vereiste · `aia-09`");
    expect(value).toContain(`[Mensen houden toezicht](${uri(requirement)})`);
  });

  test("a definition leads to the id of the page", async () => {
    await start(diskOf(root, files));
    const [link] = await session.client.sendRequest<LocationLink[]>("textDocument/definition", at);
    expect(link).toMatchObject({
      targetUri: uri(requirement),
      targetSelectionRange: { start: { line: 2, character: 4 } },
    });
  });

  test("a quick fix replaces the name in the version that is open", async () => {
    const text = measureText("aia-09-menselijke-toezicht");
    await start(diskOf(root, { ...files, [measure]: text }));
    await session.open(uri(measure), text);
    const range = { start: at.position, end: at.position };
    const actions = await session.client.sendRequest<CodeAction[]>("textDocument/codeAction", {
      textDocument: at.textDocument,
      range,
      context: { diagnostics: [] },
    });
    expect(actions.map(({ title, isPreferred }) => [title, isPreferred])).toEqual([
      ["Vervang door 'aia-09-menselijk-toezicht' (lijkt erop, zelfde nummer)", true],
      ["Verwijder deze verwijzing", false],
      ["Negeer 'reference/unknown' hier, met reden…", false],
    ]);
    expect(actions[0]?.edit?.documentChanges?.[0]).toEqual({
      textDocument: { uri: uri(measure), version: 1 },
      edits: [
        {
          range: { start: { line: 4, character: 2 }, end: { line: 4, character: 28 } },
          newText: "aia-09-menselijk-toezicht",
        },
      ],
    });
  });

  describe("the explanation of a problem", () => {
    const broken = measureText("aia-09-menselijke-toezicht");
    const documentation = "algoritmekader-rules:/docs/rules";
    const page = `${documentation}/nl/reference-unknown.md`;
    const titled = "Uitleg: Een verwijzing noemt een pagina die niet bestaat";

    async function startWith(params: Partial<InitializeParams>, more: Record<string, string> = {}): Promise<void> {
      const disk = diskOf(root, { ...files, [measure]: broken, ...more });
      session = await ServerSession.start(memoryFileSystem(disk), [root], params, quiet);
    }
    const actionsAt = (file: string, start: Position, end = start) =>
      session.client.sendRequest<CodeAction[]>("textDocument/codeAction", {
        textDocument: { uri: uri(file) },
        range: { start, end },
        context: { diagnostics: [] },
      });

    const explanationIn = (actions: readonly CodeAction[]) =>
      actions.find(({ title }) => /^(?:Uitleg|Explanation): /.test(title)) as CodeAction;

    test("stands behind all that mends for a client that can show it, and the code of the problem leads there", async () => {
      await startWith({ initializationOptions: { documentation, explainCommand: "toon.uitleg" } });
      const actions = await actionsAt(measure, at.position);
      expect(explanationIn(actions)).toMatchObject({
        title: titled,
        kind: "quickfix",
        isPreferred: false,
        diagnostics: [{ code: "reference/unknown" }],
        command: { title: titled, command: "toon.uitleg", arguments: [page] },
      });
      const [silence, ...after] = actions.slice(actions.indexOf(explanationIn(actions)) + 1);
      expect([silence?.title, after]).toEqual(["Negeer 'reference/unknown' hier, met reden…", []]);
      expect(session.problems.get(uri(measure))?.[0]?.codeDescription).toEqual({ href: page });
    });

    test("speaks the language of the messages", async () => {
      await startWith({ initializationOptions: { documentation, explainCommand: "toon.uitleg" } });
      await session.configure({ ...quiet, language: "en" });
      await session.settle();
      const action = explanationIn(await actionsAt(measure, at.position));
      expect(action.title).toBe("Explanation: A reference names a page that does not exist");
      expect(action.command?.arguments).toEqual([`${documentation}/en/reference-unknown.md`]);
    });

    test("is there once for a rule that is broken twice in the same place", async () => {
      await startWith({ initializationOptions: { documentation, explainCommand: "toon.uitleg" } });
      const twice = broken.replace("- aia-09", "- aia-08-weg\n- aia-09");
      await session.open(uri(measure), twice);
      await session.settle();
      const actions = await actionsAt(measure, { line: 4, character: 2 }, { line: 5, character: 5 });
      const explained = actions.filter(({ command }) => command !== undefined);
      expect(explained.map(({ diagnostics }) => diagnostics?.length)).toEqual([2]);
    });

    test("is offered in algoritmekader.json as well, beside the fix of a misspelt rule", async () => {
      await startWith(
        { initializationOptions: { documentation, explainCommand: "toon.uitleg" } },
        { "algoritmekader.json": '{ "rules": { "key/unknwon": "off" } }' },
      );
      const actions = await actionsAt("algoritmekader.json", { line: 0, character: 15 });
      expect(actions.map(({ title }) => title)).toEqual([
        expect.stringContaining("'key/unknown'"),
        "Uitleg: In het bestand 'algoritmekader.json' staat iets wat niet klopt",
      ]);
      expect(actions[1]?.command?.arguments).toEqual([`${documentation}/nl/configuration-invalid.md`]);
    });

    test("is shown by the server for a client that can show documents, and only such a page", async () => {
      await startWith({
        initializationOptions: { documentation },
        capabilities: { window: { showDocument: { support: true } } },
      });
      const shown: unknown[] = [];
      session.client.onRequest("window/showDocument", (params) => {
        shown.push(params);
        return { success: true };
      });
      const { command } = explanationIn(await actionsAt(measure, at.position));
      const execute = (given: unknown[]) =>
        session.client.sendRequest("workspace/executeCommand", { command: command?.command, arguments: given });
      await execute(command?.arguments ?? []);
      await execute(["file:///werk/elders.md"]);
      await execute([]);
      expect(shown).toEqual([{ uri: page, takeFocus: true }]);
    });

    test("is not offered where nobody can show it; the code of the problem still leads there", async () => {
      await startWith({ initializationOptions: { documentation } });
      expect((await actionsAt(measure, at.position)).filter(({ command }) => command)).toEqual([]);
      expect(session.problems.get(uri(measure))?.[0]?.codeDescription).toEqual({ href: page });
    });
  });

  test("the tree has the phases, their kinds and their pages, and says when it changes", async () => {
    await start(diskOf(root, files));
    const children = (parent?: string) =>
      session.client.sendRequest<TreeNode[]>("algoritmekader/treeChildren", { parent });
    const [design] = await children();
    expect(design).toMatchObject({ label: "Fase 2, ontwerp", description: "1 pagina", type: "group" });
    const [measures] = await children(design?.id);
    const [page] = await children(measures?.id);
    expect(page).toMatchObject({ label: "owp-05 · Regel het toezicht", uri: uri(measure) });
    const before = session.treeChanges;
    await session.open(uri(measure), files[measure] as string);
    await session.change(uri(measure), (files[measure] as string).replace("Regel het", "Beleg het"));
    await session.until(() => session.treeChanges > before);
    expect((await children(measures?.id))[0]?.label).toBe("owp-05 · Beleg het toezicht");
  });

  test("what is asked about a file that is no page is answered with nothing", async () => {
    await start(diskOf(root, files));
    const textDocument = { uri: `${root}/README.md` };
    expect(await session.client.sendRequest("textDocument/hover", { ...at, textDocument })).toBeNull();
    expect(await session.client.sendRequest("textDocument/definition", { ...at, textDocument })).toBeNull();
  });
});

describe("whatever the client does", () => {
  const broken = { ...files, [measure]: measureText("weg") };

  test("a folder that is added later is watched too", async () => {
    const other = "file:///werk/ander";
    const disk = new Map([...diskOf(root, files), ...diskOf(other, files)]);
    await start(disk);
    const event = { added: [{ uri: other, name: "ander" }], removed: [] };
    await session.client.sendNotification("workspace/didChangeWorkspaceFolders", { event });
    await session.until(() => session.watchedFolders.join() === [root, other].join());
  });

  test("a client that does not tell its settings gets all problems", async () => {
    session = await ServerSession.start(memoryFileSystem(diskOf(root, broken)), [root], {}, new Error("not now"));
    expect(session.codes(uri(measure))).toContain("reference/unknown");
  });

  test("a file that client and server write differently is one file", async () => {
    const name = "docs/over/it's (een) proef.md";
    const escaped = `${root}/docs/over/it%27s%20%28een%29%20proef.md`;
    const disk = diskOf(root, { ...files, [name]: "[x](weg.md)\n" });
    await start(disk);
    expect([...session.problems.keys()].map(decodeURIComponent)).toEqual([uri(name)]);
    await session.open(escaped, "[x](weg.md)\n");
    await session.change(escaped, "goed\n");
    await session.until(() => !session.problems.has(escaped));
    await session.close(escaped);
    // On the disk the mistake is still there.
    await session.until(() => [...session.problems.keys()].some((key) => decodeURIComponent(key) === uri(name)));
  });

  test("a root that is written in another way than its documents is their root", async () => {
    const disk = new Map(Object.entries(files).map(([path, text]) => [`file:///c:/werk/${path}`, text]));
    const fileSystem = memoryFileSystem(disk);
    session = await ServerSession.start({ folder: () => fileSystem.folder("file:///c:/werk") }, ["file:///c%3A/werk"]);
    await session.open(`file:///C:/werk/${measure}`, measureText("weg"));
    await session.until(() => session.codes(`file:///C:/werk/${measure}`).includes("reference/unknown"));
  });

  test("removing a folder leaves the problems of a folder inside it", async () => {
    const inner = `${root}/binnen`;
    const disk = new Map([...diskOf(root, broken), ...diskOf(inner, broken)]);
    session = await ServerSession.start(memoryFileSystem(disk), [root, inner], {}, quiet);
    const event = { added: [], removed: [{ uri: root, name: "kader" }] };
    await session.client.sendNotification("workspace/didChangeWorkspaceFolders", { event });
    await session.until(() => !session.problems.has(uri(measure)));
    expect([...session.problems.keys()]).toEqual([`${inner}/${measure}`]);
  });

  test("typing in algoritmekader.json reads no page again, and half-typed JSON changes nothing", async () => {
    const reads: string[] = [];
    const configuration = `${root}/algoritmekader.json`;
    const disk = diskOf(root, { ...broken, "algoritmekader.json": "{}" });
    session = await ServerSession.start(
      memoryFileSystem(disk, false, (read) => reads.push(read)),
      [root],
      {},
      quiet,
    );
    await session.open(configuration, "{}");
    await session.change(configuration, `{ "rules": { "reference/unknown": "hint" } }`);
    await session.until(() => session.problems.get(uri(measure))?.[0]?.severity === 4);
    reads.length = 0;
    for (const text of ["{ ", `{ "ru`, `{ "rules": { "ref`]) await session.change(configuration, text);
    await session.until(() => session.problems.has(configuration));
    await session.settle();
    expect(session.problems.get(uri(measure))?.[0]?.severity).toBe(4);
    expect(reads.filter((read) => read.endsWith(".md"))).toEqual([]);
  });

  test("a configuration that is deleted while it is open leaves no problem behind", async () => {
    const configuration = "file:///werk/leeg/algoritmekader.json";
    const disk = new Map([[configuration, "{ kapot"]]);
    session = await ServerSession.start(memoryFileSystem(disk), ["file:///werk/leeg"]);
    await session.open(configuration, "{ kapot");
    disk.clear();
    await session.watched({ uri: configuration, type: 3 });
    await session.close(configuration);
    await session.until(() => session.problems.size === 0 && session.status?.state === "idle");
  });

  test("a folder that cannot be read takes no other down", async () => {
    const fileSystem = memoryFileSystem(diskOf(root, broken));
    const throwing = {
      folder(uri: string) {
        if (uri.includes("server")) throw new Error("no path");
        return fileSystem.folder(uri);
      },
    };
    session = await ServerSession.start(throwing, ["file://server/share", root], {}, quiet);
    expect(session.codes(uri(measure))).toEqual(["reference/unknown"]);
    expect(session.log.join()).toContain("file://server/share cannot be read");
  });

  test("what is hidden is no page, opened or saved", async () => {
    const hidden = `${root}/docs/.trash/oud.md`;
    const disk = diskOf(root, files);
    await start(disk);
    disk.set(hidden, "[x](weg.md)");
    await session.watched({ uri: hidden, type: 1 });
    await session.open(hidden, "[x](weg.md)");
    await session.settle();
    expect(session.problems.size).toBe(0);
  });

  test("a branch without the framework leaves an idle server, and coming back brings all problems", async () => {
    const disk = diskOf(root, broken);
    await start(disk);
    const saved = [...disk];
    disk.clear();
    await session.watched({ uri: `${root}/docs`, type: 3 });
    await session.until(() => session.status?.state === "idle" && session.problems.size === 0);
    for (const [key, text] of saved) disk.set(key, text);
    await session.watched({ uri: `${root}/docs`, type: 1 });
    await session.until(() => session.codes(uri(measure)).includes("reference/unknown"));
  });

  test("files that take time are asked for together", async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, n) => [pages.maatregel(`2-owp-${10 + n}-x`), measureText("weg")]),
    );
    const fileSystem = memoryFileSystem(diskOf(root, { ...files, ...many }), true);
    let open = 0;
    let most = 0;
    const counting = {
      folder(folderUri: string) {
        const folder = fileSystem.folder(folderUri);
        return {
          ...folder,
          async read(path: string) {
            most = Math.max(most, ++open);
            const text = await folder.read(path);
            open--;
            return text;
          },
        };
      },
    };
    session = await ServerSession.start(counting, [root], {}, quiet);
    expect(most).toBe(20);
    expect(session.indexed[0]).toMatchObject({ pages: 63 });
  });

  test("a request of the tree without parameters is answered", async () => {
    await start(diskOf(root, files));
    const nodes = await session.client.sendRequest<TreeNode[]>("algoritmekader/treeChildren", null);
    expect(nodes.map(({ label }) => label)).toEqual(["Fase 2, ontwerp", "Zonder fase"]);
  });

  test("a node of the tree tells in words what it holds, a page what it says", async () => {
    await start(diskOf(root, files));
    const ask = (id?: string) => session.client.sendRequest<string | null>("algoritmekader/treeTooltip", { id });
    const children = (parent?: string) =>
      session.client.sendRequest<TreeNode[]>("algoritmekader/treeChildren", { parent });
    const [design] = await children();
    const [measures] = await children(design?.id);
    const [page] = await children(measures?.id);
    expect(await ask(design?.id)).toContain("0 vereisten, 1 maatregel, 0 hulpmiddelen");
    expect(await ask(measures?.id)).toBe("1 maatregel");
    expect(await ask(page?.id)).toContain("Maatregel · `owp-05`");
    expect(await ask(`${root}|levenscyclus=weg/maatregel/docs/weg.md`)).toBeNull();
  });
});
