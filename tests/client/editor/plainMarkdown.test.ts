import { expect, test, vi } from "vitest";
import { plainMarkdown } from "../../../client/src/editor/plainMarkdown";

vi.mock("vscode", () => import("../vscodeFake"));

test("the text of a page can run no command and draw no HTML", () => {
  expect(plainMarkdown("[klik](command:workbench.action.quit) <b>x</b>")).toMatchObject({
    isTrusted: false,
    supportHtml: false,
  });
});
