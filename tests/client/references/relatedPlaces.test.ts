import { beforeEach, expect, test, vi } from "vitest";
import type { Session } from "../../../client/src/connection/session";
import { relatedPlaces, relatedPlacesCommand } from "../../../client/src/references/relatedPlaces";
import { relatedPlacesRequest } from "../../../server/src/protocol/relations";
import * as fake from "../vscodeFake";

vi.mock("vscode", () => import("../vscodeFake"));

beforeEach(() => {
  fake.executed.length = 0;
});

test("a click on a count shows its places in the editor's own view", async () => {
  fake.executed.length = 0;
  const range = { start: { line: 3, character: 2 }, end: { line: 3, character: 9 } };
  const session = { request: vi.fn(async () => [{ uri: "file:///kader/a.md", range }]) };
  const command = relatedPlaces(session as unknown as Session);
  const params = { uri: "file:///kader/b.md", direction: "namedBy" };
  await fake.registered.get(relatedPlacesCommand)?.(params, { line: 0, character: 0 });
  expect(session.request).toHaveBeenCalledWith(relatedPlacesRequest, params);
  expect(fake.executed).toEqual([
    [
      "editor.action.showReferences",
      fake.Uri.parse("file:///kader/b.md"),
      new fake.Position(0, 0),
      [new fake.Location(fake.Uri.parse("file:///kader/a.md"), new fake.Range(3, 2, 3, 9))],
    ],
  ]);
  command.dispose();
});
