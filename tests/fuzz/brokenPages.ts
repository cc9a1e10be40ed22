// Looks at broken pages by the thousand: run by `scripts/fuzz.mjs`, which bundles it. Prints a line of JSON for each fault.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Workspace } from "../../server/src/core/workspace";
import { goodMeasure } from "../core/rules/framework";
import { openFolder } from "../openFolder";
import { faultsOf, type Took } from "./mutantFaults";
import { type Mutant, mutant, type SoundPage, soundPages } from "./mutants";
import { frameworkAround, triedPath } from "./pageTasks";
import { constructPages, truncations } from "./truncations";

const fixtures = ["algoritmekader", "controls", "layout-2024-05", "layout-2024-11"];
/** Milliseconds for a page of 10 kB; Fix All, which reads the page again and again, may take longer. */
const longest = 50;
const longestFixing = 500;
/** Of a page that is longer, not every beginning is tried. */
const longestTruncated = 5000;

interface Broken {
  readonly number: number;
  /** Of which framework it is a page. */
  readonly name: string;
  readonly workspace: Workspace;
  readonly broken: Mutant;
  /** What the page is when it is right. */
  readonly sound: string;
}

interface Fixture {
  readonly name: string;
  readonly workspace: Workspace;
  readonly pages: readonly SoundPage[];
}

async function openFixture(folder: string, name: string): Promise<Fixture> {
  const root = join(folder, name);
  const { framework } = await openFolder(pathToFileURL(root).href, root);
  const { workspace } = framework;
  return { name, workspace, pages: soundPages(root).filter(({ path }) => workspace.isPage(path)) };
}

/** Pages of the fixtures in which something was broken, by number. */
function* mutated(all: readonly Fixture[], count: number, first: number): Generator<Broken> {
  for (let number = first; number < first + count; number++) {
    const { name, workspace, pages } = all[number % all.length] as Fixture;
    const broken = mutant(number, pages);
    yield { number, name, workspace, broken, sound: pages.find(({ path }) => path === broken.path)?.text ?? "" };
  }
}

/** Pages that hold all constructs, and the pages of the fixtures, cut off at every place. */
function* truncated(all: readonly Fixture[]): Generator<Broken> {
  let number = 0;
  const workspace = frameworkAround();
  const ofConstructs = { name: "constructs", workspace, sound: goodMeasure };
  const pages = [{ path: triedPath, text: goodMeasure }, ...constructPages(triedPath)];
  for (const [index, page] of pages.entries()) {
    const known = index === 0 ? "" : goodMeasure;
    for (const broken of truncations(page, known)) yield { number: number++, broken, ...ofConstructs };
  }
  for (const { name, workspace, pages } of all) {
    for (const page of pages) {
      if (page.text.length > longestTruncated) continue;
      for (const broken of truncations(page)) yield { number: number++, name, workspace, broken, sound: page.text };
    }
  }
}

/** What is wrong with what is said of a page, and with how long that takes. */
function allFaultsOf({ workspace, broken, sound }: Broken, worst: Took): string[] {
  const took: Took = new Map();
  const faults = faultsOf(workspace, broken, sound, took);
  const share = Math.max(1, broken.text.length / 10_000);
  const isSlow = ([task, spent]: [string, number]) => spent / share > (task === "Fix All" ? longestFixing : longest);
  if ([...took].some(isSlow)) {
    // What else the machine does, and what the engine compiles, is not the page's: the least of several times counts.
    for (let round = 0; round < 3; round++) {
      const again: Took = new Map();
      faultsOf(workspace, broken, sound, again);
      for (const [task, spent] of again) took.set(task, Math.min(spent, took.get(task) ?? spent));
    }
    for (const slow of [...took].filter(isSlow)) faults.push(`${slow[0]} takes ${slow[1].toFixed(0)} ms`);
  }
  for (const [task, spent] of took) worst.set(task, Math.max(worst.get(task) ?? 0, spent / share));
  return faults;
}

async function main(how: string, folder: string, count: number, first: number): Promise<void> {
  const all = await Promise.all(fixtures.map((name) => openFixture(folder, name)));
  const worst: Took = new Map();
  let seen = 0;
  for (const one of how === "truncated" ? truncated(all) : mutated(all, count, first)) {
    const { number, name, broken } = one;
    if (number < first || number >= first + count) continue;
    const faults = allFaultsOf(one, worst);
    if (faults.length > 0) {
      console.log(JSON.stringify({ number, fixture: name, faults, ...broken, text: broken.text.slice(0, 3000) }));
    }
    seen++;
    if (seen % 1000 === 0) console.error(`${seen} pages`);
  }
  console.log(JSON.stringify({ seen, worst: Object.fromEntries(worst) }));
}

const [how = "", folder = "", count = "0", first = "0"] = process.argv.slice(2);
main(how, folder, Number(count), Number(first)).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
