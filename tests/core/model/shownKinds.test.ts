import { expect, test } from "vitest";
import { builtInModel, builtInModelJson } from "../../../server/src/configuration/builtInModel";
import { coverage } from "../../../server/src/core/features/coverage/coverage";
import { treeOf } from "../../../server/src/core/features/tree/tree";
import { compileContentModel } from "../../../server/src/core/model/compileModel";
import type { ContentModelJson } from "../../../server/src/core/model/contentModelJson";
import { mergePatch } from "../../../server/src/core/model/mergePatch";
import { pages, workspaceOf } from "../picture";

const noun = (one: string) => ({ nl: { one, many: `${one}s` }, en: { one, many: `${one}s` } });

/** A repository that adds a kind of page, and a vocabulary that these pages use. */
const model = compileContentModel(
  mergePatch(builtInModelJson, {
    framework: {
      kinds: {
        example: { schema: "example.schema.json", folders: ["docs/voorbeelden"], title: noun("voorbeeld") },
        sector: { schema: "page.schema.json", folders: ["docs/sectoren"], title: noun("sector") },
      },
    },
    schemas: {
      "example.schema.json": {
        type: "object",
        properties: {
          title: { type: "string" },
          levenscyclus: { type: "array", items: { type: "string", "x-vocabulary": "phase" } },
          sector: { type: "string", "x-vocabulary": "sector" },
        },
      },
    },
  }) as ContentModelJson,
);

test("a kind that a model adds is in the tree and the coverage without more; a vocabulary is not", () => {
  const listed = builtInModel().tree!.show.map(({ id }) => id);
  expect(listed).toEqual(["vereiste", "maatregel", "hulpmiddel"]);
  expect(model.tree?.show.map(({ id }) => id)).toEqual([...listed, "example"]);
  const { view } = workspaceOf(
    {
      [pages.phase("ontwerp")]: "---\ntitle: Ontwerp\n---\n",
      "docs/voorbeelden/a.md": "---\ntitle: Proef\nlevenscyclus: [ontwerp]\nsector: zorg\n---\n",
      "docs/sectoren/zorg.md": "---\ntitle: Zorg\n---\n",
    },
    model,
  );
  const tree = treeOf(view, { language: "nl" });
  const labels = (id?: string) => tree.children(id).map(({ label, description }) => `${label} ${description}`.trim());
  expect(labels()).toEqual(["2. Ontwerp 1 pagina"]);
  expect(labels("levenscyclus=ontwerp")).toEqual(["Voorbeelds 1"]);
  expect(labels("levenscyclus=ontwerp/example")).toEqual(["Proef"]);
  expect(coverage(view, "nl").kinds.map(({ id }) => id)).toContain("example");
});
