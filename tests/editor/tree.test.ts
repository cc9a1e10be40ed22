// The tree in a real editor: grouped, filtered, and following the page that is open.
import * as vscode from "vscode";
import type { TestApi } from "../../client/src/extension";
import { ok, same } from "./assert";
import { closeEditors, open, until, uriOf } from "./support";

const pages = "docs/voldoen-aan-wetten-en-regels";
const measure = `${pages}/maatregelen/7-mon-01-volg-de-uitkomsten-elke-maand.md`;
const requirement = `${pages}/vereisten/avg-02-niet-langer-bewaren-dan-nodig.md`;

const run = (command: string, ...args: unknown[]) =>
  vscode.commands.executeCommand(`algoritmekader.${command}`, ...args);

describe("the tree", () => {
  let tree: NonNullable<TestApi["lifecycle"]>;
  const isSelected = (path: string) => tree.selection.some(({ uri }) => uri === uriOf(path).toString());
  before(async () => {
    const api = (await vscode.extensions.getExtension("algoritmekader.algoritmekader")!.activate()) as TestApi;
    await api.ready;
    await until("server", () => api.state === "ready");
    tree = api.lifecycle;
    await run("lifecycle.focus");
    await until("view", () => tree.visible);
    // Before a node has had the focus, the editor tells an extension of no selection.
    await run("revealInTree", uriOf(requirement));
    await until("requirement", () => isSelected(requirement));
  });
  afterEach(async () => {
    await run("clearTreeFilter");
    await run("groupTree", "levenscyclus");
    await closeEditors();
  });

  it("says how it is grouped", async () => {
    await until("phases", () => tree.description === "per fase");
    await run("groupTree", "series:vereiste");
    await until("laws", () => tree.description === "per wet");
  });

  it("says what the filter leaves out, until it is cleared", async () => {
    await run("filterTree", { text: "avg-02" });
    await until("filter", () => tree.message?.startsWith("'avg-02' · "));
    await run("clearTreeFilter");
    await until("no filter", () => tree.message === undefined);
  });

  it("is filtered by groups of other groupings", async () => {
    await run("filterTree", { groups: [{ grouping: "levenscyclus", value: "uitfaseren" }] });
    await until("filter", () => tree.message?.startsWith("Fase 8, uitfaseren · "));
  });

  it("shows only pages with problems", async () => {
    await run("showOnlyProblems");
    await until("filter", () => /^Alleen met problemen · \d+ van \d+ pagina's$/.test(tree.message ?? ""));
    await run("showAllPages");
    await until("no filter", () => tree.message === undefined);
  });

  it("selects the page in the editor, and leaves the focus there", async () => {
    await open(measure);
    await until("measure", () => isSelected(measure));
    await open(requirement);
    await until("requirement", () => isSelected(requirement));
    same(vscode.window.activeTextEditor?.document.uri.toString(), uriOf(requirement).toString());
  });

  it("selects it in another grouping too", async () => {
    await open(measure);
    await until("measure", () => isSelected(measure));
    await run("groupTree", "kind");
    await until("measure by kind", () => isSelected(measure) && tree.selection[0]?.id.includes("|kind="));
  });

  it("stays where it is when the setting is off, until it is asked to go to a page", async () => {
    await open(requirement);
    await until("requirement", () => isSelected(requirement));
    const settings = vscode.workspace.getConfiguration("algoritmekader");
    await settings.update("tree.followEditor", false, vscode.ConfigurationTarget.Workspace);
    try {
      await open(measure);
      // As long as following takes, and longer: there is nothing to see of what does not happen.
      await new Promise((resolve) => setTimeout(resolve, 500));
      ok(!isSelected(measure));
      await run("revealInTree", uriOf(measure));
      await until("measure", () => isSelected(measure));
    } finally {
      await settings.update("tree.followEditor", undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
