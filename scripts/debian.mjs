// Packages of Debian, for what npm does not have.
import { spawnSync } from "node:child_process";
import { insist } from "./insist.mjs";
import { run } from "./processes.mjs";

/** Whether packages can be installed: on Debian and its like, and by root only. */
export function canInstall() {
  return process.getuid?.() === 0 && spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status === 0;
}

/** Installs packages of Debian; throws what apt-get says when that fails, after trying more than once. */
export async function installDebian(packages) {
  // Both each time: lists of packages that were not fetched, which is no failure to apt-get, make the second one fail.
  await insist("apt-get", async () => {
    await aptGet("update");
    await aptGet("install", "-y", "--no-install-recommends", ...packages);
  });
}

async function aptGet(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { code, output } = await run("apt-get", ["-o", "Acquire::Retries=3", ...args], { capture: true, env });
  if (code !== 0) throw new Error(`apt-get ${args[0]} failed:\n${output.trim()}`);
}
