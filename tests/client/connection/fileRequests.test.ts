import { afterEach, describe, expect, test, vi } from "vitest";
import { readDirectory, readFile } from "../../../client/src/connection/fileRequests";
import * as fake from "../vscodeFake";

vi.mock("vscode", () => import("../vscodeFake"));
afterEach(() => {
  vi.restoreAllMocks();
});

const uri = "vscode-vfs://host/docs";

describe("files that the server cannot read itself", () => {
  test("arrive byte for byte, also large ones and those that are no text", async () => {
    const bytes = Uint8Array.from({ length: 100_003 }, (_, index) => (index * 7) % 256);
    vi.spyOn(fake.workspace.fs, "readFile").mockResolvedValue(bytes);
    const answer = await readFile({ uri }, fake.logChannel());
    expect(Buffer.from(String(answer), "base64").equals(bytes)).toBe(true);
  });

  test("an empty file is empty, not missing", async () => {
    expect(await readFile({ uri }, fake.logChannel())).toBe("");
  });

  test.each([
    ["NoPermissions", "permission"],
    ["Unavailable", "unavailable"],
    ["Unknown", "unavailable"],
    [undefined, "unavailable"],
  ])("what fails with %s is not missing", async (code, why) => {
    const error = Object.assign(new Error("no answer"), { code });
    vi.spyOn(fake.workspace.fs, "readFile").mockRejectedValue(error);
    vi.spyOn(fake.workspace.fs, "readDirectory").mockRejectedValue(error);
    expect(await readFile({ uri }, fake.logChannel())).toEqual({ cannotRead: why });
    expect(await readDirectory({ uri }, fake.logChannel())).toEqual({ cannotRead: why });
  });

  test("a file that is larger than asked for is not sent", async () => {
    vi.spyOn(fake.workspace.fs, "readFile").mockResolvedValue(new Uint8Array(11));
    expect(await readFile({ uri, mostBytes: 10 }, fake.logChannel())).toEqual({ cannotRead: "tooBig" });
    expect(await readFile({ uri, mostBytes: 11 }, fake.logChannel())).not.toEqual({ cannotRead: "tooBig" });
  });

  test("a missing file or folder is null, and the log says why", async () => {
    const missing = Object.assign(new Error("not there"), { code: "FileNotFound" });
    vi.spyOn(fake.workspace.fs, "readFile").mockRejectedValue(missing);
    vi.spyOn(fake.workspace.fs, "readDirectory").mockRejectedValue(missing);
    const log = fake.logChannel();
    expect(await readFile({ uri }, log)).toBeNull();
    expect(await readDirectory({ uri }, log)).toBeNull();
    expect(log.lines).toEqual([
      `debug: Not readable: ${uri}: Error: not there`,
      `debug: Not readable: ${uri}: Error: not there`,
    ]);
  });

  test("links count as what they lead to; dangling ones are left out", async () => {
    const { File, Directory, SymbolicLink, Unknown } = fake.FileType;
    vi.spyOn(fake.workspace.fs, "readDirectory").mockResolvedValue([
      ["page.md", File],
      ["folder", Directory],
      ["link.md", SymbolicLink | File],
      ["linked folder", SymbolicLink | Directory],
      ["dangling", SymbolicLink],
      ["socket", Unknown],
    ]);
    expect(await readDirectory({ uri }, fake.logChannel())).toEqual([
      { name: "page.md", type: "file" },
      { name: "folder", type: "directory" },
      { name: "link.md", type: "file" },
      { name: "linked folder", type: "directory" },
    ]);
  });
});
