import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { type OpenedFramework, openFolder, problemsAt } from "../../openFolder";

interface Mistake {
  readonly file: string;
  readonly line: number;
  readonly code: string;
  readonly value: string;
}

const root = join(__dirname, "../../fixtures");

describe.each(["algoritmekader", "controls", "layout-2024-05", "layout-2024-11"])(
  "the sample framework '%s'",
  (name) => {
    const folder = join(root, name);
    const opened: Promise<OpenedFramework> = openFolder(pathToFileURL(folder).href, folder);

    test("has exactly the planted mistakes", async () => {
      const mistakes = JSON.parse(readFileSync(join(folder, "MISTAKES.json"), "utf8")) as Mistake[];
      const found = problemsAt(await opened, ["error", "warning"]);
      const shown = found.map(({ file, line, code, value, key }) => ({
        file,
        line,
        code,
        // A mistake without a value is one of a key or a whole block: what is underlined is that.
        value: mistakes.find((one) => one.file === file && one.line === line)?.value === "" ? "" : (key ?? value),
      }));
      expect(shown).toEqual(mistakes);
    });

    test("is read completely, and no rule fails on it", async () => {
      const { framework, failures } = await opened;
      expect(failures).toEqual([]);
      expect(framework.config.problems).toEqual([]);
      expect(framework.workspace.view.pages.size).toBeGreaterThan(10);
      for (const page of framework.workspace.view.pages.values())
        expect(existsSync(join(folder, page.path))).toBe(true);
    });
  },
);
