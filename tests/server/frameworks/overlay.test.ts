import fc from "fast-check";
import { expect, test } from "vitest";
import { data, pages } from "../../core/picture";
import { goodGenerated, goodGlossary, goodTable } from "../../core/rules/framework";
import { runs } from "../../generators";
import { type Disk, diskOf, memoryFileSystem, ServerSession } from "../serverSession";

/**
 * Open documents win over the disk in every order of events. After any sequence of them, the client has exactly the
 * problems that a fresh server finds in the open documents and, where none is open, in the files.
 */
const root = "file:///werk/kader";
const uri = (path: string) => `${root}/${path}`;
const paths = [
  pages.vereiste("aia-01-uitleg"),
  pages.vereiste("aia-02-toezicht"),
  pages.maatregel("2-owp-01-uitleg"),
  pages.phase("ontwerp"),
  data.glossary,
  data.generated,
  data.table,
].map(uri);
const texts = [
  "---\ntitle: Uitleg\nid: urn:nl:ak:ver:aia-01\nlevenscyclus:\n- ontwerp\n---\n",
  "---\ntitle: Toezicht\nid: urn:nl:ak:ver:aia-02\nlevenscyclus:\n- ontwerpen\n---\n",
  "---\ntitle: Leg uit\nid: urn:nl:ak:mtr:owp-01\nvereiste:\n- aia-01-uitleg\n- aia-02-toezicht\nsources:\n  ADR: DM.7\n---\n[x](../vereisten/aia-01-uitleg.md)\n",
  "---\ntitle: Stuk: gemaakt: hier\n---\n",
  goodGlossary,
  goodGenerated,
  goodTable,
  `${goodGlossary}*[AVG]: Een verordening.\n`,
  goodTable.replace("DM.7;", "DM.8;").replace("2.10;", "2.01;"),
];

const place = fc.nat({ max: paths.length - 1 });
const content = fc.nat({ max: texts.length - 1 });
const step = fc.oneof(
  fc.record({ type: fc.constant("open" as const), place }),
  fc.record({ type: fc.constant("change" as const), place, content }),
  fc.record({ type: fc.constant("save" as const), place }),
  fc.record({ type: fc.constant("close" as const), place }),
  fc.record({ type: fc.constant("write" as const), place, content }),
  fc.record({ type: fc.constant("delete" as const), place }),
  fc.record({ type: fc.constant("rename" as const), place, to: place }),
  fc.record({ type: fc.constant("wait" as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

class Editor {
  readonly open = new Map<string, string>();

  constructor(
    readonly session: ServerSession,
    readonly disk: Disk,
  ) {}

  async run(step: Step): Promise<void> {
    const { session, disk, open } = this;
    if (step.type === "wait") return session.settle();
    const at = paths[step.place] as string;
    switch (step.type) {
      case "open": {
        const text = disk.get(at);
        if (open.has(at) || text === undefined) return;
        open.set(at, text);
        return session.open(at, text);
      }
      case "change":
        if (!open.has(at)) return;
        open.set(at, texts[step.content] as string);
        await session.change(at, texts[step.content] as string);
        return;
      case "save": {
        const text = open.get(at);
        if (text !== undefined) await this.write(at, text);
        return;
      }
      case "close":
        if (open.delete(at)) await session.close(at);
        return;
      case "write":
        return this.write(at, texts[step.content] as string);
      case "delete":
        if (disk.delete(at)) await session.watched({ uri: at, type: 3 });
        return;
      case "rename": {
        const to = paths[step.to] as string;
        const text = disk.get(at);
        if (text === undefined || to === at) return;
        disk.delete(at);
        disk.set(to, text);
        return session.watched({ uri: at, type: 3 }, { uri: to, type: 1 });
      }
    }
  }

  async write(at: string, text: string): Promise<void> {
    const type = this.disk.has(at) ? 2 : 1;
    this.disk.set(at, text);
    await this.session.watched({ uri: at, type });
  }
}

const seen = ({ problems }: ServerSession) =>
  [...problems].map(([at, found]) => [at, found.map(({ code, range, message }) => ({ code, range, message }))]).sort();

test.each([
  ["the disk", false],
  ["a file system that answers later", true],
])("open documents win over %s in every order of events", async (_, slow) => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 20 }), async (steps) => {
      // A page that stays: here a folder goes with its last file, and without its folders this is no framework.
      const disk = diskOf(root, { [pages.phase("index")]: "# Fasen\n" });
      paths.forEach((at, i) => {
        disk.set(at, texts[i] as string);
      });
      // The first things happen while the pages are still read.
      const session = await ServerSession.begin(memoryFileSystem(disk, slow), [root]);
      const editor = new Editor(session, disk);
      for (const one of steps) await editor.run(one);
      const effective = new Map([...disk, ...editor.open]);
      const fresh = await ServerSession.start(memoryFileSystem(effective), [root]);
      try {
        await fresh.settle();
        await expect.poll(() => seen(session), { timeout: 100_000, interval: 5 }).toEqual(seen(fresh));
      } finally {
        session.dispose();
        fresh.dispose();
      }
    }),
    runs(100),
  );
});

test("after a rename that is undone, the page of the new name goes when its document is closed", async () => {
  const [old, renamed] = [uri(pages.vereiste("aia-01-uitleg")), uri(pages.vereiste("aia-42-uitleg"))];
  const text = texts[0] as string;
  const disk = diskOf(root, { [pages.phase("index")]: "# Fasen\n" });
  disk.set(renamed, text);
  const session = await ServerSession.start(memoryFileSystem(disk), [root]);
  await session.open(renamed, text);
  disk.delete(renamed);
  disk.set(old, text);
  await session.open(old, text);
  await session.watched({ uri: renamed, type: 3 }, { uri: old, type: 1 });
  // The text in the editor may be all that is left of a page: it stays one.
  await session.until(() => session.status?.frameworks[0]?.pages === 3);
  await session.close(renamed);
  await session.until(() => session.status?.frameworks[0]?.pages === 2);
  session.dispose();
});
