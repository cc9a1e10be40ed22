// Operations as the commands make them, in a real editor: whatever is done, taken back in order it leaves every byte as it was.
import * as vscode from "vscode";
import type { WorkspaceEdit } from "vscode-languageserver-types";
import type { TestApi } from "../../client/src/extension";
import { linkCandidatesRequest, linkRelationsRequest, linkRequest } from "../../server/src/protocol/linking";
import { deletionRequest, renamePageRequest, renumberRequest } from "../../server/src/protocol/moves";
import { newPageRequest } from "../../server/src/protocol/newPage";
import { ok, same } from "./assert";
import { limit } from "./pace";
import { ask, closeEditors, open, until, uriOf } from "./support";

const pages = "docs/voldoen-aan-wetten-en-regels";
const measure = `${pages}/maatregelen/2-owp-01-kies-momenten-om-in-te-grijpen.md`;

/** What is asked of the server, and made by the client as one operation. */
type Made = { label: string; edit: WorkspaceEdit } | undefined;

/** Every file below a folder, with its bytes as text. */
async function files(folder: vscode.Uri, found = new Map<string, string>()): Promise<Map<string, string>> {
  for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
    const uri = vscode.Uri.joinPath(folder, name);
    if (type === vscode.FileType.Directory) await files(uri, found);
    else if (type === vscode.FileType.File) found.set(uri.path, String(await vscode.workspace.fs.readFile(uri)));
  }
  return found;
}

async function snapshot(): Promise<string> {
  return JSON.stringify([...(await files(uriOf("docs")))].sort());
}

/** The uri of the first page of which the name begins so, wherever operations have put it. */
async function named(beginning: string): Promise<string> {
  const found = [...(await files(uriOf("docs"))).keys()].find((path) => path.includes(`/${beginning}`));
  return (found === undefined ? uriOf(measure) : uriOf("").with({ path: found })).toString();
}

const operations: Record<string, (api: TestApi) => Promise<Made>> = {
  rename: async (api) => {
    const uri = await named("aia-01");
    const found = await ask(api, renamePageRequest, { uri, newName: "aia-41-toezicht" });
    return found && "edit" in found ? { label: "Hernoemen", edit: found.edit } : undefined;
  },
  makeRoom: async (api) => {
    const found = await ask(api, renumberRequest, { uri: await named("0-org-01"), action: "makeRoom" });
    return found && "edit" in found ? found : undefined;
  },
  renumber: async (api) => {
    const found = await ask(api, renumberRequest, { uri: await named("0-org"), action: "renumber" });
    return found && "edit" in found ? found : undefined;
  },
  remove: async (api) => {
    const uri = await named("awb-01");
    const found = await ask(api, deletionRequest, { uris: [uri] });
    const changes = found?.edit.documentChanges ?? [];
    return { label: "Verwijderen", edit: { documentChanges: [...changes, { kind: "delete", uri }] } };
  },
  link: async (api) => {
    const uri = await named("grw-01");
    const relations = await ask(api, linkRelationsRequest, { uri });
    const relation = relations?.relations[0]?.relation;
    if (!relation) return undefined;
    const candidates = (await ask(api, linkCandidatesRequest, { uri, relation })) ?? [];
    const [add, remove] = [candidates.filter((one) => !one.isLinked), candidates.filter((one) => one.isLinked)];
    const found = await ask(api, linkRequest, {
      uri,
      relation,
      add: add.slice(0, 2).map((one) => one.uri),
      remove: remove.slice(0, 1).map((one) => one.uri),
    });
    return found?.edit ? { label: "Koppelen", edit: found.edit } : undefined;
  },
  newPage: async (api) => {
    const answers = {
      framework: uriOf("").toString().replace(/\/$/, ""),
      kind: "vereiste",
      series: "avg",
      title: "Iets nieuws",
      values: {},
    };
    const found = await ask(api, newPageRequest, answers);
    return found?.page ? { label: "Nieuw", edit: found.page.edit } : undefined;
  },
  newPageHere: async (api) => {
    const framework = uriOf("").toString().replace(/\/$/, "");
    const answers = { framework, kind: "maatregel", title: "Iets ertussen", values: {} };
    const found = await ask(api, newPageRequest, { ...answers, after: await named("0-org-01") });
    return found?.page ? { label: "Nieuw", edit: found.page.edit } : undefined;
  },
};

/** Three of them, in any order; the same ones every time. */
const threes = [
  ["rename", "makeRoom", "link"],
  ["makeRoom", "makeRoom", "renumber"],
  ["remove", "rename", "newPage"],
  ["link", "remove", "link"],
  ["newPage", "makeRoom", "rename"],
  ["rename", "remove", "renumber"],
  ["newPageHere", "newPageHere", "rename"],
  ["makeRoom", "newPageHere", "renumber"],
] as const;

describe("operations", function () {
  // Many files are opened, changed and saved.
  this.timeout(limit(120_000));
  let api: TestApi;
  before(async () => {
    api = await vscode.extensions.getExtension<TestApi>("algoritmekader.algoritmekader")!.activate();
    await until("framework that has been read", () => api.state === "ready");
  });
  afterEach(closeEditors);

  for (const three of threes) {
    it(`${three.join(", ")}: taken back in order, they leave what there was`, async () => {
      await open("docs/leeswijzer.md");
      const before = await snapshot();
      const states: string[] = [before];
      for (const name of three) {
        const made = await operations[name]?.(api);
        if (!made) continue;
        ok(await vscode.commands.executeCommand("algoritmekader.makeOperation", made.label, made.edit), `no ${name}`);
        const now = await snapshot();
        if (now !== states.at(-1)) states.push(now);
      }
      ok(states.length > 2, "hardly anything was done");
      for (const state of states.reverse().slice(1)) {
        await vscode.commands.executeCommand("algoritmekader.undoOperation");
        same(await snapshot(), state);
      }
      same(await snapshot(), before);
    });
  }
});
