import { expect, test } from "vitest";
import { linesBetween } from "../../../server/src/core/text/span";

const lines = (text: string, from = 0, to = text.length) => [...linesBetween(text, from, to)].map((line) => line.text);

test("the lines between two offsets come without their line ends, of whichever system", () => {
  expect(lines("a\nb\r\n\nc")).toEqual(["a", "b", "", "c"]);
  expect(lines("a\nb\nc", 2, 4)).toEqual(["b"]);
});

test("no line follows the last line end, and none comes of nothing", () => {
  expect(lines("a\n")).toEqual(["a"]);
  expect(lines("a\n", 0, 10)).toEqual(["a"]);
  expect(lines("")).toEqual([]);
});
