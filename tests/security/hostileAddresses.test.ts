import { afterEach, describe, expect, test } from "vitest";
import { asDestination } from "../../server/src/core/text/path";
import { framework, requirement } from "../core/rules/framework";
import { diskOf, memoryFileSystem, ServerSession } from "../server/serverSession";
import { activeParts } from "./hostileTexts";

const root = "file:///werk/kader";
let session: ServerSession;
afterEach(() => session.dispose());

const addresses = [
  "untitled:Untitled-1",
  "command:workbench.action.quit",
  "javascript:alert(1)",
  "data:text/html,x",
  "git:/werk/kader/docs/x.md?%7B%22ref%22%3A%22HEAD%22%7D",
  "vscode-notebook-cell:/werk/kader/x.ipynb#W0",
  "file://elders/deel/docs/x.md",
  "file:///werk/kader/docs/%00.md",
  "file:///werk/kader/docs/%E0%A4%A.md",
  "file:///werk/kader/../../etc/passwd",
  "file:///werk/kader/docs/..%2F..%2F..%2Fetc%2Fpasswd",
  "file:///",
  "https://kwaad.nl/werk/kader/docs/x.md",
  "geen adres",
  "",
  `file:///werk/kader/docs/${"a".repeat(10_000)}.md`,
];

describe("a document at a strange address is answered for without an error, and read from nowhere", () => {
  test.each(addresses)("at %.60s", async (uri) => {
    const read: string[] = [];
    const disk = diskOf(root, framework);
    session = await ServerSession.start(
      memoryFileSystem(disk, false, (one) => void read.push(one)),
      [root],
    );
    read.length = 0;
    await session.open(uri, framework[requirement] as string);
    await session.change(uri, "---\ntitle: x\n---\n[x](y.md)\n");
    const textDocument = { uri };
    const position = { line: 1, character: 1 };
    for (const [method, params] of [
      ["textDocument/hover", { textDocument, position }],
      ["textDocument/definition", { textDocument, position }],
      ["textDocument/completion", { textDocument, position }],
      ["textDocument/documentLink", { textDocument }],
      ["textDocument/prepareRename", { textDocument, position }],
      ["textDocument/rename", { textDocument, position, newName: "x" }],
      ["algoritmekader/sitePage", { uri }],
      ["algoritmekader/followRelations", { uri }],
      ["algoritmekader/treePath", { uri }],
      ["algoritmekader/pageName", { uri }],
      ["algoritmekader/treeTooltip", { id: uri }],
    ] as const) {
      // What is nothing of ours may be refused with a sentence.
      await session.client
        .sendRequest(method, params)
        .catch((error: Error) => expect(error.message).toMatch(/^[A-Z'].*\.$/));
    }
    await session.watched({ uri, type: 1 }, { uri, type: 2 }, { uri, type: 3 });
    await session.close(uri);
    await session.settle();
    expect(session.log.filter((line) => /failed|TypeError|URIError/.test(line))).toEqual([]);
    expect(read.filter((one) => !one.startsWith(`${root}/`) || one.includes(".."))).toEqual([]);
  });
});

test("the name of a file cannot end the link that we write to it, nor begin HTML", async () => {
  session = await ServerSession.start(memoryFileSystem(diskOf(root, framework)), [root]);
  for (const name of [
    "a) [b](javascript:x",
    "a\n\n<img src=x>",
    "<svg",
    'a "t" onclick',
    "a\\",
    "a`b",
    "a%0a",
    "\u0001",
  ]) {
    const link = `[x](${asDestination(`${name}.md`)})`;
    const parts = activeParts(link, "file:///nergens");
    expect(parts, link).toHaveLength(1);
    expect(parts[0]).toMatch(/^<a> \S+ \{\}$/);
  }
});
