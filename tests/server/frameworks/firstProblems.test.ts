import { afterEach, describe, expect, test } from "vitest";
import type { FileSystem } from "../../../server/src/files/fileSystem";
import { pages } from "../../core/picture";
import { framework, goodMeasure, goodRequirement, measure, requirement } from "../../core/rules/framework";
import { type Disk, diskOf, memoryFileSystem, ServerSession } from "../serverSession";

const root = "file:///werk/kader";
const uri = (path: string) => `${root}/${path}`;
const wrong = goodMeasure.replace("- aia-09-menselijk-toezicht", "- aia-09-menselijk-toezigt");

const sessions: ServerSession[] = [];
afterEach(() => {
  for (const session of sessions.splice(0)) session.dispose();
});

/** A server that waits each time it gives way, until it is told to go on. */
class HeldServer {
  readonly read: string[] = [];
  session!: ServerSession;
  #next: (() => void) | undefined;
  #isFree = false;

  static async start(disk: Disk, { slow = false, settings = {} as unknown } = {}): Promise<HeldServer> {
    const held = new HeldServer();
    const files = memoryFileSystem(disk, slow, (file) => file.endsWith(".md") && held.read.push(file));
    const breathe = () =>
      new Promise<void>((resolve) => {
        if (held.#isFree) setTimeout(resolve, 0);
        else held.#next = resolve;
      });
    held.session = await ServerSession.begin(files, [root], {}, settings, { breathe });
    sessions.push(held.session);
    await held.#gaveWay();
    return held;
  }

  /** Goes on until it gives way again. */
  async step(): Promise<void> {
    await this.session.taken();
    const next = this.#next;
    this.#next = undefined;
    next?.();
    await this.#gaveWay();
    await this.session.taken();
  }

  /** Goes on to the end. */
  async finish(): Promise<void> {
    await this.session.taken();
    this.#isFree = true;
    this.#next?.();
    await this.session.until(() => this.session.indexed.length > 0);
    await this.session.settle();
  }

  #gaveWay(): Promise<void> {
    return this.session.until(() => this.#next !== undefined);
  }
}

const disks = [
  ["on a disk", false],
  ["in a file system that answers later", true],
] as const;

test.each(disks)("what is wrong on an open page is told before any other is read, %s", async (_, slow) => {
  const disk = diskOf(root, { ...framework, [measure]: wrong });
  const server = await HeldServer.start(disk, { slow });
  const { session } = server;
  await session.open(uri(measure), `${wrong}\n[x](weg.md)\n`);
  await server.step();
  expect(session.codes(uri(measure))).toEqual(["reference/unknown", "link/unknown-file"]);
  expect(session.publications.map(({ version }) => version)).toEqual([1]);
  expect(server.read).toEqual([]);
  expect(session.indexed).toEqual([]);
  session.forget();
  await server.finish();
  // What is told stays, and is not told again.
  expect(session.publications.filter((one) => one.uri === uri(measure))).toEqual([]);
  expect(server.read.length).toBeGreaterThan(5);
});

test("a page is read before its turn where an open page links to a place in it", async () => {
  const server = await HeldServer.start(diskOf(root, framework));
  const text = `${goodMeasure}\n[x](../vereisten/aia-09-menselijk-toezicht.md#weg)\n`;
  await server.session.open(uri(measure), text);
  await server.step();
  expect(server.session.codes(uri(measure))).toEqual(["link/unknown-anchor"]);
  expect(server.read).toEqual([uri(requirement)]);
});

test("with no page open nothing is told or read before its turn", async () => {
  const server = await HeldServer.start(diskOf(root, { ...framework, [measure]: wrong }));
  await server.step();
  expect(server.session.publications).toEqual([]);
  expect(server.read).toEqual([]);
});

test.each(disks)("what only all pages can tell comes when they are read, %s", async (_, slow) => {
  const copy = pages.maatregel("2-owp-05-nog-een-keer");
  const disk = diskOf(root, { ...framework, [copy]: goodMeasure });
  const server = await HeldServer.start(disk, { slow });
  const { session } = server;
  await session.open(uri(copy), goodMeasure);
  await server.step();
  expect(session.publications).toEqual([]);
  await server.finish();
  expect(session.codes(uri(copy))).toEqual(["id/duplicate"]);
});

test("an edit before the pages are read is told of as soon as the server gives way", async () => {
  const server = await HeldServer.start(diskOf(root, framework));
  const { session } = server;
  await session.open(uri(measure), wrong);
  await server.step();
  await session.change(uri(measure), goodMeasure);
  await server.finish();
  expect(session.codes(uri(measure))).toEqual([]);
});

test("a page that was never saved is there for other open pages", async () => {
  const server = await HeldServer.start(diskOf(root, framework));
  const { session } = server;
  await session.open(uri(pages.vereiste("aia-09-menselijk-toezigt")), goodRequirement);
  await session.open(uri(measure), wrong);
  await server.step();
  expect(session.codes(uri(measure))).toEqual([]);
});

test("what was told of a page that is closed before the others are read, and is right on the disk, is taken back", async () => {
  const server = await HeldServer.start(diskOf(root, framework));
  const { session } = server;
  await session.open(uri(measure), wrong);
  await server.step();
  expect(session.codes(uri(measure))).toEqual(["reference/unknown"]);
  await session.close(uri(measure));
  await server.finish();
  expect(session.codes(uri(measure))).toEqual([]);
});

test("a page that is closed while others are read is as on the disk", async () => {
  const files = memoryFileSystem(diskOf(root, framework), true);
  const read: string[] = [];
  let goOn: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const holding: FileSystem = {
    folder: (at) => {
      const folder = files.folder(at);
      return {
        ...folder,
        async read(path) {
          read.push(path);
          if (path === requirement) await held;
          return folder.read(path);
        },
      };
    },
  };
  const session = await ServerSession.begin(holding, [root]);
  sessions.push(session);
  await session.open(uri(measure), wrong);
  await session.until(() => read.includes(requirement) && session.codes(uri(measure)).length > 0);
  // All that answers after a while has answered.
  await new Promise((resolve) => setTimeout(resolve, 10));
  await session.close(uri(measure));
  await session.taken();
  goOn();
  await session.until(() => session.indexed.length > 0);
  await session.settle();
  expect(session.codes(uri(measure))).toEqual([]);
});

test("what was told of a folder that is closed before its pages are read is taken back", async () => {
  const server = await HeldServer.start(diskOf(root, framework));
  const { session } = server;
  await session.open(uri(measure), wrong);
  await server.step();
  await session.client.sendNotification("workspace/didChangeWorkspaceFolders", {
    event: { added: [], removed: [{ uri: root, name: root }] },
  });
  await server.finish();
  expect(session.codes(uri(measure))).toEqual([]);
});

test("the settings are waited for, and hold", async () => {
  let say: (settings: unknown) => void = () => undefined;
  const settings = new Promise((resolve) => {
    say = resolve;
  });
  const server = await HeldServer.start(diskOf(root, framework), { settings });
  const { session } = server;
  await session.open(uri(measure), `${wrong}\n[x](weg.md)\n`);
  await server.step();
  expect(session.publications).toEqual([]);
  say({ rules: { "reference/unknown": "off" } });
  await server.finish();
  expect(session.codes(uri(measure))).toEqual(["link/unknown-file"]);
});

test("nothing is told of a page that is ignored, and the severities of its path hold", async () => {
  const configuration = JSON.stringify({
    ignore: [measure],
    overrides: [{ files: [requirement], rules: { "link/unknown-file": "hint" } }],
  });
  const server = await HeldServer.start(diskOf(root, { ...framework, "algoritmekader.json": configuration }));
  const { session } = server;
  await session.open(uri(measure), wrong);
  await session.open(uri(requirement), `${goodRequirement}\n[x](weg.md)\n`);
  await server.step();
  expect(session.publications.map((one) => one.uri)).toEqual([uri(requirement)]);
  expect(session.problems.get(uri(requirement))).toMatchObject([{ code: "link/unknown-file", severity: 4 }]);
});

describe("while the many pages of a large framework are read", () => {
  const others = Array.from({ length: 2000 }, (_, index) => pages.other(`lezen/nummer-${index}`));
  const disk = diskOf(root, { ...framework, ...Object.fromEntries(others.map((path) => [path, "# Nummer\n"])) });
  const at = (text: string, part: string) => {
    const before = text.slice(0, text.indexOf(part) + 3).split("\n");
    return { line: before.length - 1, character: (before.at(-1) as string).length };
  };
  const ask = <Answer>({ session }: HeldServer, method: string, position: { line: number; character: number }) =>
    session.client.sendRequest<Answer>(`textDocument/${method}`, {
      textDocument: { uri: uri(measure) },
      position,
      context: { includeDeclaration: true },
    });

  test("what follows from their names is answered, and of the rest nothing is said", async () => {
    const held = await HeldServer.start(disk);
    await held.session.open(uri(measure), goodMeasure);
    await held.step();
    const reference = at(goodMeasure, "aia-09-menselijk-toezicht");
    const hover = await ask<{ contents: { value: string } }>(held, "hover", reference);
    expect(hover.contents.value).toContain("Menselijk toezicht");
    const definition = await ask<unknown>(held, "definition", reference);
    expect(JSON.stringify(definition)).toContain(requirement);
    // Which pages could be meant is known by their titles too.
    const completion = await ask<{ isIncomplete: boolean; items: unknown[] }>(held, "completion", reference);
    expect(completion).toEqual({ isIncomplete: true, items: [] });
    const symbols = await ask<unknown[]>(held, "documentSymbol", reference);
    expect(symbols.length).toBeGreaterThan(0);
    expect(held.session.indexed).toEqual([]);
    await held.finish();
    const whole = await ask<{ items: { label: string }[] }>(held, "completion", reference);
    expect(whole.items.map(({ label }) => label).join()).toContain("Menselijk toezicht");
  });

  test("what was asked before their names were known is answered as well, and by the text as it is typed", async () => {
    const held = await HeldServer.start(disk);
    await held.session.open(uri(measure), goodMeasure);
    const other = goodMeasure.replace("aia-09-menselijk-toezicht", "geen-vereiste");
    await held.session.change(uri(measure), other);
    const place = { line: at(goodMeasure, "aia-09-menselijk-toezicht").line, character: 8 };
    const definition = ask(held, "definition", place);
    await held.step();
    expect(await definition).toEqual([]);
    await held.session.change(uri(measure), goodMeasure);
    expect(JSON.stringify(await ask(held, "definition", place))).toContain(requirement);
    await held.finish();
  });

  test("a change that would be made of all pages waits for them", async () => {
    const held = await HeldServer.start(disk);
    await held.session.open(uri(measure), goodMeasure);
    let isAnswered = false;
    const reference = at(goodMeasure, "aia-09-menselijk-toezicht");
    const references = ask<unknown[]>(held, "references", reference).then((found) => {
      isAnswered = true;
      return found;
    });
    await held.step();
    expect(isAnswered).toBe(false);
    await held.finish();
    expect((await references).length).toBeGreaterThan(0);
  });
});
