import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergePatch } from "../../../server/src/core/model/mergePatch";
import { runs } from "../../generators";

// The examples of RFC 7386, appendix A.
describe("a merge patch does what RFC 7386 says", () => {
  test.each<[string, string, string]>([
    ['{"a":"b"}', '{"a":"c"}', '{"a":"c"}'],
    ['{"a":"b"}', '{"b":"c"}', '{"a":"b","b":"c"}'],
    ['{"a":"b"}', '{"a":null}', "{}"],
    ['{"a":"b","b":"c"}', '{"a":null}', '{"b":"c"}'],
    ['{"a":["b"]}', '{"a":"c"}', '{"a":"c"}'],
    ['{"a":"c"}', '{"a":["b"]}', '{"a":["b"]}'],
    ['{"a":{"b":"c"}}', '{"a":{"b":"d","c":null}}', '{"a":{"b":"d"}}'],
    ['{"a":[{"b":"c"}]}', '{"a":[1]}', '{"a":[1]}'],
    ['["a","b"]', '["c","d"]', '["c","d"]'],
    ['{"a":"b"}', '["c"]', '["c"]'],
    ['{"a":"foo"}', "null", "null"],
    ['{"a":"foo"}', '"bar"', '"bar"'],
    ['{"e":null}', '{"a":1}', '{"e":null,"a":1}'],
    ["[1,2]", '{"a":"b","c":null}', '{"a":"b"}'],
    ["{}", '{"a":{"bb":{"ccc":null}}}', '{"a":{"bb":{}}}'],
  ])("%s with %s", (target, patch, result) => {
    expect(JSON.stringify(mergePatch(JSON.parse(target), JSON.parse(patch)))).toBe(result);
  });
});

test("a member called __proto__ is a member like any other", () => {
  const patch = JSON.parse('{"__proto__":{"a":1},"b":{"__proto__":2}}');
  const merged = mergePatch({}, patch);
  expect(JSON.stringify(merged)).toBe(JSON.stringify(patch));
  expect(({} as { a?: number }).a).toBeUndefined();
});

test("tells which null takes nothing away", () => {
  const nothing: string[] = [];
  mergePatch({ a: { b: 1 } }, { a: { b: null, c: null }, d: { e: null }, f: null }, (at) => nothing.push(at.join("/")));
  expect(nothing).toEqual(["a/c", "d/e", "f"]);
});

test("neither the target nor the patch is changed, and a patch without null makes its own members hold", () => {
  const json = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(json, json, (target, patch) => {
      const before = JSON.stringify([target, patch]);
      const merged = mergePatch(target, patch);
      expect(JSON.stringify([target, patch])).toBe(before);
      // What was applied once changes nothing the second time.
      expect(JSON.stringify(mergePatch(merged, patch))).toBe(JSON.stringify(merged));
    }),
    runs(200),
  );
});
