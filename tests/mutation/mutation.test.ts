import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { openFolder } from "../openFolder";
import { mutations } from "./mutations";
import { report, runMutations } from "./run";

// Each mistake that the rules are about, made on pages that are right. `npm test` makes a few of each; `npm run
// test:mutation` makes thousands and prints what was found of them.
const perMutation = Number(process.env.MUTANTS) || 2;
const seed = Number(process.env.SEED) || 1;

const frameworks = {
  fixture: join(__dirname, "../fixtures/algoritmekader"),
  corpus: join(__dirname, "../../../shared/corpus/algoritmekader"),
};

test("there are mutations for the mistakes that are known", () => {
  const names = mutations.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThanOrEqual(60);
});

describe.each(Object.entries(frameworks))("mistakes made on the pages of the %s", (name, folder) => {
  test.skipIf(!existsSync(folder))(
    `are found on their line, once, and slips of the pen are mended (skipped without the ${name})`,
    { timeout: 20 * 60_000 },
    async () => {
      const { framework, failures } = await openFolder(pathToFileURL(folder).href, folder);
      const outcomes = runMutations(framework.workspace, mutations, perMutation, seed);
      if (perMutation > 10) console.log(`${outcomes.length} mutants of ${name}\n${report(outcomes)}`);
      const faulty = outcomes.filter(({ faults }) => faults.length > 0);
      expect(failures).toEqual([]);
      expect(outcomes.length).toBeGreaterThan(mutations.length);
      expect(report(faulty)).toBe(report([]));
    },
  );
});
