/** The built-in content model: esbuild and vitest make this module from `content-schema/`. */
declare module "content-model" {
  const json: import("./core/model/contentModelJson").ContentModelJson;
  export default json;
}

/** The schema of what `export` prints, as data: a file in `content-schema/`. */
declare module "export-schema" {
  const json: Readonly<Record<string, unknown>>;
  export default json;
}
