import { expect, test } from "vitest";
import { sectionOf } from "../../../server/src/core/page/sections";

const sections = [{ title: "Toelichting", aliases: ["Uitleg"] }, { title: "Uitleg" }, { title: "Risico" }];
const titled = (text: string, level = 2) =>
  sectionOf({ level, text, attributes: undefined, span: { start: 0, end: 0 } }, sections);

test("a heading begins the section that is called so, in capitals or not; where two may be, the first", () => {
  expect(titled("risico")).toBe(sections[2]);
  expect(titled("UITLEG")).toBe(sections[0]);
  expect(titled("Iets anders")).toBeUndefined();
  expect(titled("Risico", 3)).toBeUndefined();
});
