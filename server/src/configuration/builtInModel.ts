import json from "content-model";
import { compileContentModel } from "../core/model/compileModel";
import type { ContentModel } from "../core/model/contentModel";
import type { ContentModelJson } from "../core/model/contentModelJson";

let model: ContentModel | undefined;

/** The model that applies where a repository brings none of its own. */
export function builtInModel(): ContentModel {
  model ??= compileContentModel(json, true);
  return model;
}

/** The built-in model as data: framework and schemas. */
export const builtInModelJson: ContentModelJson = json;
