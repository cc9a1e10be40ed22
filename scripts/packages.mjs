// The npm packages of this repository. Uses nothing but what Node brings: it runs before anything is installed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { insist } from "./insist.mjs";
import { run } from "./processes.mjs";
import { step } from "./step.mjs";

/** The root of the repository. */
export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

/** Installs the packages of package-lock.json, when they are missing or other than it says. Runs no install scripts. */
export async function ensurePackages() {
  const reason = staleness();
  if (!reason) return;
  // Not `npm ci`: that refuses a lock file without the optional packages for other systems than the one it was made on.
  // This installs the same locked versions and leaves the lock file alone.
  await step(`Installing packages (${reason}; this may take a minute or two)`, () =>
    npm(["install", "--no-save", "--ignore-scripts", "--no-progress"], root),
  );
}

/** Runs npm in a folder, to get something: its output is shown only when it fails, and it may fail twice. */
export function npm(args, cwd) {
  return insist(`npm ${args[0]}`, async () => {
    const { code, output } = await run("npm", [...args, "--loglevel=error"], { cwd, capture: true });
    if (code !== 0) throw new Error(`npm ${args.join(" ")} failed:\n${output.trim()}`);
    return output;
  });
}

/** Why the installed packages cannot be used, or nothing. npm writes its own list last, so half an install has none. */
function staleness() {
  const installed = packagesOf("node_modules/.package-lock.json");
  if (!installed) return "none are installed yet";
  const wanted = packagesOf("package-lock.json") ?? {};
  const differs = ([path, entry]) =>
    path !== "" && !(entry.optional && !installed[path]) && installed[path]?.version !== entry.version;
  return Object.entries(wanted).some(differs) ? "package-lock.json has changed" : undefined;
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), "utf8")).packages;
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}
