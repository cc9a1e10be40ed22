// Finding one's way between pages, beside what the editor knows of Markdown itself.
import * as vscode from "vscode";
import { ok, same } from "./assert";
import { closeEditors, open, positionOf, until } from "./support";

const pages = "docs/voldoen-aan-wetten-en-regels";
const measure = `${pages}/maatregelen/7-mon-01-volg-de-uitkomsten-elke-maand.md`;
const requirement = `${pages}/vereisten/avg-02-niet-langer-bewaren-dan-nodig.md`;
const name = "avg-02-niet-langer-bewaren-dan-nodig";

const run = <Result>(command: string, ...args: unknown[]) =>
  vscode.commands.executeCommand<Result>(`vscode.${command}`, ...args);
const everything = new vscode.Range(0, 0, 200, 0);

describe("between pages", () => {
  before(async () => {
    await vscode.extensions.getExtension("algoritmekader.algoritmekader")!.activate();
  });
  afterEach(closeEditors);

  it("finds the references to a page from a name in front matter, each place once", async () => {
    const { document } = await open(measure);
    const found = await until("references", async () => {
      const places = await run<vscode.Location[]>(
        "executeReferenceProvider",
        document.uri,
        positionOf(document, name).translate(0, 3),
      );
      return places.length > 0 ? places : undefined;
    });
    const places = found.map(({ uri, range }) => `${vscode.workspace.asRelativePath(uri)}:${range.start.line}`);
    same(new Set(places).size, places.length);
    ok(places.includes(`${measure}:6`));
    ok(places.some((place) => place.startsWith(`${requirement}:`)));
  });

  it("finds each place once from a link too, which the editor follows as well", async () => {
    const { document } = await open(`${pages}/maatregelen/3-dat-01-meet-de-kwaliteit-van-gegevens.md`);
    const at = positionOf(document, "../hulpmiddelen/gegevensfoto.md").translate(0, 3);
    const found = await until("references", async () => {
      const all = await run<vscode.Location[]>("executeReferenceProvider", document.uri, at);
      return all.length > 1 ? all : undefined;
    });
    const places = found.map(({ uri, range: { start } }) => `${uri} ${start.line}:${start.character}`);
    same(new Set(places).size, places.length);
  });

  it("finds a page by its id in the whole workspace", async () => {
    const found = await run<vscode.SymbolInformation[]>("executeWorkspaceSymbolProvider", "urn:nl:ak:ver:avg-02");
    same(
      found.map(({ location }) => vscode.workspace.asRelativePath(location.uri)),
      [requirement],
    );
  });

  it("shows front matter in the outline, and each heading once", async () => {
    const { document } = await open(measure);
    const symbols = await until("outline", async () => {
      const all = await run<vscode.DocumentSymbol[]>("executeDocumentSymbolProvider", document.uri);
      return all?.some((symbol) => symbol.name === "Front matter") ? all : undefined;
    });
    const names = (list: readonly vscode.DocumentSymbol[]): string[] =>
      list.flatMap((symbol) => [symbol.name, ...names(symbol.children)]);
    same(names(symbols).filter((symbol) => symbol.includes("Bronnen")).length, 1);
  });

  it("puts titles behind codes, but not on the line of the cursor", async () => {
    const editor = await open(measure);
    const { document } = editor;
    const { line } = positionOf(document, name);
    const lines = async () => {
      const hints = await run<vscode.InlayHint[]>("executeInlayHintProvider", document.uri, everything);
      return hints.map(({ position }) => position.line);
    };
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await until("title", async () => (await lines()).includes(line));
    editor.selection = new vscode.Selection(line, 3, line, 3);
    await until("line without a title", async () => {
      const shown = await lines();
      return shown.length > 0 && !shown.includes(line);
    });
  });

  it("counts above a page who names it", async () => {
    const { document } = await open(requirement);
    const titles = await until("lens", async () => {
      const lenses = await run<vscode.CodeLens[]>("executeCodeLensProvider", document.uri);
      return lenses.length > 0 ? lenses.map(({ command }) => command?.title) : undefined;
    });
    same(titles, ["Genoemd door 2 maatregelen"]);
  });

  it("gives a broken name another colour than a good one", async () => {
    const { document } = await open(measure);
    const legend = await until("legend", () =>
      run<vscode.SemanticTokensLegend>("provideDocumentSemanticTokensLegend", document.uri),
    );
    same(legend.tokenModifiers, ["broken"]);
    const { data } = await run<vscode.SemanticTokens>("provideDocumentSemanticTokens", document.uri);
    const colours: string[] = [];
    let line = 0;
    for (let at = 0; at < data.length; at += 5) {
      line += data[at]!;
      colours.push(`${line} ${legend.tokenTypes[data[at + 3]!]}${data[at + 4] ? " broken" : ""}`);
    }
    ok(colours.includes("5 pageReference broken"));
    ok(colours.includes("6 pageReference"));
  });
});
