import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Entry, mostBytes } from "../../../server/src/files/fileSystem";
import { diskFolder } from "../../../server/src/node/diskFileSystem";

const root = mkdtempSync(join(tmpdir(), "disk-"));
const folder = diskFolder(pathToFileURL(root).href, root);
const place = (name: string) => join(root, name);
const isRoot = process.getuid?.() === 0;
let server: Server;

beforeAll(async () => {
  mkdirSync(place("folder"));
  if (process.platform === "win32") return;
  execFileSync("mkfifo", [place("pipe.md")]);
  symlinkSync("pipe.md", place("toPipe.md"));
  symlinkSync("/dev/zero", place("endless.md"));
  symlinkSync("circle.md", place("circle.md"));
  symlinkSync("nowhere.md", place("toNothing.md"));
  symlinkSync("folder", place("toFolder.md"));
  server = createServer().listen(place("socket.md"));
  await new Promise((resolve) => server.once("listening", resolve));
});

afterAll(() => {
  server?.close();
  rmSync(root, { recursive: true, force: true });
});

describe("a file on the disk", () => {
  test.each([
    ["nothing", ""],
    ["a few words", "één\r\n€ 𝄞\n"],
    ["a byte order mark", "\ufeff# Titel\n"],
    ["as much as there is room for", "a".repeat(0x10000)],
    ["a little less", "é".repeat(0x7fff)],
    ["more", "é€".repeat(100_000)],
    ["as much as may be", "a".repeat(mostBytes)],
  ])("with %s is read as it is", (_, text) => {
    writeFileSync(place("a.md"), text);
    expect(folder.read("a.md") === text).toBe(true);
    // Not what is left of the file before it.
    writeFileSync(place("a.md"), "kort");
    expect(folder.read("a.md")).toBe("kort");
  });

  test("that is no UTF-8 is marked as such, also behind a longer one", () => {
    writeFileSync(place("a.md"), Buffer.from([0x61, 0xe9, 0x62]));
    expect(folder.read("a.md")).toBe("a\udcffb");
  });

  test("that says that it is empty, and is not, is read whole", { skip: process.platform !== "linux" }, () => {
    expect(diskFolder("file:///proc", "/proc").read("self/cmdline")).toContain("node");
  });

  test("that is larger than any page is not read", () => {
    writeFileSync(place("large.md"), "");
    truncateSync(place("large.md"), mostBytes + 1);
    expect(folder.read("large.md")).toEqual({ cannotRead: "tooBig" });
    truncateSync(place("large.md"), 3_000_000_000);
    expect(folder.read("large.md")).toEqual({ cannotRead: "tooBig" });
  });

  test("that is not there is absent, and so is a folder", () => {
    for (const path of ["not.md", "a.md/below.md", "folder", `${"n".repeat(300)}.md`, "a\0b.md"])
      expect(folder.read(path), path).toBeUndefined();
  });

  test.skipIf(process.platform === "win32")("that is no file is not read: nothing waits for it", () => {
    for (const path of ["pipe.md", "toPipe.md", "endless.md", "socket.md"])
      expect(folder.read(path), path).toEqual({ cannotRead: "notAFile" });
    for (const path of ["circle.md", "toNothing.md", "toFolder.md"]) expect(folder.read(path), path).toBeUndefined();
  });

  test.skipIf(process.platform === "win32")("that is no file is listed all the same; a link to nothing is not", () => {
    const listed = new Map((folder.list("") as Entry[]).map(({ name, isFolder }) => [name, isFolder]));
    for (const name of ["pipe.md", "toPipe.md", "endless.md", "socket.md"]) expect(listed.get(name), name).toBe(false);
    for (const name of ["circle.md", "toNothing.md"]) expect(listed.has(name), name).toBe(false);
    expect(listed.get("toFolder.md")).toBe(true);
  });

  test.skipIf(isRoot || process.platform === "win32")("that may not be read is there all the same", () => {
    writeFileSync(place("secret.md"), "geheim");
    chmodSync(place("secret.md"), 0);
    expect(folder.read("secret.md")).toEqual({ cannotRead: "permission" });
    mkdirSync(place("closed"));
    chmodSync(place("closed"), 0);
    expect(folder.list("closed")).toEqual({ cannotRead: "permission" });
  });
});
