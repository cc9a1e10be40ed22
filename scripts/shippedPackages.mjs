// The npm packages of which something is in the bundles: the bill of materials and the notices that ship with them.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

/** What was read to make the bundles is named by paths; the last of these folders in it holds the package. */
const packageFolder = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;

/**
 * The folders of the packages of which esbuild put something in a bundle, by its `metafile`, which names them relative to `root`. What
 * was looked at and left out is not shipped.
 */
export function packagesIn(metafiles, root) {
  const folders = new Set();
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
        const [, folder] = packageFolder.exec(`/${path.replaceAll("\\", "/")}`) ?? [];
        if (folder !== undefined && bytesInOutput > 0) folders.add(resolve(root, folder.slice(1)));
      }
    }
  }
  return [...folders];
}

/** Writes `sbom.cdx.json` (CycloneDX 1.6) and `THIRD_PARTY_NOTICES.txt` into a folder. The same bundles give the same files. */
export async function writeNotices(metafiles, root, out) {
  const own = await json(join(root, "package.json"));
  const lock = await json(join(root, "package-lock.json"));
  const packages = await Promise.all(packagesIn(metafiles, root).map(readPackage));
  packages.sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
  const bill = `${JSON.stringify(billOfMaterials(own, packages, lock), undefined, 2)}\n`;
  await writeFile(join(out, "sbom.cdx.json"), bill);
  const ported = await readFile(join(root, "client/src/preview/NOTICES.txt"), "utf8");
  await writeFile(join(out, "THIRD_PARTY_NOTICES.txt"), notices(own, packages, ported));
}

async function readPackage(folder) {
  const { name, version, license, dependencies = {} } = await json(join(folder, "package.json"));
  const files = (await readdir(folder))
    .filter((file) => /^(?:licen[cs]e|copying|notice|thirdpartynotices)/i.test(file))
    .sort();
  if (typeof license !== "string" || !files.some((file) => /^(?:licen[cs]e|copying)/i.test(file)))
    throw new Error(`${name} says of no licence that it has one: ${folder}`);
  const texts = await Promise.all(files.map(async (file) => plain(await readFile(join(folder, file), "utf8"))));
  return { folder, name, version, license, dependencies: Object.keys(dependencies), texts };
}

function billOfMaterials(own, packages, lock) {
  const referenceOf = ({ name, version }) => `pkg:npm/${name.replace("@", "%40")}@${version}`;
  const locked = Object.entries(lock.packages);
  /** What Node would find under a name: beside the package, or in a folder above it. */
  const found = ({ folder }, name) => {
    const at = (above) => packages.find((one) => one.folder === join(above, "node_modules", name));
    for (let above = folder; above !== dirname(above); above = dirname(above)) if (at(above)) return [at(above)];
    return [];
  };
  const integrityOf = ({ name, version }) => {
    const first = locked.find(([path, entry]) => path.endsWith(`node_modules/${name}`) && entry.version === version);
    if (!first) throw new Error(`${name} ${version} is in a bundle and not in package-lock.json`);
    return first[1].integrity;
  };
  const dependsOn = (one) =>
    one.dependencies
      .flatMap((name) => found(one, name))
      .map(referenceOf)
      .sort(compare);
  const ref = referenceOf(own);
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: {
      lifecycles: [{ phase: "build" }],
      component: {
        type: "application",
        "bom-ref": ref,
        name: own.name,
        version: own.version,
        licenses: licensesOf(own),
        purl: ref,
      },
    },
    components: packages.map((one) => ({
      type: "library",
      "bom-ref": referenceOf(one),
      name: one.name,
      version: one.version,
      hashes: [hashOf(integrityOf(one))],
      licenses: licensesOf(one),
      purl: referenceOf(one),
    })),
    dependencies: [
      // What the bundles take in, they take in themselves, whoever asked for it.
      { ref, dependsOn: packages.map(referenceOf).sort(compare) },
      ...packages.map((one) => ({ ref: referenceOf(one), dependsOn: dependsOn(one) })),
    ],
  };
}

/** One licence by its SPDX name, or an expression. */
function licensesOf({ license }) {
  return /[ (]/.test(license) ? [{ expression: license }] : [{ license: { id: license } }];
}

function hashOf(integrity) {
  const [, algorithm, content] = /^(sha512)-(\S+)$/.exec(integrity) ?? [];
  if (algorithm === undefined) throw new Error(`package-lock.json has another hash than SHA-512: ${integrity}`);
  return { alg: "SHA-512", content: Buffer.from(content, "base64").toString("hex") };
}

const line = "=".repeat(80);

function notices({ displayName }, packages, ported) {
  const intro = `${displayName} holds the software below, each under its own licence.\n`;
  const parts = packages.map(
    ({ name, version, license, texts }) => `${line}\n${name} ${version} (${license})\n\n${texts.join("\n\n")}\n`,
  );
  return [intro, ...parts, `${line}\n${plain(ported)}\n`].join("\n");
}

function plain(text) {
  return text
    .replace(/^\ufeff/, "")
    .replaceAll("\r\n", "\n")
    .trim();
}

async function json(file) {
  return JSON.parse(await readFile(file, "utf8"));
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
