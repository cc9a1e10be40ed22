/** Two windows of an editor on one folder, each with a server, and `check --fix` beside them. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import fc from "fast-check";
import { afterEach, test } from "vitest";
import type { WorkspaceEdit } from "vscode-languageserver";
import { fixFiles } from "../../../server/src/cli/fix";
import { diskFileSystem } from "../../../server/src/node/diskFileSystem";
import type { RenamePageResult } from "../../../server/src/protocol/moves";
import { pages } from "../../core/picture";
import { change, framework, goodMeasure, goodRequirement, measure, requirement } from "../../core/rules/framework";
import { runs } from "../../generators";
import { openFolder } from "../../openFolder";
import { appliedTo } from "../applyEdit";
import { type Disk, ServerSession } from "../serverSession";

const other = pages.vereiste("aia-12-menselijk-toezicht");
const files = { ...framework, [other]: goodRequirement.replaceAll("aia-09", "aia-12") };
const capabilities = {
  workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ["rename" as const] } },
};

let root: string;
const sessions: ServerSession[] = [];
afterEach(() => {
  for (const session of sessions.splice(0)) session.dispose();
});

const uriOf = (path: string) => pathToFileURL(join(root, path)).href;

function onDisk(): Disk {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    entries.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [pathToFileURL(file).href, readFileSync(file, "utf8")];
    }),
  );
}

/** A window: what is open in it, and whether somebody typed in that since it was read or saved. */
class Window {
  readonly #open = new Map<string, { text: string; isDirty: boolean }>();

  private constructor(readonly session: ServerSession) {}

  static async start(): Promise<Window> {
    const session = await ServerSession.start(diskFileSystem, [pathToFileURL(root).href], { capabilities });
    sessions.push(session);
    return new Window(session);
  }

  async type(path: string, text: string): Promise<void> {
    const uri = uriOf(path);
    const read = onDisk().get(uri);
    if (!this.#open.has(uri)) {
      if (read === undefined) return;
      await this.session.open(uri, read);
    }
    this.#open.set(uri, { text, isDirty: true });
    await this.session.change(uri, text);
  }

  /** What somebody typed in a file; undefined where it is as on the disk. */
  typed(path: string): string | undefined {
    const document = this.#open.get(uriOf(path));
    return document?.isDirty ? document.text : undefined;
  }

  /** Its text is that of the disk from now on. */
  saved(path: string): void {
    const document = this.#open.get(uriOf(path));
    if (document) document.isDirty = false;
  }

  async close(uri: string): Promise<void> {
    if (this.#open.delete(uri)) await this.session.close(uri);
  }

  async closeAll(): Promise<void> {
    for (const uri of [...this.#open.keys()]) await this.close(uri);
  }

  /** Hears of files that are others on the disk; what is open and was not typed in is read again, as editors do. */
  async hear(before: Disk, after: Disk): Promise<void> {
    const changes: { uri: string; type: 1 | 2 | 3 }[] = [];
    for (const uri of new Set([...before.keys(), ...after.keys()])) {
      const [was, is] = [before.get(uri), after.get(uri)];
      if (was === is) continue;
      changes.push({ uri, type: was === undefined ? 1 : is === undefined ? 3 : 2 });
      const document = this.#open.get(uri);
      if (!document) continue;
      if (is === undefined) await this.close(uri);
      else if (!document.isDirty && document.text !== is) {
        document.text = is;
        await this.session.change(uri, is);
      }
    }
    await this.session.watched(...changes);
  }
}

function write(after: Disk): void {
  for (const uri of onDisk().keys()) if (!after.has(uri)) rmSync(fileURLToPath(uri));
  for (const [uri, text] of after) {
    mkdirSync(dirname(fileURLToPath(uri)), { recursive: true });
    writeFileSync(fileURLToPath(uri), text);
  }
}

const problemsIn = ({ problems }: ServerSession) =>
  JSON.stringify([...problems].map(([uri, all]) => [uri, all.map(({ code, message }) => [code, message])]).sort());

const texts: Readonly<Record<string, readonly string[]>> = {
  [measure]: [
    goodMeasure,
    change(goodMeasure, "- ontwerp", "- Ontwerp"),
    change(goodMeasure, "- aia-09-menselijk-toezicht", "- aia-09-menselijke-toezicht"),
    `${goodMeasure}\n[x](weg.md)\n`,
  ],
  [requirement]: [goodRequirement, change(goodRequirement, "- systeemrisico", "- Systeemrisico")],
  [other]: [goodRequirement.replaceAll("aia-09", "aia-12"), goodRequirement],
};

const steps = fc.array(
  fc.oneof(
    fc.record({
      type: fc.constantFrom("type" as const, "save" as const, "type and save" as const),
      window: fc.nat(1),
      path: fc.constantFrom(...Object.keys(texts)),
      text: fc.nat(3),
    }),
    fc.record({
      type: fc.constant("rename" as const),
      window: fc.nat(1),
      path: fc.constantFrom(requirement, other),
      text: fc.nat(3),
    }),
    fc.record({ type: fc.constant("fix" as const), window: fc.nat(1), path: fc.constant(measure), text: fc.nat(3) }),
  ),
  { minLength: 4, maxLength: 16 },
);

test("both know in the end what a server does that is started then, whatever is typed, saved, renamed and mended in which of them", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      root = mkdtempSync(join(tmpdir(), "algoritmekader-vensters-"));
      write(new Map(Object.entries(files).map(([path, text]) => [uriOf(path), text])));
      const windows = await Promise.all([Window.start(), Window.start()]);
      for (const { type, window: index, path, text } of all) {
        const window = windows[index] as Window;
        const before = onDisk();
        if (type === "type" || type === "type and save") {
          await window.type(path, (texts[path] ?? [])[text % (texts[path]?.length ?? 1)] ?? "");
        }
        if (type === "save" || type === "type and save") {
          const typed = window.typed(path);
          if (typed === undefined) continue;
          write(new Map(before).set(uriOf(path), typed));
          window.saved(path);
        } else if (type === "rename") {
          const newName = `aia-2${text}-ander-toezicht`;
          const params = { uri: uriOf(path), newName };
          const found = await window.session.client.sendRequest<RenamePageResult>("algoritmekader/renamePage", params);
          // Refused where there is one by that name, and nothing for a page that is gone.
          if (!found || "refused" in found) continue;
          await window.closeAll();
          write(renamed(before, found.edit));
        } else if (type === "fix") {
          const { framework: opened } = await openFolder(pathToFileURL(root).href, root);
          await fixFiles(opened, root);
        }
        const after = onDisk();
        await Promise.all(windows.map((one) => one.hear(before, after)));
      }
      for (const window of windows) await window.closeAll();
      const { session: fresh } = await Window.start();
      const wanted = problemsIn(fresh);
      for (const { session } of windows) await session.until(() => problemsIn(session) === wanted, wanted);
      for (const session of sessions.splice(0)) session.dispose();
      rmSync(root, { recursive: true });
    }),
    runs(12),
  );
});

/** The edit of a window that has heard of less than there is on the disk may not fit: then its editor makes none of it. */
function renamed(before: Disk, edit: WorkspaceEdit): Disk {
  try {
    return appliedTo(before, edit);
  } catch {
    return before;
  }
}
