/** What stands above the coverage table: what it shows, and what is done with it. */
import type { FrameworkCoverage } from "../../../server/src/protocol/coverage";
import { groupsOf } from "../coverage/coverageTable";
import type { CoverageTexts } from "../coverage/coverageTexts";
import { capital, type TableChoices } from "../coverage/tableRows";
import { button, choice, element } from "./elements";

export interface TableActions {
  choose(part: Partial<TableChoices>): void;
  /** Other rows have other columns, and other tools. */
  chooseRows(rows: string): void;
  copyCsv(): void;
  copyMarkdown(): void;
  print(): void;
}

export function tableTools(
  { kinds, groupings }: FrameworkCoverage,
  chosen: TableChoices,
  texts: CoverageTexts,
  actions: TableActions,
): HTMLElement[] {
  const groups = groupings.map(({ id, title }) => ({ value: `${groupsOf}${id}`, title }));
  const isOfGroups = groups.some(({ value }) => value === chosen.rows);
  const kindOptions = kinds.map(({ id, many }) => ({ value: id, title: capital(many) }));
  const divided = [{ value: "", title: texts.notDivided }, ...groupings.map(({ id, title }) => ({ value: id, title }))];
  const text = element("input", { type: "search", id: "filter", placeholder: texts.filterPlaceholder });
  text.value = chosen.text;
  text.addEventListener("input", () => actions.choose({ text: text.value }));
  const gaps = element("input", { type: "checkbox", id: "gapsOnly" });
  gaps.checked = chosen.gapsOnly;
  gaps.addEventListener("change", () => actions.choose({ gapsOnly: gaps.checked }));
  return [
    choice(texts.rows, [...kindOptions, ...groups], chosen.rows, actions.chooseRows, "rows"),
    ...(isOfGroups
      ? []
      : [choice(texts.divide, divided, chosen.divide, (divide) => actions.choose({ divide }), "divide")]),
    element("span", { class: "field" }, element("label", { for: "filter" }, texts.filter), text),
    element("span", { class: "field check" }, gaps, element("label", { for: "gapsOnly" }, texts.gapsOnly)),
    element(
      "span",
      { class: "actions" },
      button(texts.copyCsv, actions.copyCsv),
      button(texts.copyMarkdown, actions.copyMarkdown),
      button(texts.print, actions.print),
    ),
  ];
}
