/** The built-in content model: esbuild and vitest make this module from `content-schema/`. */
declare module "content-model" {
  const json: import("./core/model/contentModelJson").ContentModelJson;
  export default json;
}
