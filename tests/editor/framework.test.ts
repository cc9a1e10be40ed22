// The product as an author meets it, on the sample framework, in a real editor and both extension hosts.
import * as vscode from "vscode";
import type { TestApi } from "../../client/src/extension";
import { treeChildrenRequest } from "../../server/src/protocol/tree";
import { ok, same } from "./assert";
import { ask, closeEditors, open, positionOf, problemsOf, replace, restoring, type, until, uriOf } from "./support";

const pages = "docs/voldoen-aan-wetten-en-regels";
const measure = `${pages}/maatregelen/7-mon-01-volg-de-uitkomsten-elke-maand.md`;
const good = `${pages}/maatregelen/2-owp-01-kies-momenten-om-in-te-grijpen.md`;
const requirement = "aia-01-toezicht-door-mensen-geregeld";
const broken = "aia-01-toezicht-door-mensen-geregelt";

interface Mistake {
  file: string;
  line: number;
  code: string;
}

async function ready(): Promise<TestApi> {
  const extension = vscode.extensions.getExtension<TestApi>("algoritmekader.algoritmekader");
  const api = await extension!.activate();
  await until("framework that has been read", () => api.state === "ready" && problemsOf(measure).length > 0);
  return api;
}

const codes = (path: string) => problemsOf(path).map((problem) => (problem.code as { value: string }).value);

describe("on the sample framework", () => {
  let api: TestApi;
  before(async () => {
    api = await ready();
  });
  afterEach(closeEditors);

  it("shows exactly the planted mistakes, and no page is open", async () => {
    same(vscode.window.tabGroups.all.flatMap((group) => group.tabs).length, 0);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf("MISTAKES.json")));
    const planted = (JSON.parse(text) as Mistake[]).map(({ file, line, code }) => `${file}:${line} ${code}`).sort();
    const found = () =>
      vscode.languages
        .getDiagnostics()
        .flatMap(([uri, problems]) =>
          problems
            .filter((problem) => problem.source === "algoritmekader")
            // Hints are no mistakes: a table of this small framework may well be empty.
            .filter((problem) => problem.severity !== vscode.DiagnosticSeverity.Hint)
            .map(({ range, code }) => {
              const file = vscode.workspace.asRelativePath(uri, false);
              return `${file}:${range.start.line + 1} ${(code as { value: string }).value}`;
            }),
        )
        .sort();
    // They come page by page.
    await until("problem of each mistake", () => found().length >= planted.length);
    same(found(), planted);
  });

  it("loses nothing when the server is killed while somebody types, and the problems come back", async function () {
    const serverProcess = () =>
      (api.client as unknown as { _serverProcess?: { pid: number; kill(signal: string): void } })._serverProcess;
    const killed = serverProcess();
    // In a web worker it is no process.
    if (!killed) return this.skip();
    const editor = await open(good);
    await replace(editor, requirement, broken);
    await until("mistake", () => codes(good).includes("reference/unknown"));
    const text = editor.document.getText();
    killed.kill("SIGKILL");
    const { lineCount } = editor.document;
    await type(editor, new vscode.Position(lineCount - 1, 0), "xyz");
    await until("another server", () => {
      const other = serverProcess();
      return other !== undefined && other.pid !== killed.pid && api.state === "ready";
    });
    await until("mistake that was there before", () => codes(good).includes("reference/unknown"));
    await until("mistakes on other pages", () => codes(measure).length > 0);
    same(editor.document.getText(), `${text}xyz`);
  });

  it("underlines a reference while it is broken by typing, and no longer when it is mended", async () => {
    const editor = await open(good);
    await until("page without problems", () => problemsOf(good).length === 0);
    const end = positionOf(editor.document, requirement).translate(0, requirement.length);
    await type(editor, end, "x");
    const problem = await until("problem", () => problemsOf(good)[0]);
    same(editor.document.getText(problem.range), `${requirement}x`);
    ok(problem.message.includes(`Bedoelde je '${requirement}'?`), problem.message);
    await vscode.commands.executeCommand("deleteLeft");
    await until("page without problems", () => problemsOf(good).length === 0);
  });

  it("mends a reference with the preferred quick fix", async () => {
    const editor = await open(measure);
    const problem = await until("problem", () => problemsOf(measure)[0]);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      editor.document.uri,
      problem.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const preferred = actions.find((action) => action.isPreferred);
    ok(preferred?.title.startsWith(`Vervang door '${requirement}'`), actions.map(({ title }) => title).join(", "));
    ok(actions.some(({ title }) => title === "Verwijder deze verwijzing"));
    ok(await vscode.workspace.applyEdit(preferred!.edit!));
    await until("page without problems", () => problemsOf(measure).length === 0);
    ok(!editor.document.getText().includes(broken));
  });

  it("fixes all on saving, when the settings ask for that", async () => {
    const settings = vscode.workspace.getConfiguration("editor");
    await restoring([measure], async () => {
      const editor = await open(measure);
      await settings.update(
        "codeActionsOnSave",
        { "source.fixAll.algoritmekader": "explicit" },
        vscode.ConfigurationTarget.Workspace,
      );
      try {
        await replace(editor, "title:", "title: ");
        await editor.document.save();
        const saved = new TextDecoder().decode(await vscode.workspace.fs.readFile(editor.document.uri));
        ok(saved.includes(requirement) && !saved.includes(broken), saved);
        await until("page without problems", () => problemsOf(measure).length === 0);
      } finally {
        await settings.update("codeActionsOnSave", undefined, vscode.ConfigurationTarget.Workspace);
      }
    });
    await until("problem of the page as it was", () => problemsOf(measure).length > 0);
  });

  it("follows the table of codes while it is edited, and says in it which pages use a code", async () => {
    const table = "script/maatregelen-adr-ark.csv";
    await until("page without problems", () => problemsOf(good).length === 0);
    const editor = await open(table);
    const code = positionOf(editor.document, "SV.10;");
    const hovers = await until("hover in the table", async () => {
      const found = await vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        editor.document.uri,
        code.translate(0, 2),
      );
      return found.length > 0 ? found : undefined;
    });
    same(hovers.length, 1);
    const [text] = hovers[0]!.contents as vscode.MarkdownString[];
    ok(text!.value.includes("Gebruikt in 2 maatregelen"), text!.value);
    await replace(editor, "SV.10;", "SV.2;");
    const problem = await until("problem in the table", () => problemsOf(table)[0]);
    same(editor.document.getText(problem.range), "SV.2");
    await until("problem of a page", () => codes(good).includes("source/unknown-code"));
    await vscode.commands.executeCommand("undo");
    await until("table without problems", () => problemsOf(table).length === 0 && problemsOf(good).length === 0);
  });

  it("explains a problem beside the text, as a page to read, and the text keeps the cursor", async () => {
    const editor = await open(measure);
    const problem = await until("problem", () => problemsOf(measure)[0]);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      "vscode.executeCodeActionProvider",
      editor.document.uri,
      problem.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const explain = actions.find(({ title }) => title === "Uitleg: Een verwijzing noemt een pagina die niet bestaat");
    ok(explain?.command, actions.map(({ title }) => title).join(", "));
    await vscode.commands.executeCommand(explain.command.command, ...explain.command.arguments!);
    const previews = () =>
      vscode.window.tabGroups.all.flatMap(({ tabs, viewColumn }) =>
        tabs.flatMap(({ input }) => (input instanceof vscode.TabInputCustom ? [{ input, viewColumn }] : [])),
      );
    const preview = await until("preview", () => previews()[0]);
    same(preview.input.viewType, "vscode.markdown.preview.editor");
    ok(preview.input.uri.path.endsWith("/nl/reference-unknown.md"), preview.input.uri.path);
    same(preview.viewColumn, editor.viewColumn! + 1);
    same(vscode.window.activeTextEditor?.document.uri.path, editor.document.uri.path);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(preview.input.uri));
    ok(text.startsWith("# Een verwijzing noemt een pagina die niet bestaat\n\n`reference/unknown` · "), text);
  });

  it("leads from the code of a problem to that explanation, and another one takes its place", async () => {
    await open(measure);
    const follow = async (code: string) => {
      const problem = await until(`problem ${code}`, () =>
        vscode.languages
          .getDiagnostics()
          .flatMap(([, problems]) => problems)
          .find((candidate) => (candidate.code as { value: string } | undefined)?.value === code),
      );
      const { target } = problem.code as { target: vscode.Uri };
      same(target.scheme, "command");
      await vscode.commands.executeCommand(target.path, JSON.parse(target.query));
      return until(`explanation of ${code}`, () => {
        const inputs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
        const pages = inputs.flatMap((input) => (input instanceof vscode.TabInputCustom ? [input.uri.path] : []));
        return pages.length === 1 && pages[0]?.endsWith(`/${code.replace("/", "-")}.md`);
      });
    };
    await follow("reference/unknown");
    await follow("value/lossy");
  });

  it("previews the requirement behind a reference, without opening it", async () => {
    const editor = await open(good);
    const at = positionOf(editor.document, requirement).translate(0, 5);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      editor.document.uri,
      at,
    );
    const ours = hovers.flatMap((hover) => hover.contents as vscode.MarkdownString[]).map(({ value }) => value);
    const text = ours.find((value) => value.startsWith("Vereiste · `aia-01`"));
    ok(text, ours.join("\n"));
    ok(text.includes(`${requirement}.md)`), text);
    ok(text.includes("Genoemd door"), text);
  });

  it("leads from a reference to the page", async () => {
    const editor = await open(good);
    const at = positionOf(editor.document, requirement).translate(0, 5);
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      "vscode.executeDefinitionProvider",
      editor.document.uri,
      at,
    );
    const targets = found.map((place) => ("targetUri" in place ? place.targetUri : place.uri).path);
    ok(
      targets.some((path) => path.endsWith(`/${requirement}.md`)),
      targets.join(", "),
    );
  });

  it("follows a page that is deleted and made again outside the editor", async () => {
    const path = `${pages}/vereisten/${requirement}.md`;
    const uri = uriOf(path);
    const content = await vscode.workspace.fs.readFile(uri);
    await restoring([path], async () => {
      await vscode.workspace.fs.delete(uri);
      await until("broken reference", () => codes(good).includes("reference/unknown"));
      await vscode.workspace.fs.writeFile(uri, content);
      await until("page without problems", () => problemsOf(good).length === 0);
    });
  });

  it("follows a page that is changed outside the editor", async () => {
    await restoring([good], async () => {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(good)));
      const changed = text.replace(requirement, "aia-99-bestaat-niet");
      await vscode.workspace.fs.writeFile(uriOf(good), new TextEncoder().encode(changed));
      await until("broken reference", () => codes(good).includes("reference/unknown"));
    });
    await until("page without problems", () => problemsOf(good).length === 0);
  });

  it("answers in English when the setting says so, and in Dutch again after", async () => {
    const settings = vscode.workspace.getConfiguration("algoritmekader");
    await settings.update("language", "en", vscode.ConfigurationTarget.Workspace);
    await until("English message", () => problemsOf(measure)[0]?.message.includes("does not exist"));
    await settings.update("language", undefined, vscode.ConfigurationTarget.Workspace);
    await until("Dutch message", () => problemsOf(measure)[0]?.message.includes("bestaat niet"));
  });

  it("has the phases in order, with pages under them that can be opened", async () => {
    const children = (parent?: string) => ask(api, treeChildrenRequest, { parent });
    const phases = await children();
    same(phases.length, 9);
    ok(
      phases.every(({ label }, number) => label.includes(String(number))),
      phases.map(({ label }) => label).join(", "),
    );
    const kinds = await children(phases[2]!.id);
    const measures = kinds.find(({ label }) => label === "Maatregelen");
    const [page] = await children(measures!.id);
    same(page!.type, "page");
    await vscode.commands.executeCommand("vscode.open", vscode.Uri.parse(page!.uri!));
    await until("opened page", () => vscode.window.activeTextEditor?.document.uri.path.endsWith(".md"));
  });

  it("runs nothing of a page, whatever its front matter says it is", async () => {
    const path = `${pages}/maatregelen/2-owp-99-proef.md`;
    const code = "---js\nglobalThis.algoritmekaderRan = true\n---\n";
    await vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(code));
    try {
      await until("problem", () => codes(path).includes("front-matter/engine"));
      await open(path);
      same((globalThis as { algoritmekaderRan?: boolean }).algoritmekaderRan, undefined);
    } finally {
      await closeEditors();
      await vscode.workspace.fs.delete(uriOf(path));
    }
    await until("problem that is gone", () => problemsOf(path).length === 0);
  });

  it("keeps to the text in the editor when the file changes below it", async () => {
    const editor = await open(good);
    await restoring([good], async () => {
      await replace(editor, requirement, "aia-98-in-de-editor");
      await until("broken reference", () => problemsOf(good)[0]?.message.includes("aia-98"));
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uriOf(good)));
      await vscode.workspace.fs.writeFile(uriOf(good), new TextEncoder().encode(`${text}\n`));
      await vscode.workspace.fs.writeFile(uriOf("docs/nieuw.md"), new TextEncoder().encode("[weg](weg.md)\n"));
      await until("problem of another new file", () => problemsOf("docs/nieuw.md").length > 0);
      ok(problemsOf(good)[0]?.message.includes("aia-98"), problemsOf(good)[0]?.message);
      await vscode.workspace.fs.delete(uriOf("docs/nieuw.md"));
    });
  });

  it("restarts and shows the same problems again", async () => {
    await vscode.commands.executeCommand("algoritmekader.restart");
    await until("framework that has been read again", () => api.state === "ready" && problemsOf(measure).length > 0);
  });
});
