import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Location, TextDocumentEdit, TextEdit, WorkspaceEdit } from "vscode-languageserver";
import { rules } from "../../../server/src/core/rules";
import { Positions } from "../../../server/src/core/text/positions";
import { applied } from "../../../server/src/core/text/textEdits";
import type { PagePreviewResult, PageRelationsResult, RelationNode } from "../../../server/src/protocol/relations";
import { pages } from "../../core/picture";
import { change, framework, goodMeasure, goodTool, measure, requirement, tool } from "../../core/rules/framework";
import { type Disk, diskOf, memoryFileSystem, ServerSession } from "../serverSession";

const root = "file:///werk/kader";
const uri = (path: string) => `${root}/${path}`;
const brokenName = "aia-09-menselijke-toezicht";
const brokenMeasure = change(goodMeasure, "- aia-09-menselijk-toezicht", `- ${brokenName}`);

let session: ServerSession;
let told: PageRelationsResult[];
let disk: Disk;

beforeEach(async () => {
  disk = diskOf(root, framework);
  session = await ServerSession.start(memoryFileSystem(disk), [root]);
  told = [];
  session.client.onNotification("algoritmekader/relationsChanged", (relations: PageRelationsResult) => {
    told.push(relations);
  });
});
afterEach(() => session.dispose());

const follow = (path?: string) =>
  session.client.sendRequest<PageRelationsResult>(
    "algoritmekader/followRelations",
    path === undefined ? {} : { uri: uri(path) },
  );

const ask = <Result>(method: string, path: string, id: string) =>
  session.client.sendRequest<Result>(`algoritmekader/${method}`, { uri: uri(path), id });

function labels(relations: PageRelationsResult | undefined): string[] {
  const all = (nodes: RelationNode[]): string[] =>
    nodes.flatMap(({ label, children }) => [label, ...all(children ?? [])]);
  return all(relations?.nodes ?? []);
}

/** Longer than the server waits for the end of a burst of keys. */
const afterBurst = () => new Promise((resolve) => setTimeout(resolve, 200));

describe("the relations of the page that is shown", () => {
  test("come with what the page is called", async () => {
    const relations = await follow(measure);
    expect([relations?.uri, relations?.code, relations?.title]).toEqual([
      uri(measure),
      "owp-05",
      "Richt het toezicht in",
    ]);
    expect(labels(relations).slice(0, 3)).toEqual(["Noemt", "Vereisten", "aia-09 · Menselijk toezicht"]);
    expect(relations?.nodes[0]?.children?.[0]?.children?.[0]?.uri).toBe(uri(requirement));
  });

  test("no page has none", async () => {
    expect(await follow("docs/afbeeldingen/schema.png")).toBeNull();
  });

  test("follow what is typed on the page, with the repair of what leads nowhere", async () => {
    await session.open(uri(measure), goodMeasure);
    await follow(measure);
    await session.change(uri(measure), brokenMeasure);
    await session.until(() => told.length > 0);
    expect(labels(told[0]).slice(0, 3)).toEqual([
      "Leidt nergens heen",
      brokenName,
      "Vervang door 'aia-09-menselijk-toezicht'",
    ]);
  });

  test("follow what is typed on another page", async () => {
    await follow(measure);
    await session.open(uri(tool), goodTool);
    await session.change(
      uri(tool),
      change(goodTool, "levenscyclus:", "maatregel:\n- 2-owp-05-toezicht-inrichten\nlevenscyclus:"),
    );
    await session.until(() => told.length > 0);
    expect(labels(told[0])).toContain("IAMA");
    await session.change(uri(tool), goodTool);
    await session.until(() => told.length > 1);
    expect(labels(told[1])).not.toContain("IAMA");
  });

  test("follow a line that moves on another page that nobody has open", async () => {
    await follow(requirement);
    disk.set(uri(measure), change(goodMeasure, "vereiste:", "# Zoals de wet het vraagt\nvereiste:"));
    await session.watched({ uri: uri(measure), type: 2 });
    await session.until(() => told.length > 0);
    expect(JSON.stringify(told[0])).toContain("regel 7");
  });

  test("follow a table that comes to list the page, and lists it no more", async () => {
    const overview = pages.other("overzicht");
    await follow(measure);
    await session.open(uri(overview), "# Overzicht\n<!-- list_maatregelen -->\n");
    await session.until(() => told.length > 0);
    expect(labels(told[0])).toContain("Overzicht");
    await session.change(uri(overview), "# Overzicht\n");
    await session.until(() => told.length > 1);
    expect(labels(told[1])).not.toContain("Overzicht");
  });

  test("are told in another language, also when no problem is another, and are gone with the framework", async () => {
    await session.configure({ rules: Object.fromEntries(rules.map(({ id }) => [id, "off"])) });
    await follow(measure);
    expect(told).toEqual([]);
    await session.open(uri("algoritmekader.json"), '{ "language": "en" }');
    await session.until(() => told.length > 0);
    expect(labels(told[0])[0]).toBe("Names");
    await session.client.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: { added: [], removed: [{ uri: root, name: "kader" }] },
    });
    await session.until(() => told.length > 1);
    expect(told[1]).toBeNull();
  });

  test("nothing is told when nothing visible has changed, nor to who follows no page", async () => {
    await session.open(uri(measure), goodMeasure);
    await follow(measure);
    await session.change(uri(measure), change(goodMeasure, "Spreek af", "Spreek altijd af"));
    await session.open(uri(tool), `${goodTool}\nMeer tekst.\n`);
    await afterBurst();
    expect(told).toEqual([]);
    await follow();
    await session.change(uri(measure), brokenMeasure);
    await afterBurst();
    expect(told).toEqual([]);
  });
});

describe("a node of the relations", () => {
  const name = `names|vereiste|key:vereiste|${requirement}`;

  test("leads to the place as it is now", async () => {
    await follow(measure);
    const line = async () => (await ask<Location | null>("relationPlace", measure, name))?.range.start;
    const before = await line();
    await session.open(uri(measure), goodMeasure.replace("id: ", "# regel erbij\nid: "));
    expect(await line()).toEqual({ line: before!.line + 1, character: before!.character });
  });

  test("that is gone leads nowhere and repairs nothing", async () => {
    expect(await ask("relationPlace", measure, "names|x")).toBeNull();
    expect(await ask("relationRepair", measure, "names|x")).toBeNull();
    expect(await ask("relationRepair", measure, name)).toBeNull();
    expect(await ask("relationPlace", "docs/afbeeldingen/schema.png", name)).toBeNull();
  });

  test("that is a repair gives the edit, of the version that is open", async () => {
    await session.open(uri(measure), brokenMeasure);
    const relations = await follow(measure);
    const repair = relations?.nodes[0]?.children?.[0]?.children?.[0];
    const edit = await ask<WorkspaceEdit>("relationRepair", measure, repair!.id);
    const [{ textDocument, edits }] = edit.documentChanges as [TextDocumentEdit];
    expect(textDocument).toEqual({ uri: uri(measure), version: 1 });
    const positions = Positions.of(brokenMeasure);
    const changes = (edits as TextEdit[]).map(({ range, newText }) => ({
      span: { start: positions.offset(range.start), end: positions.offset(range.end) },
      newText,
    }));
    expect(applied(brokenMeasure, changes)).toBe(goodMeasure);
  });

  test("that stands for a page shows it at a glance", async () => {
    const preview = await session.client.sendRequest<PagePreviewResult>("algoritmekader/pagePreview", {
      uri: uri(requirement),
    });
    expect(preview).toContain("**[Menselijk toezicht]");
    expect(await session.client.sendRequest("algoritmekader/pagePreview", { uri: uri("mkdocs.yml") })).toBeNull();
  });
});
