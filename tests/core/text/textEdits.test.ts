import fc from "fast-check";
import { expect, test } from "vitest";
import type { Edit } from "../../../server/src/core/text/textEdits";
import { applied, composed, offsetBefore } from "../../../server/src/core/text/textEdits";
import { runs } from "../../generators";

const edit = (start: number, end: number, newText: string): Edit => ({ span: { start, end }, newText });

test("edits are applied in whichever order they come", () => {
  expect(applied("abcdef", [edit(4, 5, "E"), edit(0, 1, ""), edit(2, 2, "-")])).toBe("b-cdEf");
});

test("an edit of what an edit put in becomes one with it, and what neither touches stays outside", () => {
  const first = [edit(1, 2, "xyz"), edit(5, 6, "")];
  expect(composed(first, [edit(2, 4, "!")])).toEqual([edit(1, 2, "x!"), edit(5, 6, "")]);
  expect(composed(first, [edit(0, 5, "")])).toEqual([edit(0, 3, ""), edit(5, 6, "")]);
  expect(composed([edit(1, 1, "x")], [edit(1, 2, "")])).toEqual([]);
});

test("an offset leads back to where it was, and into new text to where that was put in", () => {
  const edits = [edit(1, 2, "xyz"), edit(5, 6, "")];
  expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map((offset) => offsetBefore(edits)(offset))).toEqual([0, 1, 1, 1, 2, 3, 4, 6, 7]);
});

/** A text, edits of it, and edits of what comes of that. */
const rounds = fc
  .tuple(
    fc.string({ minLength: 1, maxLength: 12 }),
    fc.infiniteStream(fc.tuple(fc.nat(3), fc.nat(3), fc.string({ maxLength: 3 }))),
  )
  .map(([text, stream]) => {
    const editsOf = (length: number) => {
      const edits: Edit[] = [];
      let at = 0;
      for (const [gap, taken, newText] of stream) {
        const start = at + gap + (edits.length > 0 ? 1 : 0);
        const end = start + taken;
        if (end > length || edits.length > 3) return edits;
        edits.push(edit(start, end, newText));
        at = end;
      }
      return edits;
    };
    const first = editsOf(text.length);
    return { text, first, second: editsOf(applied(text, first).length) };
  });

test("two rounds made into one do the same, in order and apart", () => {
  fc.assert(
    fc.property(rounds, ({ text, first, second }) => {
      const both = composed(first, second);
      expect(applied(text, both)).toBe(applied(applied(text, first), second));
      for (const [index, { span, newText }] of both.entries()) {
        expect(span.start).toBeGreaterThan(both[index - 1]?.span.end ?? -1);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(newText === "" && span.start === span.end).toBe(false);
      }
    }),
    runs(500),
  );
});

test("what stands at an offset that no edit put in stood where it leads back to", () => {
  fc.assert(
    fc.property(rounds, ({ text, first }) => {
      const after = applied(text, first);
      const marks = [...text].map((_, index) => String.fromCharCode(0x100 + index)).join("");
      const marked = applied(marks, first);
      for (let offset = 0; offset < after.length; offset++) {
        const code = marked.charCodeAt(offset) - 0x100;
        if (code >= 0 && code < text.length) expect(offsetBefore(first)(offset)).toBe(code);
      }
    }),
    runs(200),
  );
});
