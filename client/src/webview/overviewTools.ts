/** What stands above the overview: what it shows, and what is done with it. */
import type { FrameworkCoverage } from "../../../server/src/protocol/coverage";
import type { CoverageTexts } from "../coverage/coverageTexts";
import type { OverviewChoices } from "../coverage/overview";
import { capital } from "../coverage/tableRows";
import { button, choice, element } from "./elements";

export interface OverviewActions {
  choose(part: Partial<OverviewChoices>): void;
  saveSvg(): void;
  savePng(): void;
}

export function overviewTools(
  { kinds, groupings }: FrameworkCoverage,
  chosen: OverviewChoices,
  texts: CoverageTexts,
  actions: OverviewActions,
): HTMLElement[] {
  const options = groupings.map(({ id, title }) => ({ value: id, title }));
  const first = (at: number) => groupings[Math.min(at, groupings.length - 1)]?.id ?? "";
  const kindOptions = [
    { value: "", title: texts.allKinds },
    ...kinds.map(({ id, many }) => ({ value: id, title: capital(many) })),
  ];
  const { choose } = actions;
  return [
    choice(texts.rows, options, chosen.rows || first(1), (rows) => choose({ rows }), "overviewRows"),
    choice(texts.columns, options, chosen.columns || first(0), (columns) => choose({ columns }), "overviewColumns"),
    choice(texts.kind, kindOptions, chosen.kind, (kind) => choose({ kind }), "overviewKind"),
    element(
      "span",
      { class: "actions" },
      button(texts.saveSvg, actions.saveSvg),
      button(texts.savePng, actions.savePng),
    ),
  ];
}
