// Compiles the tests that run inside the editor, once per extension host.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import esbuild from "esbuild";
import { root } from "../packages.mjs";

const tests = join(root, "tests/editor");

/** Writes `out/editor/<host>/index.js`, in the form that `extensionTestsPath` wants, and returns its path. */
export async function bundleSuite(host, grep = "") {
  const outfile = join(root, "out/editor", host, "index.js");
  const common = { bundle: true, outfile, format: "cjs", target: "es2022", sourcemap: "inline", logLevel: "warning" };
  const perHost = {
    node: { platform: "node", external: ["vscode", "mocha"] },
    // The browser build of mocha is a script that puts `mocha` on the global object.
    web: {
      platform: "browser",
      external: ["vscode"],
      define: { global: "globalThis" },
    },
  };
  await esbuild.build({
    ...common,
    ...perHost[host],
    stdin: { contents: entry(host, grep), resolveDir: tests, sourcefile: `${host}Entry.ts`, loader: "ts" },
  });
  return outfile;
}

const mochaOf = {
  node: `import Mocha from "mocha";
    const mocha = new Mocha({ ui: "bdd", reporter: QuietReporter });
    mocha.suite.emit("pre-require", globalThis, "", mocha);`,
  web: `import "mocha/mocha.js";
    const mocha = globalThis.mocha;
    mocha.setup({ ui: "bdd", reporter: QuietReporter });`,
};

/** The file that is not in the repository: mocha as this host has it, and every test file there is. */
function entry(host, grep) {
  const files = readdirSync(tests).filter((name) => name.endsWith(".test.ts"));
  const load = files.map((name) => `require("./${name}");`).join("\n");
  return `import { QuietReporter, runSuite } from "./runSuite";
    ${mochaOf[host]}
    export const run = () => runSuite({ mocha, host: "${host}", grep: ${JSON.stringify(grep)}, load() { ${load} } });`;
}
