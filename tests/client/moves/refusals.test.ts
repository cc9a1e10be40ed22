import { beforeEach, expect, test, vi } from "vitest";
import type * as vscode from "vscode";
import type { Session } from "../../../client/src/connection/session";
import { movesAsked } from "../../../client/src/moves/fileMoves";
import { renamePage } from "../../../client/src/moves/renamePage";
import { messages, Uri } from "../vscodeFake";

vi.mock("vscode", () => import("../vscodeFake"));

const unread = "Dit kan nu niet: 'docs/a.md' kan niet worden gelezen.";

beforeEach(() => {
  messages.shown.length = 0;
  messages.details.length = 0;
});

/** Nothing is carried out here. */
const none = { carryOut: async () => false, expect: async () => undefined, isExpected: () => false };

/** A session that answers each request with the same. */
function answering(answer: unknown): Session {
  const request = async () => answer;
  // As much of it as asking takes.
  return { state: "running", status: { language: "nl" }, request } as unknown as Session;
}

test("why a page cannot be renamed is said before a name is typed", async () => {
  await renamePage("file:///kader/docs/b.md", answering({ title: "B", name: "b", refused: unread }), none);
  expect(messages.shown).toEqual([unread]);
});

test("what is no page at all is told as that", async () => {
  await renamePage("file:///kader/README.md", answering(null), none);
  expect(messages.shown).toHaveLength(1);
  expect(messages.shown[0]).not.toContain("gelezen");
});

test("a move says in its question which references stay as they are", async () => {
  const warning = "Let op: 'docs/a.md' kan niet worden gelezen. Verwijzingen daarin blijven zoals ze zijn.";
  const files = [{ oldUri: Uri.parse("file:///kader/docs/b.md"), newUri: Uri.parse("file:///kader/docs/c.md") }];
  const edit = { entries: () => [[files[0]?.oldUri, [{}]]] };
  const { willRenameFiles } = movesAsked(
    () => answering(warning),
    () => none,
  );
  // As much of the event and of the edit as is looked at.
  await willRenameFiles?.call(
    {} as never,
    { files } as unknown as vscode.FileWillRenameEvent,
    async () => edit as unknown as vscode.WorkspaceEdit,
  );
  expect(messages.details).toEqual([expect.stringContaining(warning)]);
});
