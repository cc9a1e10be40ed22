import { afterEach, expect, test } from "vitest";
import { type IdsParams, idsRequest, pageNameRequest, renumberRequest } from "../../../../server/src/protocol/moves";
import { pages } from "../../../core/picture";
import { framework, goodMeasure, measure } from "../../../core/rules/framework";
import { diskOf, memoryFileSystem, ServerSession } from "../../serverSession";

const root = "file:///werk/kader";
const uri = (path: string) => `${root}/${path}`;
const sixth = pages.maatregel("2-owp-06-nog-een");
const capabilities = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["rename" as const] } },
};

let session: ServerSession;
afterEach(() => session?.dispose());

async function start(): Promise<void> {
  const disk = diskOf(root, { ...framework, [sixth]: goodMeasure.replace("owp-05", "owp-06") });
  session = await ServerSession.start(memoryFileSystem(disk), [root], { capabilities });
}

const ask = (params: IdsParams) => session.client.sendRequest(idsRequest, params);

test("before files are moved or deleted, what becomes of their ids is said", async () => {
  await start();
  const newUri = uri(pages.maatregel("2-owp-09-toezicht-inrichten"));
  expect(await ask({ moved: [{ oldUri: uri(measure), newUri }] })).toContain("wordt 'urn:nl:ak:mtr:owp-09' (was");
  expect(await ask({ deleted: [uri(measure)] })).toContain("'urn:nl:ak:mtr:owp-05' blijft bezet");
  expect(await ask({ deleted: [uri(pages.topic("transparantie"))] })).toBeNull();
  expect(await ask({ deleted: ["file:///elders/x.md"] })).toBeNull();
});

test("of a name that is typed in the place of another only where the last release is known", async () => {
  await start();
  const renamed = { uri: uri(measure), position: { line: 1, character: 8 }, newName: "2-owp-09-toezicht-inrichten" };
  expect(await ask({ renamed })).toBeNull();
});

test("a page that is renamed or renumbered by its command says so beforehand", async () => {
  await start();
  const named = await session.client.sendRequest(pageNameRequest, {
    uri: uri(measure),
    newName: "2-owp-09-toezicht-inrichten",
  });
  expect(named).toMatchObject({ id: "urn:nl:ak:mtr:owp-09", ids: expect.stringContaining("Andere systemen") });
  const found = await session.client.sendRequest(renumberRequest, { uri: uri(measure), action: "makeRoom" });
  expect(found).toMatchObject({ ids: expect.stringContaining("wordt 'urn:nl:ak:mtr:owp-07'") });
});
