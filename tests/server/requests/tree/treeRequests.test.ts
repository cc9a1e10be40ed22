import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { rules } from "../../../../server/src/core/rules";
import type {
  TreeGroupingsResult,
  TreeNode,
  TreePathResult,
  TreeSummaryResult,
  TreeView,
} from "../../../../server/src/protocol/tree";
import { pages } from "../../../core/picture";
import { runs } from "../../../generators";
import { type Disk, diskOf, memoryFileSystem, ServerSession } from "../../serverSession";

const root = "file:///werk/kader";
const uri = (path: string) => `${root}/${path}`;
const front = (title: string, keys: string, text = "") => `---\ntitle: ${title}\n${keys}\n---\n${text}`;
const design = pages.phase("ontwerp");
const analysis = pages.phase("probleemanalyse");
const requirement = pages.vereiste("aia-01-a");
const measure = pages.maatregel("2-owp-01-m");
const tool = pages.hulpmiddel("los");
const files = {
  [design]: front("Ontwerp", "hide: [navigation]"),
  [analysis]: front("Probleemanalyse", "hide: [navigation]"),
  [requirement]: front("Afwegen", "levenscyclus: [ontwerp]"),
  [measure]: front("Meten", "levenscyclus: [ontwerp]\nvereiste: [aia-01-a]", "Een tekst.\n"),
  [tool]: front("Los", "levenscyclus: [ontwerp]"),
};
/** Only a broken reference is a problem, so that each test sees its own. */
const quiet = { rules: { ...Object.fromEntries(rules.map(({ id }) => [id, "off"])), "reference/unknown": "error" } };

let session: ServerSession;
let disk: Disk;
beforeEach(async () => {
  disk = diskOf(root, files);
  session = await ServerSession.start(memoryFileSystem(disk, true), [root], {}, quiet);
});
afterEach(() => session.dispose());

const children = (parent?: string, view?: TreeView) =>
  session.client.sendRequest<TreeNode[]>("algoritmekader/treeChildren", { parent, view });

/** Asks for all that can be unfolded, as an author who unfolds it. */
async function unfold(view?: TreeView, parent?: string): Promise<TreeNode[]> {
  const nodes: TreeNode[] = [];
  for (const node of await children(parent, view)) {
    nodes.push(node);
    if (node.hasChildren) nodes.push(...(await unfold(view, node.id)));
  }
  return nodes;
}

const labelsOf = (nodes: readonly TreeNode[] = []) => nodes.map(({ label }) => label);

async function edit(path: string, text: string): Promise<void> {
  await session.open(uri(path), files[path] as string);
  await session.change(uri(path), text);
}

describe("the client hears", () => {
  beforeEach(async () => {
    await unfold();
    session.treeChanged.length = 0;
  });
  const change = async () => {
    await session.until(() => session.treeChanged.length > 0);
    return session.treeChanged[0];
  };

  test("of the node whose title changes, and nothing of what it cannot see", async () => {
    await edit(measure, `${files[measure]}Meer tekst.\n`);
    await edit(requirement, (files[requirement] as string).replace("Afwegen", "Wegen"));
    const { nodes, looks } = (await change())!;
    expect([nodes, labelsOf(looks)]).toEqual([[], ["aia-01 · Wegen"]]);
    expect(session.treeChanged).toHaveLength(1);
  });

  test("of a page with a problem, and of what it stands in", async () => {
    await edit(measure, (files[measure] as string).replace("aia-01-a", "weg"));
    const { looks } = (await change())!;
    expect(looks?.map(({ label, problems }) => `${label} ${problems?.errors ?? 0}`).sort()).toEqual([
      "2. Ontwerp 1",
      "Maatregelen 1",
      "aia-01 · Afwegen 0",
      "owp-01 · Meten 1",
    ]);
  });

  test("of nodes that have other children", async () => {
    await edit(tool, (files[tool] as string).replace("[ontwerp]", "[ontwerp, probleemanalyse]"));
    const { nodes, looks } = (await change())!;
    expect(nodes).toEqual([]);
    expect(labelsOf(looks)).toEqual(["1. Probleemanalyse", "Hulpmiddelen", "Los"]);
    expect(labelsOf(await children(looks?.[0]?.id))).toEqual(["Hulpmiddelen"]);
  });

  test("of everything when a group comes or goes", async () => {
    await edit(tool, (files[tool] as string).replace("[ontwerp]", "[weg]"));
    expect(await change()).toEqual({});
  });
});

test("the client hears nothing of nodes that it never asked for", async () => {
  await children();
  session.treeChanged.length = 0;
  await edit(requirement, (files[requirement] as string).replace("Afwegen", "Wegen"));
  await edit(measure, (files[measure] as string).replace("aia-01-a", "weg"));
  await session.until(() => session.treeChanged.length > 0);
  expect(session.treeChanged.flatMap(({ looks }) => labelsOf(looks))).toEqual(["2. Ontwerp"]);
});

test("a text that passes the filter, or no longer, changes the tree", async () => {
  const view = { filter: { text: "tekst" } };
  expect(labelsOf(await unfold(view))).toEqual(["2. Ontwerp", "Maatregelen", "owp-01 · Meten"]);
  session.treeChanged.length = 0;
  await edit(tool, `${files[tool]}Ook een tekst.\n`);
  await session.until(() => session.treeChanged.length > 0);
  expect(labelsOf(await unfold(view))).toEqual(["2. Ontwerp", "Maatregelen", "owp-01 · Meten", "Hulpmiddelen", "Los"]);
});

test("a view is summed up in words", async () => {
  const summary = (view: TreeView) =>
    session.client.sendRequest<TreeSummaryResult>("algoritmekader/treeSummary", { view });
  expect(await summary({})).toEqual({ grouping: "per fase", counts: "3 van 3 pagina's", shown: 3, total: 3 });
  const filter = {
    text: " meten ",
    groups: [
      { grouping: "levenscyclus", value: "ontwerp" },
      { grouping: "rollen", value: "" },
    ],
  };
  expect(await summary({ grouping: "series:vereiste", filter, onlyProblems: true })).toMatchObject({
    grouping: "per wet",
    filter: "'meten' · 2. Ontwerp · Zonder rol · Alleen met problemen · 0 van 3 pagina's",
  });
  expect((await summary({ onlyProblems: true })).filter).toBe("Alleen met problemen · 0 van 3 pagina's");
});

test("the groupings tell their groups, and how many pages those have", async () => {
  const groupings = await session.client.sendRequest<TreeGroupingsResult>("algoritmekader/treeGroupings", null);
  expect(groupings.map(({ title }) => title)).toEqual([
    "Fase",
    "Soort pagina",
    "Onderwerp",
    "Rol",
    "Wet",
    "Risicogroep",
  ]);
  expect(groupings[0]?.groups).toEqual([
    { value: "probleemanalyse", title: "1. Probleemanalyse", pages: 0 },
    { value: "ontwerp", title: "2. Ontwerp", pages: 3 },
  ]);
});

test("the way to a page ends at its node; a page that the filter hides is told by its title", async () => {
  const path = (page: string, view: TreeView = {}) =>
    session.client.sendRequest<TreePathResult>("algoritmekader/treePath", { uri: uri(page), view });
  const { nodes } = await path(measure);
  expect(labelsOf(nodes)).toEqual(["2. Ontwerp", "Maatregelen", "owp-01 · Meten"]);
  expect((await children(nodes[1]?.id)).map(({ id }) => id)).toContain(nodes[2]?.id);
  expect(await path(measure, { filter: { text: "afwegen" } })).toEqual({ nodes: [], hidden: "Meten" });
  expect(await path("docs/los.md")).toEqual({ nodes: [] });
});

test("a page has its place and its tooltip while its text is typed", async () => {
  const path = () =>
    session.client.sendRequest<TreePathResult>("algoritmekader/treePath", { uri: uri(measure), view: {} });
  const { nodes } = await path();
  await edit(measure, `${files[measure]}Meer tekst.\n`);
  await session.settle();
  expect((await path()).nodes).toEqual(nodes);
  const tooltip = await session.client.sendRequest<string>("algoritmekader/treeTooltip", { id: nodes[2]?.id });
  expect(tooltip).toContain("Meten");
});

describe("what stands above the tree is told", () => {
  const view: TreeView = { filter: { text: "meten" } };
  const summary = () =>
    session.client.sendRequest<TreeSummaryResult>("algoritmekader/treeSummary", { view: { ...view } });

  test("also when no node of it is another: a filter says how much it leaves out", async () => {
    await unfold(view);
    expect(await summary()).toMatchObject({ shown: 1, total: 3 });
    session.treeChanged.length = 0;
    disk.set(uri(pages.hulpmiddel("nieuw")), front("Nieuw", "levenscyclus: [ontwerp]"));
    await session.watched({ uri: uri(pages.hulpmiddel("nieuw")), type: 1 });
    await session.until(() => session.treeChanged.length > 0);
    expect(session.treeChanged).toEqual([{ nodes: [], looks: [] }]);
    expect(await summary()).toMatchObject({ shown: 1, total: 4 });
  });

  test("also when it filters by a page that it leaves out, and that is called otherwise", async () => {
    const filter = { groups: [{ grouping: "levenscyclus", value: "ontwerp" }] };
    const byPhase: TreeView = { grouping: "rollen", filter };
    await unfold(byPhase);
    await session.client.sendRequest("algoritmekader/treeSummary", { view: byPhase });
    session.treeChanged.length = 0;
    await edit(design, (files[design] as string).replace("Ontwerp", "Ontwerpen"));
    await session.until(() => session.treeChanged.length > 0);
    const told = await session.client.sendRequest<TreeSummaryResult>("algoritmekader/treeSummary", { view: byPhase });
    expect(told.filter).toBe("2. Ontwerpen · 3 van 3 pagina's");
  });
});

test("a question from before another view does not bring the old view back, however long it waits", async () => {
  const before = { grouping: "levenscyclus" };
  const now = { grouping: "kind" };
  await children(undefined, before);
  const loads = session.indexed.length;
  disk.set(uri("algoritmekader.json"), "{}");
  await session.watched({ uri: uri("algoritmekader.json"), type: 1 });
  await session.watched(...Array.from({ length: 300 }, () => ({ uri: uri(requirement), type: 2 as const })));
  await session.until(() => session.status?.state === "indexing");
  // It waits for all that is read now; what is asked once the pages are there does not.
  const late = children(undefined, before);
  await session.until(() => session.indexed.length > loads);
  const groups = await children(undefined, now);
  for (const { id } of groups) await children(id, now);
  await late;
  session.treeChanged.length = 0;
  await edit(requirement, (files[requirement] as string).replace("Afwegen", "Wegen"));
  await session.until(() => session.treeChanged.length > 0);
  expect(labelsOf(session.treeChanged[0]?.looks)).toEqual(["aia-01 · Wegen"]);
});

test("after any edits the client, who asks only for what it hears of, has the tree as it is", async () => {
  const change = fc.record({
    path: fc.constantFrom(requirement, measure, tool, analysis),
    title: fc.constantFrom("A", "B"),
    phases: fc.subarray(["ontwerp", "probleemanalyse", "weg"]),
    names: fc.subarray(["aia-01-a", "weg"]),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { minLength: 1, maxLength: 5 }),
      fc.constantFrom<TreeView>({}, { grouping: "kind" }, { grouping: "series:vereiste" }, { onlyProblems: true }),
      async (changes, view) => {
        session.dispose();
        session = await ServerSession.start(memoryFileSystem(diskOf(root, files)), [root], {}, quiet);
        const picture = new Map<string, TreeNode[]>();
        const draw = async (parent?: string): Promise<void> => {
          const nodes = await children(parent, view);
          picture.set(parent ?? "", nodes);
          for (const node of nodes) if (node.hasChildren) await draw(node.id);
        };
        await draw();
        session.treeChanged.length = 0;
        for (const path of Object.keys(files)) await session.open(uri(path), files[path] as string);
        for (const { path, title, phases, names } of changes) {
          await session.change(uri(path), front(title, `levenscyclus: [${phases}]\nvereiste: [${names}]`));
        }
        // The last one can always be seen.
        const last = view.onlyProblems ? "vereiste: [ook-weg]" : "levenscyclus: [ontwerp]";
        await session.change(uri(measure), front("Laatste", last));
        const isDrawn = () => [...picture.values()].flat().some(({ label }) => label.endsWith("Laatste"));
        while (!isDrawn()) {
          await session.until(() => session.treeChanged.length > 0);
          const { nodes, looks = [] } = session.treeChanged.shift()!;
          if (!nodes) await draw();
          for (const id of nodes ?? []) await draw(id);
          for (const look of looks) {
            for (const [parent, list] of picture) {
              picture.set(
                parent,
                list.map((node) => (node.id === look.id ? look : node)),
              );
            }
            if (look.hasChildren && !picture.has(look.id)) await draw(look.id);
          }
        }
        const seen = (parent = ""): TreeNode[] =>
          (picture.get(parent) ?? []).flatMap((node) => [node, ...(node.hasChildren ? seen(node.id) : [])]);
        expect(seen()).toEqual(await unfold(view));
      },
    ),
    runs(12),
  );
}, 60_000);
