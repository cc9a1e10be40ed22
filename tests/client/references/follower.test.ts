import { beforeEach, describe, expect, test, vi } from "vitest";
import { follower } from "../../../client/src/references/follower";
import type { PageRelationsResult } from "../../../server/src/protocol/relations";
import * as fake from "../vscodeFake";

vi.mock("vscode", () => import("../vscodeFake"));
vi.mock("vscode-languageclient", () => import("../languageClientFake"));

const page = "file:///werk/docs/a.md";
const relationsOf = (uri: string): PageRelationsResult => ({ uri, title: "A", nodes: [] });

let asked: unknown[];
let shown: [string | undefined, PageRelationsResult][];
let session: Parameters<typeof follower>[0] & { state: string };

function edit(uri: string | undefined): void {
  fake.window.activeTextEditor =
    uri === undefined ? undefined : { document: { uri: fake.Uri.parse(uri) }, selections: [] };
}

beforeEach(() => {
  asked = [];
  shown = [];
  fake.workspace.workspaceFolders = [{ uri: { scheme: "file" } }];
  fake.window.tabGroups.all = [{ viewColumn: 1, tabs: [{ input: {} }] }];
  edit(page);
  session = {
    client: {} as never,
    state: "ready",
    status: undefined,
    request: async (_type: unknown, params?: unknown) => {
      asked.push(params);
      const { uri } = params as { uri?: string };
      return (uri?.endsWith(".md") ? relationsOf(uri) : null) as never;
    },
  };
});

describe("the view shows the page in the editor", () => {
  const start = () => follower(session, (uri, relations) => shown.push([uri, relations]));

  test("and asks once for each", async () => {
    const follow = start();
    await follow.update(true);
    await follow.update(true);
    expect(asked).toEqual([{ uri: page }]);
    expect(shown).toEqual([[page, relationsOf(page)]]);
    edit("file:///werk/docs/b.md");
    await follow.update(true);
    expect(asked.length).toBe(2);
  });

  test("a file that is no page is none", async () => {
    edit("file:///werk/notities.txt");
    await start().update(true);
    expect(shown).toEqual([["file:///werk/notities.txt", null]]);
  });

  test("output or a preview in front leaves it there; without any editor it is gone", async () => {
    const follow = start();
    await follow.update(true);
    edit("output:algoritmekader");
    await follow.update(true);
    edit(undefined);
    await follow.update(true);
    expect(shown.length).toBe(1);
    fake.window.tabGroups.all = [];
    await follow.update(true);
    expect(shown[1]).toEqual([undefined, null]);
  });

  test("a view that nobody sees asks for nothing", async () => {
    const follow = start();
    await follow.update(true);
    await follow.update(false);
    expect(asked).toEqual([{ uri: page }, {}]);
  });

  test("a server that was started again is asked again; while pages are read again all stays", async () => {
    const follow = start();
    await follow.update(true);
    session.state = "indexing";
    await follow.update(true);
    expect(shown.length).toBe(1);
    Object.assign(session, { client: {}, state: "ready" });
    await follow.update(true);
    expect(asked.length).toBe(2);
  });

  test("a change of another page than the one that is shown comes too late", async () => {
    const follow = start();
    await follow.update(true);
    follow.changed(relationsOf("file:///werk/docs/oud.md"));
    expect(shown.length).toBe(1);
    follow.changed(relationsOf(page));
    expect(shown.length).toBe(2);
  });

  test("an answer that comes after the next question is not shown", async () => {
    const answers: ((relations: PageRelationsResult) => void)[] = [];
    session.request = () => new Promise((resolve) => answers.push(resolve as never));
    const follow = start();
    const first = follow.update(true);
    edit("file:///werk/docs/b.md");
    const second = follow.update(true);
    answers[1]!(relationsOf("file:///werk/docs/b.md"));
    answers[0]!(relationsOf(page));
    await Promise.all([first, second]);
    expect(shown.map(([uri]) => uri)).toEqual(["file:///werk/docs/b.md"]);
  });
});
