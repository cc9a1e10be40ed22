import { afterEach, expect, test } from "vitest";
import type { SitePageResult } from "../../../server/src/protocol/sitePages";
import { pages } from "../../core/picture";
import { diskOf, memoryFileSystem, ServerSession } from "../serverSession";

const root = "file:///werk/kader";
const requirement = pages.vereiste("aia-09-menselijk-toezicht");
const measure = pages.maatregel("2-owp-05-toezicht");
const macro = "<!-- list_maatregelen vereiste/aia-09-menselijk-toezicht -->";
const measureText = "---\ntitle: Regel het toezicht\nvereiste:\n- aia-09-menselijk-toezicht\n---\nTekst\n";

let session: ServerSession;
afterEach(() => session?.dispose());

async function start(): Promise<{ count: number }> {
  const files = {
    [requirement]: `---\ntitle: Toezicht\nid: urn:nl:ak:ver:aia-09\n---\n${macro}\n`,
    [measure]: measureText,
    "README.md": "Tekst",
  };
  session = await ServerSession.start(memoryFileSystem(diskOf(root, files)), [root]);
  const told = { count: 0 };
  session.client.onNotification("algoritmekader/sitePagesChanged", () => {
    told.count++;
  });
  return told;
}

const ask = (path: string) =>
  session.client.sendRequest<SitePageResult>("algoritmekader/sitePage", { uri: `${root}/${path}` });
const rows = async () => (await ask(requirement))?.comments[macro]?.table?.rows.map(([cell]) => cell?.[0]?.text);

test("a page is answered with what the site makes of it; anything else with nothing", async () => {
  await start();
  expect(await rows()).toEqual(["Regel het toezicht"]);
  expect(await ask("README.md")).toBeNull();
  expect(await ask("docs/weg.md")).toBeNull();
});

test("who asked is told when another page changes what is shown, once until the next question", async () => {
  const told = await start();
  await session.open(`${root}/${measure}`, measureText);
  await session.settle();
  await rows();
  const change = async (text: string) => {
    await session.change(`${root}/${measure}`, text);
    await session.settle();
  };
  await change(measureText.replace("Tekst", "Meer tekst"));
  expect(told.count).toBe(0);
  await change(measureText.replace("Regel", "Houd"));
  await change(measureText.replace("Regel", "Doe"));
  expect(told.count).toBe(1);
  expect(await rows()).toEqual(["Doe het toezicht"]);
  await change(measureText.replace("vereiste:", "vereisten:"));
  expect(told.count).toBe(2);
  expect(await rows()).toEqual([]);
});
