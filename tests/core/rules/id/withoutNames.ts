import { builtInModelJson } from "../../../../server/src/configuration/builtInModel";
import { compileContentModel } from "../../../../server/src/core/model/compileModel";
import type { ContentModel } from "../../../../server/src/core/model/contentModel";

/** The built-in model, but for what names of files say of ids: pages are called by those. */
export function withoutNames(): ContentModel {
  const { framework } = builtInModelJson;
  const kinds = Object.entries(framework.kinds).map(([id, { name, ...kind }]) => [
    id,
    name?.id === undefined ? { ...kind, name } : { ...kind, referencedBy: "id" as const },
  ]);
  return compileContentModel({ ...builtInModelJson, framework: { ...framework, kinds: Object.fromEntries(kinds) } });
}
