// Bundles a program of this folder that looks into the sources, and runs it.
import { spawn } from "node:child_process";
import { basename, join } from "node:path";
import esbuild from "esbuild";
import { contentModelText } from "../../content-schema/bundle.mjs";
import { root } from "../../scripts/packages.mjs";

/** Where the bundle of a program stands, by its path below the repository. */
export async function bundled(path) {
  const outfile = join(root, "out", `${basename(path, ".ts")}.cjs`);
  await esbuild.build({
    entryPoints: [join(root, path)],
    outfile,
    bundle: true,
    platform: "node",
    logLevel: "warning",
    plugins: [
      {
        name: "content-model",
        setup: (build) => {
          build.onResolve({ filter: /^content-model$/ }, ({ path: name }) => ({
            path: name,
            namespace: "content-model",
          }));
          build.onLoad({ filter: /.*/, namespace: "content-model" }, async () => ({
            contents: (await contentModelText()).text,
            loader: "json",
          }));
        },
      },
    ],
  });
  return outfile;
}

/** Runs a bundle, and gives each line that it prints. Answers with its exit code. */
export function lines(args, onLine) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    let rest = "";
    child.stdout.setEncoding("utf8");
    child.stdout.on("data", (text) => {
      const all = (rest + text).split("\n");
      rest = all.pop();
      for (const line of all) onLine(line);
    });
    child.on("close", resolve);
  });
}
