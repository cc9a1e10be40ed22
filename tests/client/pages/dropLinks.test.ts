import { describe, expect, test, vi } from "vitest";
import { linksOnDrop } from "../../../client/src/pages/dropLinks";
import * as fake from "../vscodeFake";

vi.mock("vscode", () => import("../vscodeFake"));

describe("pages that are dropped in a text", () => {
  const drop = async (list: string | undefined, links: string[]) => {
    const asked: unknown[] = [];
    const request = async (_type: unknown, params?: unknown) => {
      asked.push(params);
      return links as never;
    };
    const data = { get: () => (list === undefined ? undefined : { asString: async () => list }) };
    const document = { uri: fake.Uri.parse("file:///open.md") };
    const edit = await linksOnDrop({ request }).provideDocumentDropEdits(
      document as never,
      undefined as never,
      data as never,
      undefined as never,
    );
    return { asked, text: (edit as { insertText: string } | undefined)?.insertText };
  };

  test("become links, as that page writes them", async () => {
    const { asked, text } = await drop("# lijst\r\nfile:///a.md\r\nfile:///b.md\r\n", ["[A](a.md)", "[B](b.md)"]);
    expect(asked).toEqual([{ uris: ["file:///a.md", "file:///b.md"], as: "link", from: "file:///open.md" }]);
    expect(text).toBe("[A](a.md)\n[B](b.md)");
  });

  test("are left to the editor where one of them is no page, or there is none", async () => {
    expect((await drop("file:///a.md\nfile:///b.png", ["[A](a.md)"])).text).toBeUndefined();
    expect((await drop(undefined, [])).asked).toEqual([]);
  });
});
