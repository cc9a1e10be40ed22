import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { printable } from "../../server/src/cli/output";
import { run } from "../../server/src/cli/run";
import { pages } from "../core/picture";
import { hostileTexts } from "./hostileTexts";

const commands = [
  "::add-mask::geen",
  "  ::stop-commands::x",
  "::error file=x::vals",
  "##[add-matcher]x.json",
  "##vso[task.setvariable variable=PATH]x",
  "a ##VSO[task.complete result=Succeeded;]DONE",
];

/** What those who run checks for others take for a command to them. */
const command = /^\s*::|##\[|##vso\[/im;

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "algoritmekader-log-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** All that a command writes, to either output. */
async function output(...args: string[]): Promise<string> {
  const written: string[] = [];
  const keep = (text: unknown) => {
    written.push(String(text));
    return true;
  };
  const spies = [process.stdout, process.stderr].map((stream) =>
    vi.spyOn(stream, "write").mockImplementation(keep as typeof stream.write),
  );
  try {
    await run(args, "nl");
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  return written.join("");
}

describe.each([...commands, ...hostileTexts])("in a check of %j", (text) => {
  test("nothing in the log is a command, and nothing steers the terminal", async () => {
    const quoted = JSON.stringify(text);
    put(
      pages.phase("ontwerp"),
      `---\ntitle: ${quoted}\nonderwerp: [${quoted}]\n${quoted}: ${quoted}\n---\n# ${text}\n\n[x](<${text}.md>)\n`,
    );
    const name = text.replace(/[/\\\0\n]/g, "-");
    if (process.platform !== "win32") put(`docs/${name}.md`, `---\nx: [${quoted}\n---\n`);
    put("algoritmekader.json", JSON.stringify({ [text]: text, rules: { [text]: text }, ignore: [text] }));
    const all = [
      await output("check", root),
      await output("check", root, "--format", "json"),
      await output("check", root, "--fix"),
      await output("export", root),
      await output("check", join(root, name)),
      await output("check", root, "--rule", text),
      await output(text),
    ];
    expect(all[0]).toContain("1:");
    expect(all.filter((one) => command.test(one))).toEqual([]);
    expect(
      all.filter((one) => /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(one)),
    ).toEqual([]);
  });
});

test("a folder that is called like a command begins no line with one", async () => {
  if (process.platform === "win32") return;
  const framework = { pages: "::error::vals", kinds: { other: { folders: ["::error::vals"] } } };
  put("algoritmekader.json", JSON.stringify({ model: { extends: "algoritmekader", framework } }));
  put("::error::vals/een.md", "---\nx: [\n---\n");
  const all = (await output("check", root)) + (await output("check", root, "--fix"));
  expect(all).toContain("[U+003A]:error::vals/een.md");
  expect(command.test(all)).toBe(false);
});

test("any other text is shown as it is", () => {
  for (const text of ["a::b", "##", "#[x]", "http://x", ": x", "C#"]) expect(printable(text)).toBe(text);
});
