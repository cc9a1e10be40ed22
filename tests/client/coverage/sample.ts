import type { Coverage, CoveredPage } from "../../../server/src/protocol/coverage";

/** Rules and the checks that hold them, in steps: another framework than ours, for nothing here knows ours. */
export const kinds: Coverage["kinds"] = [
  { id: "rule", one: "regel", many: "regels", linked: [1, 2], needed: [1] },
  { id: "check", one: "controle", many: "controles", linked: [0, 2], needed: [0, 2] },
  { id: "form", one: "formulier", many: "formulieren", linked: [0, 1], needed: [0, 1] },
];

export const groupings: Coverage["groupings"] = [
  {
    id: "step",
    title: "Stap",
    without: "Zonder stap",
    groups: [
      { value: "begin", title: "1. Begin", path: "begin.md" },
      { value: "einde", title: "2. Einde", path: "einde.md" },
    ],
  },
  { id: "theme", title: "Thema", without: "Zonder thema", groups: [{ value: "tijd", title: "Tijd" }] },
];

function page(kind: number, name: string, title: string, groups: number[][], links: number[][]): CoveredPage {
  return { path: `${name}.md`, kind, ...(kind < 2 ? { code: name } : {}), title, groups, links };
}

export const sample: Coverage = {
  kinds,
  groupings,
  pages: [
    page(0, "r-1", "Één regel", [[0, 1], [0]], [[], [3], [5]]),
    page(0, "r-2", "Zonder controle", [[0], []], [[], [], []]),
    page(0, "r-10", "Met twee", [[], [0]], [[], [3, 4], []]),
    page(1, "c-1", "=SOM(A1)", [[0], [0]], [[0, 2], [], [5]]),
    page(1, "c-2", 'Met "haken" | streep', [[1], []], [[2], [], []]),
    page(2, "f", "Formulier <b>", [[], []], [[0], [3], []]),
  ],
};
