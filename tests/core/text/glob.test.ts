import fc from "fast-check";
import picomatch from "picomatch";
import { describe, expect, test } from "vitest";
import { globPattern, isRow } from "../../../server/src/core/text/glob";
import { runs } from "../../generators";

const all = { dots: true, braces: true };
const fits = (pattern: string, path: string, options = all) => globPattern(pattern, options)?.(path);

describe("a path fits a pattern", () => {
  test.each<[string, string[], string[]]>([
    ["docs/archief/**", ["docs/archief/a.md", "docs/archief/b/c.md"], ["docs/archief2/a.md", "docs/a.md"]],
    ["**/*.md", ["a.md", "docs/a.md", "docs/b/.c.md"], ["a.txt"]],
    ["docs/*/a.md", ["docs/b/a.md"], ["docs/a.md", "docs/b/c/a.md"]],
    ["docs/{a,b/**}.md", ["docs/a.md"], ["docs/b.md"]],
    ["{docs,site}/{a,{b,c}}.md", ["docs/a.md", "site/b.md", "docs/c.md"], ["docs/d.md"]],
    ["docs/[a-c]?.md", ["docs/a1.md", "docs/c\u{1f600}.md"], ["docs/d1.md", "docs/a.md"]],
    ["docs/[!a-c].md", ["docs/d.md"], ["docs/a.md"]],
    ["docs/\\*.md", ["docs/*.md"], ["docs/a.md"]],
    ["docs/verslag (1).md", ["docs/verslag (1).md"], ["docs/verslag 1.md"]],
    ["docs/a[1.md", ["docs/a[1.md"], ["docs/a1.md"]],
    ["docs/[{a,b}].md", ["docs/a.md", "docs/,.md"], ["docs/c.md"]],
    ["docs/{a.md", ["docs/{a.md"], ["docs/a.md"]],
  ])("%s", (pattern, good, bad) => {
    expect(good.filter((path) => !fits(pattern, path))).toEqual([]);
    expect(bad.filter((path) => fits(pattern, path))).toEqual([]);
  });

  test.each(["!docs/**", "docs/!(a).md", "docs/@(a|b).md", "docs/{1..3}.md", "docs/[z-a].md", "a".repeat(201)])(
    "or the pattern is refused: %s",
    (pattern) => expect(globPattern(pattern, all)).toBeUndefined(),
  );

  test.each(["{a,b}".repeat(6), `${"{a,".repeat(60)}b${"}".repeat(60)}`])(
    "or it has too many alternatives: %s",
    (pattern) => expect(globPattern(pattern, all)).toBeUndefined(),
  );
});

const sign = fc.constantFrom("a", "b", "-", ".");
const name = fc.array(sign, { minLength: 1, maxLength: 4 }).map((signs) => signs.join(""));
const path = fc
  .array(
    name.filter((one) => !/^\.{1,2}$/.test(one)),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join("/"));
const piece = fc.oneof(sign, fc.constantFrom("*", "*", "?", "{a,b}", "{a,ab}"));
const part = fc.oneof(
  fc.constant("**"),
  fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join("").replace(/\*{2,}/g, "*")),
);
const pattern = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join("/"));

/** Beginning with a dot, or with a star and a dot, `picomatch` takes for something else. */
const isPlain = (one: string) => !/(?:^|\/)(?:\.{1,2}|\*\.)/.test(one);

test("a pattern means what it means to picomatch", () => {
  fc.assert(
    fc.property(pattern.filter(isPlain), path, (glob, file) => {
      const answer = fits(glob, file);
      // To picomatch a folder is in itself, unless a star stands before it.
      fc.pre(!(glob.endsWith("/**") && fits(glob.replace(/(?:\/\*\*)+$/, ""), file)));
      // Undefined for one with more alternatives than anybody writes.
      fc.pre(answer !== undefined);
      expect([glob, file, answer]).toEqual([glob, file, picomatch(glob, { dot: true })(file)]);
    }),
    runs(2000),
  );
});

test("to hold a row against a pattern takes no more steps than the one times the other", () => {
  const wanted = fc.array(fc.constantFrom("a", "b", "?", "*"), { maxLength: 40 });
  const row = fc.array(fc.constantFrom("a", "b"), { maxLength: 60 });
  fc.assert(
    fc.property(wanted, row, (signs, text) => {
      let steps = 0;
      const fit = (sign: string, one: string) => {
        steps++;
        return sign === "?" || sign === one;
      };
      const answer = isRow(signs, text, { isMany: (sign) => sign === "*", takes: () => true, fits: fit });
      const expression = signs.map((sign) => (sign === "?" ? "." : sign === "*" ? ".*" : sign)).join("");
      expect(steps).toBeLessThanOrEqual((signs.length + 1) * (text.length + 1));
      // The slow way to the same answer, where it is not too slow.
      if (signs.filter((sign) => sign === "*").length < 4)
        expect(answer).toBe(new RegExp(`^${expression}$`).test(text.join("")));
    }),
    runs(500),
  );
});

test.each(["**/*a*a*a*a*a*a*a*a*a*a*b", "**/".repeat(40), `${"**/*a/".repeat(20)}b`, `${"[a-z]*".repeat(30)}!`])(
  "a hostile pattern has an answer: %s",
  (glob) => {
    expect(fits(glob, `docs/${"a".repeat(250)}/${"a/".repeat(100)}${"a".repeat(250)}.md`)).toBe(false);
  },
);
