// Installs the site generator that the tests hold us against, on Debian and where we may: MkDocs with Material and the extensions of Markdown.
import { spawnSync } from "node:child_process";
import { canInstall, installDebian } from "./debian.mjs";

const needed = ["mkdocs", "mkdocs-material", "python3-markdown", "python3-pymdownx"];
const isThere = ["python3", "/usr/bin/python3"].some(
  (python) => spawnSync(python, ["-c", "import mkdocs, markdown, pymdownx, yaml"], { stdio: "ignore" }).status === 0,
);
const skipped = "the tests that hold us against the site are skipped";

if (!isThere && canInstall()) await install();
else if (!isThere) console.log(`No site generator is here (Debian: ${needed.join(", ")}): ${skipped}`);

/** Without a connection the other tests are run all the same. */
async function install() {
  console.log(`Installing ${needed.join(", ")}`);
  try {
    await installDebian(needed);
  } catch (error) {
    console.error(`${error.message}\nSo ${skipped}`);
  }
}
