// All that is measured of one framework, with one or more builds of the product by turns.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { breakHeading, breakId, loseFile, openAll, typeInFrontMatter, typeInLink } from "./editing.mjs";
import { findPlaces } from "./places.mjs";
import { askAtPlaces, askOfFramework, askOfNamed, askOfPages, askWhileTyping } from "./questions.mjs";
import { startServer } from "./serverStart.mjs";
import { median } from "./statistics.mjs";
import { timedNode } from "./timedProcess.mjs";

const floorScript = fileURLToPath(new URL("floor.mjs", import.meta.url));
/** Starts are measured in every run; edits and questions, of which there are hundreds each, in the first ones. */
const sessions = 3;

/** Answers with the medians of all runs by row: those that all builds share, and those of each build. */
export async function measureFramework(folder, builds, { runs, say }) {
  const places = findPlaces(folder);
  const { page, problems } = await firstStart(builds[0], folder, places);
  for (const build of builds) await warmUp(build, folder, page);
  const limits = new Series();
  const series = builds.map(() => new Series());
  for (let run = 1; run <= runs; run++) {
    say(`run ${run} of ${runs}`);
    limits.add(await measureLimits(folder));
    for (const [i, build] of builds.entries()) {
      series[i].add(await measureStart(build, folder, page, run <= sessions ? places : undefined));
      series[i].add(await measureCheck(build, folder));
    }
  }
  const { pages, bytes } = JSON.parse((await timedNode([floorScript, folder, "--read"])).output);
  return { shared: { pages, bytes, problems, ...limits.medians() }, ofBuilds: series.map((one) => one.medians()) };
}

/** Values by row, one for each run. */
class Series {
  #values = new Map();

  add(rows) {
    for (const [row, value] of Object.entries(rows)) {
      if (value !== undefined) this.#values.set(row, [...(this.#values.get(row) ?? []), value]);
    }
  }

  medians() {
    return Object.fromEntries([...this.#values].map(([row, values]) => [row, median(values)]));
  }
}

/** From then on the files are in the memory of the system, and what a build keeps for later starts is there. */
async function warmUp(build, folder, page) {
  const { client } = await startServer(join(build, "server/node.js"), folder, page);
  await client.stop();
  await timedNode([join(build, "cli.js"), "check", folder]);
}

/** How many problems there are, and the page to be open at the start: one with a problem that depends on other pages. */
async function firstStart(build, folder, places) {
  const { client } = await startServer(join(build, "server/node.js"), folder, places.typical[0].file);
  const published = [...client.published.values()];
  await client.stop();
  const looksFar = ({ diagnostics }) => diagnostics.some(({ code }) => /^(?:reference|link)\//.test(code));
  const files = published.filter(({ uri }) => uri.endsWith(".md")).filter(looksFar);
  const uris = files.map(({ uri }) => uri).sort();
  const uri = uris[uris.length >> 1];
  const page = uri ? fileURLToPath(uri) : places.typical[0].file;
  return { page, problems: published.reduce((sum, { diagnostics }) => sum + diagnostics.length, 0) };
}

/** The start of a server, and what is done in it where places are given. */
async function measureStart(build, folder, page, places) {
  const floor = await floorOf(folder);
  const session = await startServer(join(build, "server/node.js"), folder, page);
  const { start } = session.rows;
  const more = places ? await measureSession(session, places) : {};
  await session.client.stop();
  return { ...session.rows, startFloors: start / floor.inside, startWholeFloors: start / floor.whole, ...more };
}

async function measureCheck(build, folder) {
  const floor = await floorOf(folder);
  const { milliseconds, memory } = await timedNode([join(build, "cli.js"), "check", folder]);
  return {
    check: milliseconds,
    checkFloors: milliseconds / floor.inside,
    checkWholeFloors: milliseconds / floor.whole,
    checkMemory: memory,
  };
}

/** The floor in milliseconds: what its process tells, and with its start and its end. */
async function floorOf(folder) {
  const { milliseconds, output } = await timedNode([floorScript, folder]);
  return { inside: JSON.parse(output).milliseconds, whole: milliseconds };
}

/** What an author does in an hour, in a few seconds. */
async function measureSession({ client, document }, places) {
  document.close();
  const documents = await openAll(
    client,
    places.typical.map(({ file }) => file),
  );
  const [page] = documents;
  const keystroke = await typeInFrontMatter(client, page);
  const linkKeystroke = await typeInLink(client, page);
  const questions = { ...(await askAtPlaces(client, documents)), ...(await askOfPages(client, documents)) };
  const completionTyped = await askWhileTyping(client, page);
  const named = await askOfNamed(client, places.named);
  const heading = await breakHeading(client, places.linked);
  const id = await breakId(client, places.named);
  const file = await loseFile(client, places.named);
  const memoryEdits = client.peakMemory();
  const framework = await askOfFramework(client);
  const shown = await typeInFrontMatter(client, page);
  return {
    keystroke: keystroke.p50,
    keystrokeSlow: keystroke.p95,
    linkKeystroke: linkKeystroke.p95,
    shownKeystroke: shown.p95,
    ...questions,
    completionTyped,
    ...named,
    heading: heading.p95,
    headingPages: heading.pages,
    id: id.p95,
    idPages: id.pages,
    file: file.p95,
    filePages: file.pages,
    ...framework,
    memoryEdits,
    memoryAfter: client.peakMemory(),
  };
}

/** What our program does not decide. */
async function measureLimits(folder) {
  const node = await timedNode(["-e", "0"]);
  const read = await timedNode([floorScript, folder, "--read"]);
  const floor = await floorOf(folder);
  return {
    node: node.milliseconds,
    read: JSON.parse(read.output).milliseconds,
    floor: floor.inside,
    floorWhole: floor.whole,
  };
}
