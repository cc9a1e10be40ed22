import { describe, expect, test } from "vitest";
import { menuItems } from "../../../../server/src/core/features/completion/menuCompletion";
import { applied } from "../../../../server/src/core/text/textEdits";
import { data, workspaceOf } from "../../picture";
import { framework } from "../../rules/framework";

/** The file of the site with the first suggestion at `$0` chosen, and how many there are. */
function chosen(written: string): [text: string, count: number] {
  const offset = written.indexOf("$0");
  const text = written.replace("$0", "");
  const { view } = workspaceOf({ ...framework, "docs/vragen #1.md": "# Vragen\n", [data.site]: text });
  const items = menuItems(view.siteFile!, offset, view);
  const [first] = items;
  return [first ? applied(text, [{ span: first.replace, newText: first.newText }]) : text, items.length];
}

describe("a line of the menu", () => {
  test.each([
    ["behind a dash", "nav:\n  - ontwer$0\n", "nav:\n  - levenscyclus/ontwerp.md\n"],
    ["behind a title", "nav:\n  - Ontwerp: ontwer$0\n", "nav:\n  - Ontwerp: levenscyclus/ontwerp.md\n"],
    [
      "behind a title in quotes, deeper down",
      "nav:\n- A:\n  - 'O: x': ontwer$0 # kort\n",
      "nav:\n- A:\n  - 'O: x': levenscyclus/ontwerp.md # kort\n",
    ],
    ["in quotes", "nav:\n  - 'ontwer$0'\n", "nav:\n  - 'levenscyclus/ontwerp.md'\n"],
    ["in the middle of a path", "nav:\n  - levenscyclus/ontwer$0x.md\n", "nav:\n  - levenscyclus/ontwerp.md\n"],
    ["at the end of the file", "nav:\n  - ontwer$0", "nav:\n  - levenscyclus/ontwerp.md"],
    ["a name that needs quotes", "nav:\n  - vragen$0\n", "nav:\n  - 'vragen #1.md'\n"],
  ])("%s", (_, written, expected) => expect(chosen(written)[0]).toBe(expected));

  test("has pages only where one can stand", () => {
    for (const written of [
      "site_name: ontwer$0\nnav:\n  - index.md\n",
      "nav:\n  - index.md\nextra:\n  - ontwer$0\n",
      "nav:\n  Ontwer$0\n",
      "nav:\n  - ... | ontwer$0\n",
      "nav:\n  - https://ontwer$0\n",
      "nav:\n  - index.md # ontwer$0\n",
    ]) {
      expect([written, chosen(written)[1]]).toEqual([written, 0]);
    }
  });
});
