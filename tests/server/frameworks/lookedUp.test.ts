import { afterEach, describe, expect, test } from "vitest";
import type { DeletionResult } from "../../../server/src/protocol/moves";
import { data, pages } from "../../core/picture";
import { goodSite } from "../../core/rules/framework";
import { diskOf, memoryFileSystem, ServerSession } from "../serverSession";

/** What was found where the state of a server was not that of one that is started now; each of these was. */
const root = "file:///werk/kader";
const uri = (path: string) => `${root}/${path}`;
const law = pages.vereiste("aia-01-uitleg");
const broken = "---\ntitle: Uitleg\nid: urn:nl:ak:ver:aia-01\nlevenscyclus:\n- ontwerpen\n---\n";
const phase = { [pages.phase("ontwerp")]: "---\ntitle: Ontwerp\n---\n" };
const quiet = { rules: { "key/missing": "off", "macro/missing": "off", "body/section": "off" } };

let session: ServerSession;
afterEach(() => session?.dispose());

describe("a framework within another", () => {
  const inner = `${root}/docs/voldoen-aan-wetten-en-regels`;
  const files = { ...phase, [law]: broken, "docs/voldoen-aan-wetten-en-regels/algoritmekader.json": "{}" };

  async function remove(): Promise<void> {
    await session.client.sendNotification("workspace/didChangeWorkspaceFolders", {
      event: { added: [], removed: [{ uri: inner, name: "inner" }] },
    });
    await session.settle();
  }

  test("when the inner folder is closed, the problems that the outer one tells stay", async () => {
    session = await ServerSession.start(memoryFileSystem(diskOf(root, files)), [root, inner], {}, quiet);
    expect(session.codes(uri(law))).toEqual(["value/unknown-term"]);
    await remove();
    expect(session.codes(uri(law))).toEqual(["value/unknown-term"]);
  });

  test("a file in both has the problems of the inner one, and those of the outer one when that is closed", async () => {
    const own = "docs/voldoen-aan-wetten-en-regels/algoritmekader.json";
    const settings = { files: [], rules: {} };
    const both = {
      ...files,
      [own]: JSON.stringify({ ...settings, model: undefined }),
      "docs/voldoen-aan-wetten-en-regels/docs/levenscyclus/x.md": "---\ntitle: Naam\n---\n[x](weg.md)\n",
    };
    session = await ServerSession.start(memoryFileSystem(diskOf(root, both)), [root, inner], {}, quiet);
    const shared = uri("docs/voldoen-aan-wetten-en-regels/docs/levenscyclus/x.md");
    expect(session.codes(shared)).toEqual(["link/unknown-file"]);
    await session.open(shared, "---\ntitle: Naam\n---\n[x](weg.md)\n[y](weg.md)\n");
    await session.until(() => session.codes(shared).length === 2);
    await remove();
    expect(session.codes(shared)).toEqual(["link/unknown-file", "link/unknown-file"]);
    await session.close(shared);
    await session.until(() => session.codes(shared).length === 1);
  });
});

test("what stands at a path is looked up: a folder may be called like a page", async () => {
  const folder = "docs/themas/thema";
  const disk = diskOf(root, { ...phase, [law]: broken, [`${folder}/een.md`]: "---\ntitle: Een\n---\n[x](weg.md)\n" });
  session = await ServerSession.start(memoryFileSystem(disk), [root], {}, quiet);
  expect(session.codes(uri(`${folder}/een.md`))).toEqual(["link/unknown-file"]);
  disk.set(uri(`${folder}.md/een.md`), disk.get(uri(`${folder}/een.md`)) as string);
  disk.delete(uri(`${folder}/een.md`));
  await session.watched({ uri: uri(folder), type: 3 }, { uri: uri(`${folder}.md`), type: 1 });
  await session.settle();
  expect([...session.problems.keys()].sort()).toEqual([uri(`${folder}.md/een.md`), uri(law)]);
  // And a page where the folder was.
  disk.set(uri(`${folder}.md`), "---\ntitle: Thema\n---\n[x](weg.md)\n");
  disk.delete(uri(`${folder}.md/een.md`));
  await session.watched({ uri: uri(`${folder}.md`), type: 2 });
  await session.settle();
  expect([...session.problems.keys()].sort()).toEqual([uri(`${folder}.md`), uri(law)]);
});

test("of pages with one title, the one with the first path comes first before a deletion, whichever was edited last", async () => {
  const [one, other, third] = ["aia-02-een", "aia-03-twee", "aia-04-drie"].map(pages.vereiste) as [
    string,
    string,
    string,
  ];
  const text = "---\ntitle: Dezelfde\n---\n";
  const disk = diskOf(root, {
    ...phase,
    [one]: text,
    [other]: text,
    [third]: text,
    [pages.other("lees")]: "[x](voldoen-aan-wetten-en-regels/vereisten/aia-04-drie.md)\n",
  });
  session = await ServerSession.start(memoryFileSystem(disk), [root], {}, quiet);
  await session.open(uri(one), `${text}\nMeer.\n`);
  const found = await session.client.sendRequest<DeletionResult>("algoritmekader/deletion", {
    uris: [uri(third)],
  });
  expect(found?.candidates.map(({ uri: at }) => at)).toEqual([uri(one), uri(other)]);
});

test("what is told of the layout moves to another file when the file of the site is gone, and back", async () => {
  const elsewhere = Object.fromEntries(
    Array.from({ length: 8 }, (_, i) => [`docs/voldoen-aan-wetten-en-regels/${i}.md`, "# Pagina\n"]),
  );
  const disk = diskOf(root, { "docs/index.md": "# Kader\n", ...elsewhere, [data.site]: goodSite });
  session = await ServerSession.start(memoryFileSystem(disk), [root], {}, quiet);
  const where = () =>
    [...session.problems].flatMap(([at, all]) => (all.some(({ code }) => code === "configuration/layout") ? at : []));
  expect(where()).toEqual([uri(data.site)]);
  disk.delete(uri(data.site));
  await session.watched({ uri: uri(data.site), type: 3 });
  await session.settle();
  expect(where()).toEqual([uri("docs/index.md")]);
  disk.set(uri(data.site), goodSite);
  await session.watched({ uri: uri(data.site), type: 1 });
  await session.settle();
  expect(where()).toEqual([uri(data.site)]);
});

test("a page that the editor has renamed is known by its new name, also where nothing tells of the disk", async () => {
  const [from, to] = ["aia-01-uitleg", "aia-31-uitleg"].map((name) => uri(pages.vereiste(name))) as [string, string];
  const measure = uri(pages.maatregel("2-owp-01-leg-uit"));
  const naming = (name: string) => `---\ntitle: Leg uit\nid: urn:nl:ak:mtr:owp-01\nvereiste:\n- ${name}\n---\n`;
  const disk = diskOf(root, phase);
  disk.set(from, broken.replace("ontwerpen", "ontwerp")).set(measure, naming("aia-01-uitleg"));
  session = await ServerSession.start(memoryFileSystem(disk), [root], {}, quiet);
  expect(session.codes(measure)).toEqual([]);
  await session.open(measure, naming("aia-01-uitleg"));
  await session.change(measure, naming("aia-31-uitleg"));
  await session.until(() => session.codes(measure).includes("reference/unknown"));
  disk.set(to, (disk.get(from) as string).replace("aia-01", "aia-31")).delete(from);
  await session.client.sendNotification("workspace/didRenameFiles", { files: [{ oldUri: from, newUri: to }] });
  await session.until(() => session.codes(measure).length === 0);
  expect([...session.problems.keys()]).toEqual([]);
});
