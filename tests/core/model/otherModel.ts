import { compileContentModel } from "../../../server/src/core/model/compileModel";
import type { ContentModel } from "../../../server/src/core/model/contentModel";
import type { ContentModelJson, KindJson, SchemaJson } from "../../../server/src/core/model/contentModelJson";
import type { Problem } from "../../../server/src/core/problem/problem";
import { type Files, workspaceOf } from "../picture";

const noun = (one: string, many: string) => ({ nl: { one, many }, en: { one, many } });

/** A framework of decisions, with other names, keys and references than the built-in one. */
export function decisions(
  properties: Readonly<Record<string, SchemaJson>>,
  kind: Partial<KindJson> = {},
  more: Partial<SchemaJson> = {},
): ContentModelJson {
  return {
    framework: {
      id: "decisions",
      title: { nl: "Besluiten", en: "Decisions" },
      language: "en",
      pages: "docs",
      detect: ["docs/decisions"],
      keys: { title: "title", id: "code" },
      kinds: {
        decision: {
          schema: "decision.schema.json",
          folders: ["docs/decisions"],
          title: noun("decision", "decisions"),
          ...kind,
        },
      },
    },
    schemas: {
      "decision.schema.json": { type: "object", properties: { title: { type: "string" }, ...properties }, ...more },
    },
  };
}

/** The path of a decision. */
export const decision = (name: string) => `docs/decisions/${name}.md`;

/** What is wrong with each page: where, in the words that are underlined, and which rule says so. */
export function found(files: Files, json: ContentModelJson): string[] {
  const sorted = [...problems(files, compileContentModel(json))].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.flatMap(([path, all]) =>
    all.map(
      ({ code, span }) =>
        `${path.slice(path.lastIndexOf("/") + 1)}: ${code} ${files[path]?.slice(span.start, span.end)}`,
    ),
  );
}

export function problems(files: Files, model: ContentModel): ReadonlyMap<string, readonly Problem[]> {
  const workspace = workspaceOf(files, model);
  workspace.check();
  return workspace.allProblems();
}
