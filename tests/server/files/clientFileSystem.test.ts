import { expect, test, vi } from "vitest";
import type { Connection } from "../../../server/src/connection/connection";
import { clientFileSystem } from "../../../server/src/files/clientFileSystem";

const unavailable = { cannotRead: "unavailable" };

/** The file system of a client that answers when the test says so. */
function heldClient(patience: number) {
  const asked: { uri: string; answer(value: unknown): void }[] = [];
  const sendRequest = (_type: unknown, { uri }: { uri: string }) =>
    new Promise((resolve) => asked.push({ uri, answer: resolve }));
  const folder = clientFileSystem({ sendRequest } as unknown as Connection, patience).folder("vfs:/kader");
  return { asked, folder };
}

test("what the client does not answer in time cannot be read, and is asked anew the next time", async () => {
  const { asked, folder } = heldClient(5);
  expect(await folder.list("docs")).toEqual(unavailable);
  const again = folder.list("docs");
  asked[1]?.answer([{ name: "a.md", type: "file" }]);
  expect(await again).toEqual([{ name: "a.md", isFolder: false }]);
  expect(asked.map(({ uri }) => uri)).toEqual(["vfs:/kader/docs", "vfs:/kader/docs"]);
});

test("what it answers in time is read, whatever else it does not answer", async () => {
  const { asked, folder } = heldClient(60_000);
  const silent = folder.read("a.md");
  const read = folder.read("b.md");
  asked[1]?.answer(btoa("# B"));
  expect(await read).toBe("# B");
  asked[0]?.answer(null);
  expect(await silent).toBeUndefined();
});

test("a client that answers nothing is not asked for thousands of files, and for all when it answers again", async () => {
  vi.useFakeTimers();
  try {
    const { asked, folder } = heldClient(1000);
    const first = Array.from({ length: 20 }, (_, index) => folder.read(`${index}.md`));
    await vi.advanceTimersByTimeAsync(1000);
    expect(await Promise.all(first)).toEqual(first.map(() => unavailable));
    // One more is tried, after a while.
    const probe = folder.read("probe.md");
    for (let index = 0; index < 1000; index++) expect(await folder.read(`${index}.md`)).toEqual(unavailable);
    expect(asked.length).toBe(21);
    // An answer that comes too late says that there are answers again.
    await vi.advanceTimersByTimeAsync(1000);
    expect(await probe).toEqual(unavailable);
    asked[0]?.answer(null);
    await vi.advanceTimersByTimeAsync(0);
    void folder.read("a.md");
    void folder.read("b.md");
    expect(asked.length).toBe(23);
  } finally {
    vi.useRealTimers();
  }
});
