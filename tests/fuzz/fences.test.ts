import fc from "fast-check";
import { expect, test } from "vitest";
import { closingFence, findFences } from "../../server/src/core/frontMatter/fences";
import { nextLine } from "../../server/src/core/text/span";
import { runs, yamlText } from "../generators";

const closings = ["---", "...", "--- ", "...\t", "----", "--- x", "....", " ---", ""];
const text = fc
  .tuple(
    fc.constantFrom("---", "--- ", "---\t"),
    yamlText,
    fc.constantFrom(...closings),
    fc.constantFrom(...closings),
    fc.constantFrom("\n", "\r\n"),
  )
  .map(([opening, yaml, first, second, end]) =>
    `${opening}\n${yaml}\n${first}\ntekst\n${second}\n`.replace(/\r?\n/g, end),
  );

test("gray-matter ends front matter where the site does: at the first line that is a fence and nothing else", () => {
  fc.assert(
    fc.property(text, (page) => {
      const closing = closingFence(page, nextLine(page, 0));
      const lines = page.split("\n");
      const line = lines.findIndex((one, at) => at > 0 && /^(?:---|\.\.\.)\s*$/.test(one));
      const end = line < 0 ? undefined : lines.slice(0, line).join("\n").length + 1;
      expect(closing?.start).toBe(end);
      expect(findFences(page, 0, closing)).toEqual({
        opening: { start: 0, end: 3 },
        content: { start: lines[0]!.length + 1, end: end ?? lines[0]!.length + 1 },
        language: "",
      });
    }),
    runs(1000),
  );
});
