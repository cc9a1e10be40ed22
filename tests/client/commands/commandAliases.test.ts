import { expect, test, vi } from "vitest";
import { commandAliases } from "../../../client/src/commands/commandAliases";
import { commandIds } from "../../../client/src/commands/commandIds";
import manifest from "../../../package.json";
import * as fake from "../vscodeFake";

vi.mock("vscode", () => import("../vscodeFake"));

test("a command under another title runs the command itself, with all that it is given", async () => {
  const { registered } = fake;
  // Other tests leave theirs.
  registered.clear();
  const aliases = commandAliases();
  const ours = Object.values(commandIds) as string[];
  const others = manifest.contributes.commands.map(({ command }) => command).filter((id) => !ours.includes(id));
  expect([...registered.keys()].sort()).toEqual(others.sort());

  fake.executed.length = 0;
  await registered.get("algoritmekader.nl.openPage")?.({ uri: "file:///a.md" }, ["selected"]);
  expect(fake.executed).toEqual([["algoritmekader.openPage", { uri: "file:///a.md" }, ["selected"]]]);
  aliases.dispose();
  expect(registered.size).toBe(0);
});
