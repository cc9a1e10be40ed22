import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CoverageTable } from "../../../../server/src/core/features/coverage/coverageTable";
import type { Coverage, CoverageEdit } from "../../../../server/src/core/features/coverage/covered";
import type { FrameworkView } from "../../../../server/src/core/framework/frameworkView";
import { runs } from "../../../generators";
import { type Files, pages, workspaceOf } from "../../picture";

const front = (keys: string) => `---\n${keys}\n---\n`;
const measure = pages.maatregel("2-owp-01-m");
const requirement = pages.vereiste("aia-01-a");
const files: Files = {
  [pages.phase("ontwerp")]: front("title: Ontwerp"),
  [pages.topic("data")]: front("title: Gegevens"),
  [requirement]: front("title: A\nlevenscyclus: [ontwerp]"),
  [pages.vereiste("aia-02-b")]: front("title: B"),
  [measure]: front("title: M\nlevenscyclus: [ontwerp]\nvereiste: [aia-01-a]"),
  [pages.hulpmiddel("kaart")]: front("title: Kaart\nvereiste: [aia-01-a]"),
};

function applied(before: Coverage, edit: CoverageEdit | undefined): Coverage {
  const all = [...before.pages];
  for (const [place, page] of edit?.pages ?? []) all[place] = page;
  return { ...before, groupings: edit?.groupings ?? before.groupings, pages: all };
}

describe("an edit of a page", () => {
  /** What the table says that changed, once the page has this text. */
  function edited(path: string, text: string) {
    const workspace = workspaceOf(files);
    const table = new CoverageTable(workspace.view, "nl");
    const before = table.coverage;
    workspace.set(path, text);
    const edit = table.update([path]);
    if (edit === "everything") return edit;
    expect(applied(before, edit)).toEqual(new CoverageTable(workspace.view, "nl").coverage);
    return edit && [...edit.pages.map(([, page]) => page.path), ...(edit.groupings ? ["groupings"] : [])];
  }

  test("changes nothing where it is about something else", () => {
    expect(edited(measure, `${files[measure]}Een letter.\n`)).toBeUndefined();
    expect(edited(pages.other("x"), "# Nieuw\n")).toBeUndefined();
  });

  test("changes its row, and those of the pages that it names now or named", () => {
    expect(edited(measure, front("title: Ma\nlevenscyclus: [ontwerp]\nvereiste: [aia-01-a]"))).toEqual([measure]);
    const elsewhere = front("title: M\nlevenscyclus: [ontwerp]\nvereiste: [aia-02-b]");
    expect(edited(measure, elsewhere)).toEqual([requirement, pages.vereiste("aia-02-b"), measure]);
  });

  test("changes the groups where it has given one its title", () => {
    expect(edited(pages.phase("ontwerp"), front("title: Ontwerpen"))).toEqual(["groupings"]);
  });

  test("changes everything where it comes, or is named otherwise", () => {
    expect(edited(pages.vereiste("aia-03-c"), front("title: C"))).toBe("everything");
    expect(edited(requirement, front("title: A\nid: urn:nl:ak:ver:aia-77"))).toBe("everything");
  });
});

test("a letter is looked for on its page and those that it touches, however many there are", () => {
  const many = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [
      pages.maatregel(`2-owp-${index + 10}-nog-een`),
      front(`title: Nog een\nlevenscyclus: [ontwerp]\nvereiste: [aia-02-b]`),
    ]),
  );
  const workspace = workspaceOf({ ...files, ...many });
  let asked = 0;
  const counted = (target: FrameworkView, name: keyof FrameworkView) => {
    const member = target[name];
    if (name === "pages") asked += target.pages.size;
    if (typeof member !== "function") return member;
    return (...args: never[]) => {
      asked++;
      return (member as (...all: never[]) => unknown).apply(target, args);
    };
  };
  const table = new CoverageTable(new Proxy(workspace.view, { get: counted as never }), "nl");
  expect(asked).toBeGreaterThan(300);
  asked = 0;
  workspace.set(measure, front("title: Met\nlevenscyclus: [ontwerp]\nvereiste: [aia-01-a]"));
  expect(table.update([measure])).toMatchObject({ pages: [[expect.any(Number), { title: "Met" }]] });
  expect(asked).toBeLessThan(20);
});

/** Edits of the same pages time and again, most of which leave their names as they are. */
const edits = fc.array(
  fc.record({
    path: fc.constantFrom(...Object.keys(files)),
    goes: fc.nat(9).map((chance) => chance === 0),
    title: fc.constantFrom("A", "B", "Ander"),
    id: fc.constantFrom(undefined, undefined, undefined, "urn:nl:ak:ver:aia-02"),
    keys: fc.dictionary(
      fc.constantFrom("levenscyclus", "onderwerp", "vereiste", "maatregel", "risicogroep"),
      fc.array(fc.constantFrom("ontwerp", "data", "aia-01-a", "aia-02-b", "2-owp-01-m", "verbod", "weg"), {
        maxLength: 3,
      }),
    ),
  }),
  { minLength: 1, maxLength: 12 },
);

function textOf({
  title,
  id,
  keys,
}: {
  title: string;
  id: string | undefined;
  keys: Record<string, string[]>;
}): string {
  const lines = Object.entries(keys).map(([key, values]) => `${key}: [${values.join(", ")}]`);
  return front([`title: ${title}`, ...(id === undefined ? [] : [`id: ${id}`]), ...lines].join("\n"));
}

test("after any edits the table is what it would be if it were made anew, and tells just what is another", () => {
  let followed = 0;
  fc.assert(
    fc.property(edits, fc.nat(3), (all, together) => {
      const workspace = workspaceOf(files);
      let table = new CoverageTable(workspace.view, "nl");
      let known = table.coverage;
      const paths = new Set<string>();
      for (const [index, edit] of all.entries()) {
        if (edit.goes) workspace.delete(edit.path);
        else workspace.set(edit.path, textOf(edit));
        paths.add(edit.path);
        // Of several edits in a row it hears at once.
        if (index % (together + 1) > 0) continue;
        const told = table.update(paths);
        paths.clear();
        const fresh = new CoverageTable(workspace.view, "nl");
        if (told === "everything") table = fresh;
        else {
          if (told) followed++;
          for (const [place, page] of told?.pages ?? []) expect(page).not.toEqual(known.pages[place]);
          expect(applied(known, told)).toEqual(fresh.coverage);
        }
        known = table.coverage;
        expect(known).toEqual(fresh.coverage);
      }
    }),
    runs(150),
  );
  expect(followed).toBeGreaterThan(100);
});
