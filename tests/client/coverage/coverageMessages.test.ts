import { expect, test } from "vitest";
import { readMessage } from "../../../client/src/coverage/coverageMessages";

test.each([
  undefined,
  null,
  "open",
  {},
  { type: "run" },
  { type: "open" },
  { type: "open", path: 1 },
  { type: "filter", groups: [{ grouping: "a" }] },
  { type: "filter", groups: "alles" },
  { type: "copy", format: "HTML", text: "" },
  { type: "save", format: "exe", name: "a", content: "" },
  { type: "framework", uri: {} },
  { type: "shown", title: 1 },
])("what the page says is not believed: %j", (message) => expect(readMessage(message)).toBeUndefined());
