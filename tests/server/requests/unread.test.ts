/** What is refused, and what is said beforehand, while a file of the framework cannot be read. */
import { afterEach, describe, expect, test } from "vitest";
import type { CannotRead } from "../../../server/src/files/fileSystem";
import type {
  DeletionResult,
  PageNameResult,
  RenamePageResult,
  RenumberResult,
} from "../../../server/src/protocol/moves";
import type { CheckNewPageResult, NewPageResult } from "../../../server/src/protocol/newPage";
import { pages } from "../../core/picture";
import { framework, goodMeasure, measure, requirement } from "../../core/rules/framework";
import { diskOf, partly, ServerSession } from "../serverSession";

const root = "file:///werk/kader";
const uri = (path: string) => `${root}/${path}`;
const sixth = pages.maatregel("2-owp-06-nog-een");
const tenth = pages.maatregel("2-owp-10-en-nog-een");
const capabilities = {
  workspace: {
    configuration: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ["rename" as const, "create" as const] },
  },
};

let session: ServerSession;
let failing: Map<string, CannotRead["cannotRead"]>;
afterEach(() => session?.dispose());

async function start(language: "nl" | "en", ...unread: readonly string[]): Promise<void> {
  const files = {
    ...framework,
    [sixth]: goodMeasure.replace("owp-05", "owp-06"),
    [tenth]: goodMeasure.replace("owp-05", "owp-10"),
  };
  failing = new Map(unread.map((path) => [uri(path), "permission"]));
  session = await ServerSession.start(partly(diskOf(root, files), failing), [root], { capabilities }, { language });
}

/** All can be read again, and the server has heard of it. */
async function mend(): Promise<void> {
  const changes = [...failing.keys()].map((path) => ({ uri: path, type: 2 as const }));
  failing.clear();
  await session.watched(...changes);
  await session.until(() => ![...session.problems.values()].flat().some(({ code }) => code === "file/unreadable"));
}

const ask = <Result>(method: string, params: object) =>
  session.client.sendRequest<Result>(`algoritmekader/${method}`, params);
const position = { line: 1, character: 8 };
const newName = "2-owp-09-toezicht-inrichten";
const answers = (kind: string, series: string) => ({ framework: root, kind, series, title: "Wees open", values: {} });

const willRename = (from: string, to: string) =>
  session.client.sendRequest("workspace/willRenameFiles", { files: [{ oldUri: uri(from), newUri: uri(to) }] });

const texts = {
  nl: {
    refused: (what: string) => `Dit kan nu niet: ${what} niet worden gelezen, dus onbekend is of daarin iets moet`,
    one: (path: string) => `'${path}' kan`,
    two: (path: string) => `'${path}' en nog 1 bestand kunnen`,
    number: "Er zijn maatregelen die niet kunnen worden gelezen, dus onbekend is welk nummer vrij is.",
    within: (what: string) => `Let op: ${what} niet worden gelezen. Verwijzingen daarin blijven zoals ze zijn.`,
    towards: (what: string) => `Let op: ${what} niet worden gelezen. Verwijzingen daarheen blijven zoals ze zijn.`,
  },
  en: {
    refused: (what: string) => `This cannot be done now: ${what} be read, so it is unknown whether something has to`,
    one: (path: string) => `'${path}' cannot`,
    two: (path: string) => `'${path}' and 1 more file cannot`,
    number: "There are measures that cannot be read, so it is unknown which number is free.",
    within: (what: string) => `Note: ${what} be read. References in there stay as they are.`,
    towards: (what: string) => `Note: ${what} be read. References that lead there stay as they are.`,
  },
};

describe.each(["nl", "en"] as const)("while a page cannot be read (%s)", (language) => {
  const words = texts[language];
  const refused = expect.stringContaining(words.refused(words.one(sixth)));

  test("no other is renamed: not where its name stands, and not by the command", async () => {
    await start(language, sixth);
    const f2 = (method: string, more = {}) =>
      session.client
        .sendRequest(`textDocument/${method}`, { textDocument: { uri: uri(measure) }, position, ...more })
        .catch(({ message }) => message);
    expect(await f2("prepareRename")).toEqual(refused);
    expect(await f2("rename", { newName })).toEqual(refused);
    expect(await ask<PageNameResult>("pageName", { uri: uri(measure) })).toMatchObject({ refused });
    expect(await ask<PageNameResult>("pageName", { uri: uri(measure), newName })).toMatchObject({ refused });
    expect(await ask<RenamePageResult>("renamePage", { uri: uri(measure), newName })).toEqual({ refused });
    await mend();
    expect(await f2("prepareRename")).toMatchObject({ placeholder: "2-owp-05-toezicht-inrichten" });
    expect(await f2("rename", { newName })).toHaveProperty("documentChanges");
    expect(await ask<PageNameResult>("pageName", { uri: uri(measure) })).not.toHaveProperty("refused");
    expect(await ask<RenamePageResult>("renamePage", { uri: uri(measure), newName })).toHaveProperty("edit");
  });

  test("it is not renamed itself, and is no stranger", async () => {
    await start(language, sixth);
    const name = "2-owp-06-nog-een";
    expect(await ask<PageNameResult>("pageName", { uri: uri(sixth) })).toEqual({ title: name, name, refused });
    expect(await ask<RenumberResult>("renumber", { uri: uri(sixth), action: "renumber" })).toEqual({ refused });
    expect(await ask<PageNameResult>("pageName", { uri: uri("docs/afbeeldingen/schema.png") })).toBeNull();
  });

  test("no series is numbered anew", async () => {
    await start(language, sixth);
    const renumber = (action: string) => ask<RenumberResult>("renumber", { uri: uri(measure), action });
    expect(await renumber("makeRoom")).toEqual({ refused });
    expect(await renumber("renumber")).toEqual({ refused });
    await mend();
    expect(await renumber("makeRoom")).toHaveProperty("edit");
    expect(await renumber("renumber")).toHaveProperty("edit");
  });

  test("no new page gets a number that it may have; one of another kind does", async () => {
    await start(language, sixth);
    const fault = expect.stringContaining(words.number);
    expect(await ask<CheckNewPageResult>("checkNewPage", answers("maatregel", "owp"))).toMatchObject({ title: fault });
    expect(await ask<NewPageResult>("newPage", answers("maatregel", "owp"))).toEqual({ refused: fault });
    expect(await ask<NewPageResult>("newPage", answers("vereiste", "aia"))).toHaveProperty("page");
    await mend();
    expect(await ask<CheckNewPageResult>("checkNewPage", answers("maatregel", "owp"))).not.toHaveProperty("title");
    expect(await ask<NewPageResult>("newPage", answers("maatregel", "owp"))).toHaveProperty("page");
  });

  test("a move changes what can be read, and says beforehand what stays", async () => {
    await start(language, sixth);
    const to = pages.vereiste("aia-10-menselijk-toezicht");
    const moved = [{ oldUri: uri(requirement), newUri: uri(to) }];
    const edit = await willRename(requirement, to);
    expect(JSON.stringify(edit)).toContain(measure);
    expect(JSON.stringify(edit)).not.toContain(sixth);
    const warning = words.within(words.one(sixth));
    expect(await ask<string>("ids", { moved })).toContain(warning);
    await mend();
    expect(JSON.stringify(await willRename(requirement, to))).toContain(sixth);
    expect(await ask<string>("ids", { moved })).not.toContain(warning);
  });

  test("a deletion says what stays, also when it goes itself", async () => {
    await start(language, sixth);
    const warning = words.within(words.one(sixth));
    expect(await ask<string>("ids", { deleted: [uri(measure)] })).toContain(warning);
    expect(await ask<string>("ids", { deleted: [uri(sixth)] })).toBe(words.towards(words.one(sixth)));
    const found = await ask<DeletionResult>("deletion", { uris: [uri(requirement)] });
    expect(found).toMatchObject({ pages: 2, inMenu: false });
    await mend();
    expect(await ask<string>("ids", { deleted: [uri(measure)] })).not.toContain(warning);
    expect(await ask<DeletionResult>("deletion", { uris: [uri(requirement)] })).toMatchObject({ pages: 3 });
  });

  test("of several the first is named and the others are counted", async () => {
    await start(language, sixth, tenth);
    const params = { uri: uri(measure), newName };
    const all = expect.stringContaining(words.refused(words.two(sixth)));
    expect(await ask<RenamePageResult>("renamePage", params)).toEqual({ refused: all });
    // Of those that go, only what stays counts.
    expect(await ask<string>("ids", { deleted: [uri(tenth)] })).toBe(words.within(words.one(sixth)));
  });
});
