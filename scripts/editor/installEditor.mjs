// Brings the server of VS Code and the Node it needs from the npm registry, for machines without a desktop editor.
import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { npm } from "../packages.mjs";
import { run } from "../processes.mjs";
import { step } from "../step.mjs";
import { cached } from "./cache.mjs";
import { integrity, node, server } from "./versions.mjs";

/** Installs what is missing and returns the program and the script that start the editor's server. */
export async function installEditor() {
  const nodeFolder = await cached(`node-${node.version}-${process.platform}`, (folder) =>
    step(`Getting Node ${node.version} for the editor`, () => unpack(node, folder)),
  );
  const serverFolder = await cached(`vscode-${server.version}`, async (folder) => {
    await step(`Getting VS Code (${server.name} ${server.version}, about 50 MB)`, () => unpack(server, folder));
    // Nothing is compiled: the editor does without most of its native modules, it only logs that they are missing. The
    // optional packages are needed: one of them watches files. All versions are those of its own lock file.
    await step("Installing the packages of VS Code", () =>
      npm(["install", "--omit=dev", "--ignore-scripts", "--no-save"], join(folder, "lib/vscode")),
    );
  });
  return {
    node: join(nodeFolder, process.platform === "win32" ? "bin/node.exe" : "bin/node"),
    main: join(serverFolder, "lib/vscode/out/server-main.js"),
  };
}

/** Puts the content of a package into a folder, without its dependencies. */
async function unpack({ name, version }, folder) {
  const archive = `${name}-${version}.tgz`;
  await npm(["pack", `${name}@${version}`, "--no-progress"], folder);
  const expected = integrity[`${name}@${version}`];
  const found = `sha512-${createHash("sha512")
    .update(readFileSync(join(folder, archive)))
    .digest("base64")}`;
  if (expected && found !== expected) throw new Error(`The package ${name} ${version} is not the one we know.`);
  const { code, output } = await run("tar", ["-xzf", archive, "--strip-components=1"], { cwd: folder, capture: true });
  if (code !== 0) throw new Error(`${archive} could not be unpacked:\n${output}`);
  rmSync(join(folder, archive));
}
