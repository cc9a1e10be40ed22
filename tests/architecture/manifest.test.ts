import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { aliasId, aliasLanguages, commandIds } from "../../client/src/commands/commandIds";
import manifest from "../../package.json";
import english from "../../package.nls.json";
import dutch from "../../package.nls.nl.json";
import { commandTitles } from "../../scripts/commandTitles";
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

const read = (file: string) => readFileSync(join(__dirname, "../..", file), "utf8");

test("package.json has its commands under their titles in every language: else run 'npm run docs'", () => {
  expect(commandTitles(read)).toBe(read("package.json"));
});

test("the palette offers exactly the commands that the program registers, in every language", () => {
  const ours = Object.values(commandIds);
  const others = aliasLanguages.flatMap((language) => ours.map((command) => aliasId(command, language)));
  expect(contributes.commands.map(({ command }) => command).sort()).toEqual([...ours, ...others].sort());
});

test("a command that is new, and an entry of a menu with a choice, come in every language", () => {
  const manifest = JSON.parse(read("package.json"));
  manifest.contributes.commands = [{ command: "algoritmekader.more", title: "%command.newPage%", icon: "$(add)" }];
  const choice = { command: "algoritmekader.more", when: "a || b", group: "1@1" };
  manifest.contributes.menus = { commandPalette: [], "view/title": [choice] };
  const files: Record<string, string> = { "package.json": JSON.stringify(manifest) };
  const once = commandTitles((file) => files[file] ?? read(file));
  const { commands, menus } = JSON.parse(once).contributes;
  expect(commands[1]).toEqual({ command: "algoritmekader.nl.more", title: dutch["command.newPage"], icon: "$(add)" });
  expect(menus.commandPalette).toEqual([
    { command: "algoritmekader.more", when: "algoritmekader.language != nl" },
    { command: "algoritmekader.nl.more", when: "algoritmekader.language == nl" },
  ]);
  expect(menus["view/title"]).toEqual([
    { ...choice, when: "(a || b) && algoritmekader.language != nl" },
    { ...choice, command: "algoritmekader.nl.more", when: "(a || b) && algoritmekader.language == nl" },
  ]);
  files["package.json"] = once;
  expect(commandTitles((file) => files[file] ?? read(file))).toBe(once);
});

interface Entry {
  readonly command: string;
  readonly when?: string;
}

/** What is there while the messages are in a language, or while it is not known in which: under the ids of the commands themselves. */
function shownIn(entries: readonly Entry[], language: string | undefined): object[] {
  return entries.flatMap(({ command, when = "", ...rest }) => {
    const parts = when.split(" && ");
    const isShown = parts.every((part) => {
      const [key, sign, value] = part.split(" ");
      return key !== "algoritmekader.language" || (sign === "==") === (value === language);
    });
    const others = parts.filter((part) => !part.startsWith("algoritmekader.language"));
    // Which of both it is does not matter where neither is shown.
    return isShown && when !== "false" ? [{ command: itself(command), others, ...rest }] : [];
  });
}

const itself = (command: string) =>
  Object.values(commandIds).find((id) => aliasLanguages.some((one) => command === aliasId(id, one))) ?? command;

describe.each([
  ...(Object.entries(contributes.menus) as [string, Entry[]][]),
  ["keybindings", contributes.keybindings as Entry[]] as const,
])("%s", (_place, entries) => {
  test.each([...languages, undefined])("has each command once, under one title (%s)", (language) => {
    const shown = shownIn(entries, language);
    expect(shown.length).toBeGreaterThan(0);
    expect(new Set(shown.map((entry) => JSON.stringify(entry))).size).toBe(shown.length);
    expect(shown).toEqual(shownIn(entries, "another"));
    const titles = entries.filter((entry) => shownIn([entry], language).length > 0);
    const isOther = ({ command }: Entry) => command !== itself(command);
    expect(titles.every(isOther) || !titles.some(isOther)).toBe(true);
    expect(titles.some(isOther)).toBe(aliasLanguages.some((one) => one === language));
  });
});

test("the palette is told of every command when it has it: of what is said nothing of stands there in every language", () => {
  const told = new Set(contributes.menus.commandPalette.map(({ command }) => command));
  expect(contributes.commands.filter(({ command }) => !told.has(command))).toEqual([]);
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
        `algoritmekader.state == ready && algoritmekader.treeIsEmpty && ${filtered} && algoritmekader.language == ${language}`,
      );
  // Nobody fills the tree any more: what runs extensions is gone.
  for (const language of languages)
    expect(conditions).toContain(
      `algoritmekader.state == ready && !algoritmekader.treeIsEmpty && algoritmekader.language == ${language}`,
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
