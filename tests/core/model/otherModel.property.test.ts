import fc from "fast-check";
import { expect, test } from "vitest";
import { compileContentModel } from "../../../server/src/core/model/compileModel";
import type { SchemaJson } from "../../../server/src/core/model/contentModelJson";
import type { Workspace } from "../../../server/src/core/workspace";
import { workspaceOf } from "../picture";
import { decision, decisions } from "./otherModel";

const reference: SchemaJson = { type: "string", "x-reference": "decision" };
const model = compileContentModel(
  decisions(
    {
      code: { type: "string" },
      related: { type: "array", items: reference },
      links: { type: "array", items: { type: "object", properties: { target: reference } } },
    },
    { referencedBy: "id", name: { pattern: "^(?<code>d-\\d+)_(?<text>.+)$", id: "{code}" } },
  ),
);

const names = ["d-1_a", "d-1_b", "d-2_a", "d-3", "notes", "d-2_a b"];
const value = fc.constantFrom("d-1", "d-2", "d-3", "d-1_a", "d-2_a.md", "notes");
const text = fc
  .record({
    code: fc.option(value),
    related: fc.array(value, { maxLength: 2 }),
    links: fc.array(value, { maxLength: 2 }),
  })
  .map(({ code, related, links }) => {
    const lines = [
      "title: T",
      ...(code === null ? [] : [`code: ${code}`]),
      ...(related.length === 0 ? [] : [`related: [${related.join(", ")}]`]),
      ...(links.length === 0 ? [] : ["links:", ...links.map((target) => `- target: ${target}`)]),
    ];
    return `---\n${lines.join("\n")}\n---\nText.\n`;
  });
const edit = fc.record({ name: fc.constantFrom(...names), text: fc.option(text) });

/** All that is found, with its repairs. */
function found(workspace: Workspace): unknown {
  workspace.check();
  return [...workspace.allProblems()]
    .filter(([, problems]) => problems.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, problems]) => [
      path,
      problems.map(({ code, span, message, repairs }) => [code, span, message.en, repairs.map(({ value: to }) => to)]),
    ]);
}

test("in a framework of another kind, too, edits one by one give what a fresh start gives", () => {
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      const workspace = workspaceOf({}, model);
      const files = new Map<string, string>();
      for (const { name, text: written } of edits) {
        const path = decision(name);
        if (written === null) {
          files.delete(path);
          workspace.delete(path);
        } else {
          files.set(path, written);
          workspace.set(path, written);
        }
        workspace.check();
      }
      expect(found(workspace)).toEqual(found(workspaceOf(Object.fromEntries(files), model)));
    }),
    { numRuns: 40 },
  );
});
