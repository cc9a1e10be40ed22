import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { commandIds } from "../../client/src/commands/commandIds";
import manifest from "../../package.json";
import english from "../../package.nls.json";
import dutch from "../../package.nls.nl.json";
import { languages } from "../../server/src/core/text/language";

const { contributes } = manifest;
const quoted = [...JSON.stringify(manifest).matchAll(/%([\w.-]+)%/g)].map((match) => match[1]);

test("every text of package.json exists, and none is left over", () => {
  expect(Object.keys(english).sort()).toEqual([...new Set(quoted)].sort());
});

test("a Dutch editor shows every text in Dutch; the texts that are chosen by our own language are in both already", () => {
  const translated = Object.keys(english).filter((key) => !/^(?:welcome|walkthrough)\./.test(key));
  expect(Object.keys(dutch).sort()).toEqual(translated.sort());
});

test("the palette offers exactly the commands that the program registers", () => {
  expect(contributes.commands.map(({ command }) => command).sort()).toEqual(Object.values(commandIds).sort());
});

test("each state without a tree is explained, in every language", () => {
  const conditions = contributes.viewsWelcome.map((welcome) => welcome.when);
  for (const state of ["noFolder", "starting", "indexing", "idle", "failed"])
    for (const language of languages)
      expect(conditions).toContain(`algoritmekader.state == ${state} && algoritmekader.language == ${language}`);
  // A framework without anything to show, or with a filter that leaves nothing.
  for (const filtered of ["algoritmekader.treeFiltered", "!algoritmekader.treeFiltered"])
    for (const language of languages)
      expect(conditions).toContain(
        `algoritmekader.state == ready && ${filtered} && algoritmekader.language == ${language}`,
      );
});

test("opening a folder that is not ours starts no search: no pattern has a wildcard", () => {
  expect(manifest.activationEvents.filter((event) => /[*?]/.test(event))).toEqual([]);
});

test("the first steps are the same in both languages, and what they offer to do exists", () => {
  const [dutchSteps, englishSteps] = contributes.walkthroughs;
  expect(dutchSteps?.steps.map(({ id }) => id)).toEqual(englishSteps?.steps.map(({ id }) => id));
  const ours = Object.values(commandIds) as string[];
  const views = Object.values(contributes.views)
    .flat()
    .map(({ id }) => `${id}.focus`);
  const texts = Object.values(english).flatMap((text) => [...text.matchAll(/\(command:([\w.]+)/g)].map(([, id]) => id));
  const named = texts.filter((id): id is string => id?.startsWith("algoritmekader.") === true);
  expect(named.length).toBeGreaterThan(3);
  expect(named.filter((id) => !ours.includes(id) && !views.includes(id))).toEqual([]);
});

test("the images are there", () => {
  const images = [
    manifest.icon,
    ...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
    ...contributes.walkthroughs.flatMap(({ steps }) => steps.flatMap(({ media }) => Object.values(media.image))),
  ];
  expect(images.filter((image) => !existsSync(image))).toEqual([]);
});

test("there are at most twenty settings, all of our own", () => {
  const settings = Object.keys(contributes.configuration.properties);
  expect(settings.length).toBeLessThanOrEqual(20);
  expect(settings.every((setting) => setting.startsWith("algoritmekader."))).toBe(true);
});
