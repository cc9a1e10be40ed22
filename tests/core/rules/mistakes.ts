import { describe, expect, test } from "vitest";
import { problemsOf, repairedFiles } from "../picture";
import { backgroundOf, crlf } from "./framework";

/**
 * Pages with one mistake each, of which a rule speaks: it is one problem, and every repair leaves the page without it and brings no
 * other, whatever its line ends. For mistakes that no picture and no page of the rule shows.
 */
export function eachMistake(rule: string, mistakes: readonly (readonly [path: string, text: string])[]): void {
  const pages = mistakes.flatMap(([path, text], index) => [
    { name: `mistake ${index}`, path, text },
    { name: `mistake ${index}, in a file of Windows`, path, text: crlf(text) },
  ]);
  describe("each repair leaves the page without a problem", () => {
    test.each(pages)("$name", ({ path, text }) => {
      const files = { ...backgroundOf(rule), [path]: text };
      const found = problemsOf(files, path);
      expect(found.map(({ code }) => code)).toEqual([rule]);
      for (const repair of found[0]?.repairs ?? []) {
        const mended = repairedFiles(files, path, repair);
        const left = problemsOf(mended.files, mended.path);
        // Taking a value away may leave a required key to fill in, which is then a warning; so may a heading be put in.
        const allowed = repair.preferred ? [] : ["key/missing", "body/section"];
        const worse = left.filter(({ code, severity }) => severity === "error" || !allowed.includes(code));
        expect(worse.map(({ code, message }) => `${repair.title.nl} → ${code}: ${message.nl}`)).toEqual([]);
        if (text.includes("\r\n")) expect(mended.files[mended.path]).not.toMatch(/[^\r]\n/);
      }
    });
  });
}
