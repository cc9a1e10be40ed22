import { existsSync } from "node:fs";
import { expect, test, vi } from "vitest";
import { commandIds } from "../../client/src/commands";
import manifest from "../../package.json";
import english from "../../package.nls.json";
import dutch from "../../package.nls.nl.json";

vi.mock("vscode", () => import("./vscodeFake"));

const { contributes } = manifest;
const quoted = [...JSON.stringify(manifest).matchAll(/%([\w.-]+)%/g)].map((match) => match[1]);

test("every text of package.json exists, and none is left over", () => {
  expect(Object.keys(english).sort()).toEqual([...new Set(quoted)].sort());
});

test("a Dutch editor shows every text in Dutch; the welcome texts carry both languages themselves", () => {
  const translated = Object.keys(english).filter((key) => !key.startsWith("welcome."));
  expect(Object.keys(dutch).sort()).toEqual(translated.sort());
});

test("the palette offers exactly the commands that the program registers", () => {
  expect(contributes.commands.map(({ command }) => command).sort()).toEqual(Object.values(commandIds).sort());
});

test("each state without a tree is explained, in Dutch and in English", () => {
  const conditions = contributes.viewsWelcome.map((welcome) => welcome.when);
  for (const state of ["noFolder", "starting", "indexing", "idle", "ready", "failed"])
    for (const language of ["== nl", "!= nl"])
      expect(conditions).toContain(`algoritmekader.state == ${state} && algoritmekader.language ${language}`);
});

test("opening a folder that is not ours starts no search: no pattern has a wildcard", () => {
  expect(manifest.activationEvents.filter((event) => /[*?]/.test(event))).toEqual([]);
});

test("the images are there", () => {
  const images = [manifest.icon, ...contributes.viewsContainers.activitybar.map(({ icon }) => icon)];
  expect(images.filter((image) => !existsSync(image))).toEqual([]);
});

test("there are at most twenty settings, all of our own", () => {
  const settings = Object.keys(contributes.configuration.properties);
  expect(settings.length).toBeLessThanOrEqual(20);
  expect(settings.every((setting) => setting.startsWith("algoritmekader."))).toBe(true);
});
