import { describe, expect, test } from "vitest";
import { completions } from "../../../server/src/core/features/completion/completion";
import { hover } from "../../../server/src/core/features/hover/hover";
import { prepareRename, rename } from "../../../server/src/core/features/moves/rename";
import { newPagePlace } from "../../../server/src/core/features/pages/newPagePlace";
import { references } from "../../../server/src/core/features/relations/references";
import { compileContentModel } from "../../../server/src/core/model/compileModel";
import { contentModelFaults } from "../../../server/src/core/model/contentModelFaults";
import type { KindJson } from "../../../server/src/core/model/contentModelJson";
import { applied } from "../../../server/src/core/text/textEdits";
import { type Files, workspaceOf } from "../picture";
import { decision, decisions, found, problems } from "./otherModel";

const code = { type: "string" };
const related = { type: "array", items: { type: "string", "x-reference": "decision" } };
const page = (...lines: string[]) => `---\ntitle: A title\n${lines.map((line) => `${line}\n`).join("")}---\nText.\n`;

/** Names such as `d-1_use-markdown`. */
const underscored: KindJson["name"] = { pattern: "^(?<code>d-\\d+)_(?<text>.+)$", id: "{code}" };

describe("'_' in a file name", () => {
  test("is right where the kind says that names have one, and the id is found behind it", () => {
    const model = decisions({ code, related }, { referencedBy: "id", name: underscored });
    const files = {
      [decision("d-1_use-markdown")]: page("code: d-1", "related:", "- d-2"),
      [decision("d-2_use_mkdocs")]: page("code: d-2"),
    };
    expect(found(files, model)).toEqual([]);
  });

  const named = (pattern: string, more: object = {}) => {
    const { framework, schemas } = decisions({}, { name: { pattern } });
    const note = { ...(framework.kinds.decision as KindJson), name: undefined, folders: ["docs/notes"] };
    return { framework: { ...framework, kinds: { ...framework.kinds, note }, ...more }, schemas };
  };

  test.each([
    ["does not fit the form of names", "^\\d+-[a-z-]+$", "1-use_markdown", true],
    ["fits it", "^\\d+-.+$", "1-use_markdown", false],
    ["does not fit it for another reason", "^[A-Z_]+$", "use_markdown", false],
  ])("in a name that %s", (_, pattern, name, isTold) => {
    const told = isTold ? [`${name}.md: file/name ---`] : [];
    expect(found({ [decision(name)]: page() }, named(pattern))).toEqual(told);
  });

  test("is right where the model says nothing of names, and wrong where it says that words have hyphens between them", () => {
    const [hyphens, underscores] = ["^\\d+-.+$", "^\\d+_.+$"];
    const notes = { "docs/notes/a_b.md": page() };
    expect(found(notes, named(hyphens))).toEqual([]);
    expect(found(notes, named(underscores, { hyphens: true }))).toEqual(["a_b.md: file/name ---"]);
    const file = (name: string) => ({ [decision(name)]: page() });
    expect(found(file("1-a_b"), named(hyphens, { hyphens: true }))).toEqual(["1-a_b.md: file/name ---"]);
    expect(found(file("1_a_b"), named(underscores, { hyphens: true }))).toEqual([]);
  });

  test("stays when another sign has to go", () => {
    const model = compileContentModel(decisions({}, { name: underscored }));
    const renamed = (name: string) =>
      problems({ [decision(name)]: page() }, model)
        .get(decision(name))
        ?.flatMap(({ repairs }) => repairs.flatMap(({ rename: to }) => to ?? []));
    expect(renamed("d-1_use markdown")).toEqual([decision("d-1_use-markdown")]);
    expect(renamed("d-1 use_markdown")).toEqual([decision("d-1_use_markdown")]);
  });

  test("where the name does not fit, the id is held against what the file is to be called", () => {
    const spaced = decisions({ code }, { name: { pattern: "^(?<code>d-\\d+)-(?<text>[a-z-]+)$", id: "{code}" } });
    expect(found({ [decision("d-1_use_markdown")]: page("code: d-1") }, spaced)).toEqual([
      "d-1_use_markdown.md: file/name ---",
    ]);
  });
});

describe("references that quote the code in a file name", () => {
  const kind: Partial<KindJson> = { referencedBy: "id", name: underscored };
  const json = decisions({ code, related }, kind);
  const model = compileContentModel(json);
  const first = decision("d-1_use-markdown");
  const second = decision("d-2_use-mkdocs");
  const files: Files = { [first]: page("related: [d-2]"), [second]: page("related:", "- d-1", "- d-9") };

  test("need no id on the page", () => {
    expect(contentModelFaults(json, model)).toEqual([]);
    expect(found(files, json)).toEqual(["d-2_use-mkdocs.md: reference/unknown d-9"]);
    const without = { ...decisions({ related }, kind), framework: { ...json.framework, keys: { title: "title" } } };
    expect(contentModelFaults(without, compileContentModel(without))).toEqual([]);
    expect(found(files, without)).toEqual(["d-2_use-mkdocs.md: reference/unknown d-9"]);
  });

  test("need one where each page must have it", () => {
    const required = decisions({ code, related }, kind, { required: ["code"] });
    expect(found({ [first]: page(), [second]: page("code: d-2", "related:", "- d-1") }, required)).toEqual([
      "d-1_use-markdown.md: key/missing ---",
      "d-2_use-mkdocs.md: reference/unknown d-1",
    ]);
  });

  test("the id on a page goes before the code in its name", () => {
    const own = { [first]: page("code: d-7"), [second]: page("related:", "- d-1", "- d-7") };
    expect(found(own, json)).toEqual([
      "d-1_use-markdown.md: id/file-name d-7",
      "d-2_use-mkdocs.md: reference/unknown d-1",
    ]);
  });

  test.each([
    ["numbers", "^(?<code>\\d{4})-(?<text>.+)$", "{code}", "0001-a", "0001"],
    ["a beginning of its own", "^(?<code>\\d+)-(?<text>.+)$", "D-{code}", "1-a", "D-1"],
    ["capitals", "^(?<code>[A-Z]+-\\d+)$", "{code}", "ADR-1", "ADR-1"],
  ])("the code may be %s", (_, pattern, id, name, value) => {
    const other = decisions({ related }, { referencedBy: "id", name: { pattern, id } });
    const naming = name.replace("1", "2");
    expect(found({ [decision(name)]: page(), [decision(naming)]: page("related:", `- ${value}`) }, other)).toEqual([]);
  });

  test("two files with one code are told, since nobody knows which is meant", () => {
    const twice = { ...files, [decision("d-2_other")]: page() };
    expect(found(twice, json)).toEqual([
      "d-2_other.md: id/duplicate ---",
      "d-2_use-mkdocs.md: id/duplicate ---",
      "d-2_use-mkdocs.md: reference/unknown d-9",
    ]);
    expect(problems(twice, model).get(second)?.[0]?.message).toEqual({
      nl: "De code 'd-2' in de bestandsnaam is ook die van 'd-2_other', dus wie naar 'd-2' verwijst, kan elk daarvan bedoelen. Geef een van beide bestanden een andere code.",
      en: "The code 'd-2' in the file name is also that of 'd-2_other', so whoever refers to 'd-2' may mean any of them. Give one of the two files another code.",
    });
  });

  test("an edit that gives a page an id, or another name, is seen by those that name it", () => {
    const workspace = workspaceOf(files, model);
    workspace.check();
    workspace.set(first, page("code: d-9"));
    workspace.check();
    const codes = () =>
      [...workspace.allProblems()].flatMap(([path, all]) => all.map(({ code: id }) => `${path} ${id}`)).sort();
    expect(codes()).toEqual([`${first} id/file-name`, `${second} reference/unknown`]);
    workspace.set(first, page());
    workspace.delete(second);
    workspace.set(decision("d-3_use-mkdocs"), page("related:", "- d-1"));
    workspace.check();
    expect(codes().filter((one) => one.includes("/d-"))).toEqual([]);
  });

  test("a name where a code belongs gets the code, also when its page comes later", () => {
    const workspace = workspaceOf({ [second]: page("related:", "- d-1_use-markdown", "- d-1_other.md") }, model);
    const repaired = () =>
      (workspace.allProblems().get(second) ?? []).map(({ repairs: [first] }) => [first?.value, first?.preferred]);
    workspace.check();
    expect(repaired()).toEqual([
      [undefined, false],
      [undefined, false],
    ]);
    workspace.set(first, page());
    workspace.check();
    expect(repaired()).toEqual([
      ["d-1", true],
      [undefined, false],
    ]);
  });

  test("are suggested, explained and found back", () => {
    const view = workspaceOf(files, model).view;
    const one = view.page(second)!;
    const at = one.text.indexOf("d-1");
    expect(hover(one, at + 1, view, { language: "en", uriOf: (path) => path })?.markdown).toContain("A title");
    const options = { language: "en", isUnasked: false } as const;
    expect(completions(one, one.text.indexOf("d-9") + 2, view, options).map(({ newText }) => newText)).toContain("d-2");
    const target = view.page(first)!;
    expect(references(target, target.text.indexOf("A title") + 1, view)?.map(({ path }) => path)).toContain(second);
  });

  test("follow when the code is renamed, and the file is called after it", () => {
    const view = workspaceOf(files, model).view;
    const one = view.page(second)!;
    const at = one.text.indexOf("d-1") + 1;
    expect(prepareRename(one, at, view)).toMatchObject({ placeholder: "d-1" });
    const renaming = rename(one, at, "d-5", view);
    if (!renaming || "refused" in renaming) throw new Error("refused");
    expect([...renaming.moves]).toEqual([[first, decision("d-5_use-markdown")]]);
    const [edited] = renaming.files;
    expect(renaming.files.map(({ path }) => path)).toEqual([second]);
    expect(applied(one.text, edited!.edits)).toBe(one.text.replace("d-1", "d-5"));
    expect(rename(one, at, "d-2", view)).toMatchObject({ refused: { en: expect.stringContaining("'d-2'") } });
    expect(rename(one, at, "x", view)).toMatchObject({
      refused: { en: expect.stringContaining("Write it like 'd-1'") },
    });
  });

  test("a new page gets a whole name, with a code that no other has", () => {
    const view = workspaceOf(files, model).view;
    const place = (text: string) => newPagePlace({ kind: "decision", title: "T", text, values: {} }, view);
    expect(place("d-3_new")).toMatchObject({ place: { path: decision("d-3_new"), id: undefined }, name: undefined });
    expect(place("d-2_new").name?.en).toContain("already exists");
  });
});
