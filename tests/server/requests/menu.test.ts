import { afterEach, expect, test } from "vitest";
import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  Hover,
  Location,
  LocationLink,
  WorkspaceEdit,
} from "vscode-languageserver";
import { Positions } from "../../../server/src/core/text/positions";
import { data, pages } from "../../core/picture";
import { framework } from "../../core/rules/framework";
import { appliedTo } from "../applyEdit";
import { type Disk, diskOf, memoryFileSystem, ServerSession } from "../serverSession";

const root = "file:///werk/kader";
const uri = (path: string) => `${root}/${path}`;
const topic = pages.topic("transparantie");
const site = `nav:
  - Begin: index.md
  - Onderwerpen:
      - onderwerpen/transparantie.md
      - onderwerpen/transparanti.md
      - Nieuw: 
`;
const capabilities = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["rename" as const] } },
  textDocument: { synchronization: { dynamicRegistration: true }, definition: { linkSupport: true } },
};

let session: ServerSession;
let disk: Disk;
afterEach(() => session?.dispose());

async function start(): Promise<void> {
  disk = diskOf(root, { ...framework, "docs/index.md": "# Begin\n", [data.site]: site });
  session = await ServerSession.start(memoryFileSystem(disk), [root], { capabilities });
}

const at = (mark: string, after = 1) => ({
  textDocument: { uri: uri(data.site) },
  position: Positions.of(site).at(site.indexOf(mark) + after),
});
const ask = <Answer>(method: string, params: unknown) => session.client.sendRequest<Answer>(method, params);

test("a line of the menu shows the page that it names, leads there, and is found among the places that name it", async () => {
  await start();
  const hover = await ask<Hover>("textDocument/hover", at("onderwerpen/transparantie"));
  expect(hover.contents).toMatchObject({ value: expect.stringContaining("Transparantie") });
  const [link] = await ask<LocationLink[]>("textDocument/definition", at("onderwerpen/transparantie"));
  expect(link?.targetUri).toBe(uri(topic));
  expect(await ask("textDocument/definition", at("onderwerpen/transparanti.md"))).toEqual([]);
  const found = await ask<Location[]>("textDocument/references", {
    ...at("onderwerpen/transparantie"),
    context: { includeDeclaration: true },
  });
  expect(found.map((place) => place.uri)).toEqual(expect.arrayContaining([uri(topic), uri(data.site)]));
});

test("pages are suggested, first those that stand nowhere in the menu", async () => {
  await start();
  await session.open(uri(data.site), site);
  const { items } = await ask<CompletionList>("textDocument/completion", at("Nieuw: ", "Nieuw: ".length));
  expect(items.length).toBeGreaterThan(5);
  expect(items.at(-1)?.label).toBe("Transparantie");
  const phase = items.find(({ label }) => label === "Ontwerp") as CompletionItem;
  expect(phase.textEdit).toMatchObject({ newText: "levenscyclus/ontwerp.md" });
  const resolved = await ask<CompletionItem>("completionItem/resolve", phase);
  expect(resolved.documentation).toMatchObject({ value: expect.stringContaining("Ontwerp") });
});

test("a page gets another name from there, with the line itself and all that refers to it", async () => {
  await start();
  const place = at("onderwerpen/transparantie");
  expect(await ask("textDocument/prepareRename", place)).toMatchObject({ placeholder: "transparantie" });
  const edit = await ask<WorkspaceEdit>("textDocument/rename", { ...place, newName: "openheid" });
  const after = appliedTo(disk, edit);
  expect(after.get(uri(data.site))).toBe(site.replace("transparantie", "openheid"));
  expect(after.has(uri(pages.topic("openheid")))).toBe(true);
  await expect(ask("textDocument/prepareRename", at("index.md"))).rejects.toThrow("index.md");
  expect(await ask("textDocument/prepareRename", at("nav"))).toBeNull();
});

test("a line that leads nowhere has its quick fixes", async () => {
  await start();
  const [problem] = session.problems.get(uri(data.site)) ?? [];
  expect(problem?.code).toBe("navigation/unknown-page");
  const actions = await ask<CodeAction[]>("textDocument/codeAction", {
    textDocument: { uri: uri(data.site) },
    range: problem?.range,
    context: { diagnostics: [problem] },
  });
  expect(actions.slice(0, 2).map(({ title }) => title)).toEqual([
    expect.stringContaining("Vervang door 'onderwerpen/transparantie.md'"),
    "Haal deze regel uit het menu",
  ]);
});

test("the client is asked to ask about the menu", async () => {
  await start();
  await session.until(() => session.registrations.size > 0);
  const asked = [...session.registrations.values()].filter(({ patterns }) => patterns.join() === `**/${data.site}`);
  expect(asked.map(({ method }) => method).sort()).toEqual([
    "textDocument/completion",
    "textDocument/definition",
    "textDocument/references",
    "textDocument/rename",
  ]);
});
