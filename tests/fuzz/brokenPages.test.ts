import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { goodMeasure } from "../core/rules/framework";
import { openFolder } from "../openFolder";
import { faultsOf } from "./mutantFaults";
import { mutant, soundPages } from "./mutants";
import { frameworkAround, readAndCheck, triedPath } from "./pageTasks";
import { constructPages, truncations } from "./truncations";

// `npm run test:fuzz` looks at a hundred thousand and at every beginning, and at how long each takes.
const count = 60;
const every = 150;

test.each(["algoritmekader", "controls", "layout-2024-05", "layout-2024-11"])(
  "whatever is broken on a page of %s, all is answered, twice the same, and within the page",
  async (name) => {
    const folder = join(__dirname, "../fixtures", name);
    const { framework } = await openFolder(pathToFileURL(folder).href, folder);
    const { workspace } = framework;
    const pages = soundPages(folder).filter(({ path }) => workspace.isPage(path));
    for (let number = 0; number < count; number++) {
      const broken = mutant(number, pages);
      const sound = pages.find(({ path }) => path === broken.path)!.text;
      expect(faultsOf(workspace, broken, sound), `${number}: ${JSON.stringify(broken)}`).toEqual([]);
    }
  },
);

test("wherever a page is cut off, all is answered, twice the same, and within the page", () => {
  const workspace = frameworkAround();
  constructPages(triedPath).forEach((page, index) => {
    for (const broken of truncations(page, goodMeasure, every, index * 7)) {
      expect(faultsOf(workspace, broken, goodMeasure), JSON.stringify(broken)).toEqual([]);
    }
  });
});

// Each once made a rule fail, or the answer another the second time.
test.each<[string, string]>([
  ["a return in the title of a block", '??? expan\rer "Titel"\n    tekst\n'],
  ["a line separator in the title of a block", '??? expan\u2028er "Titel"\n    tekst\n'],
  ["colons without keys, as deep as the parser can go", `---\nhulp: ${": ".repeat(3000)}\n---\n`],
  ["spaces in a comment that nothing closes", `<!-- a${" ".repeat(20_000)}b\n`],
])("%s does no harm", (_, text) => {
  const workspace = frameworkAround();
  const said = () => readAndCheck(workspace, text).problems.map(({ code, message }) => `${code} ${message.nl}`);
  const first = said();
  readAndCheck(workspace, "");
  expect(said()).toEqual(first);
});
