/** The program in the coverage panel: shows what the extension sends, as it is chosen here. */
import type { FrameworkCoverage } from "../../../server/src/protocol/coverage";
import type { Language } from "../../../server/src/protocol/language";
import { briefly } from "../coverage/briefly";
import type { CopyFormat, FromPanel, ToPanel } from "../coverage/coverageMessages";
import { groupsOf, tableOf } from "../coverage/coverageTable";
import { type CoverageTexts, coverageTexts } from "../coverage/coverageTexts";
import { type OverviewChoices, overviewOf } from "../coverage/overview";
import { shades } from "../coverage/overviewScale";
import { overviewSvg } from "../coverage/overviewSvg";
import { choicesIn, type PanelState, type PanelView, restored } from "../coverage/panelState";
import type { Table, TableChoices } from "../coverage/tableRows";
import { csvOf, htmlOf, markdownOf } from "../coverage/tableText";
import { button, choice, element } from "./elements";
import { grid } from "./grid";
import { legend, overviewTable } from "./overviewTable";
import { type OverviewActions, overviewTools } from "./overviewTools";
import { pngOf } from "./png";
import { type TableActions, tableTools } from "./tableTools";

declare function acquireVsCodeApi(): {
  postMessage(message: FromPanel): void;
  getState(): unknown;
  setState(state: PanelState): void;
};

const editor = acquireVsCodeApi();
const main = document.getElementById("main") as HTMLElement;
let state = restored(editor.getState());
let coverage: FrameworkCoverage | undefined;
let language: Language = "nl";
let isReading = true;
let table: Table | undefined;

const heading = element("h1", { class: "unseen" });
const status = element("p", { role: "status", class: "status" });
const spoken = element("p", { role: "status", class: "spoken" });
const { say, hush } = briefly((text) => {
  spoken.textContent = text;
});
const toolbar = element("div", { class: "toolbar" });
const content = element("div", { class: "content" });
const help = element("p", { id: "help", class: "help" });
const rows = grid({
  sort: (column) => {
    const { sort } = state.table;
    const descending = sort.column === column ? !sort.descending : column !== "title" && column !== "code";
    chooseTable({ sort: { column, descending } });
  },
  open: (path, isToSide) => editor.postMessage({ type: "open", path, isToSide }),
  moved: (top, row, column) => keep({ top, row, column }),
});

const tableActions: TableActions = {
  choose: chooseTable,
  chooseRows: (value) => {
    keep({ table: { ...state.table, rows: value, sort: { column: "gaps", descending: true } } });
    showAll();
  },
  copyCsv: () => copy("CSV", csvOf),
  copyMarkdown: () => copy("Markdown", markdownOf),
  print,
};
const overviewActions: OverviewActions = {
  choose: chooseOverview,
  saveSvg: () => void saveDrawing("svg", ({ svg }) => svg),
  savePng: () => void saveDrawing("png", pngOf),
};

globalThis.addEventListener("message", ({ data }: MessageEvent<ToPanel>) => {
  switch (data.type) {
    case "restore":
      if (editor.getState() === undefined) state = restored(data.choices);
      break;
    case "data":
      coverage = data.coverage ?? undefined;
      language = data.language;
      isReading = data.isReading;
      document.documentElement.lang = language;
      showAll();
      break;
    case "show":
      hush();
      if (state.view !== data.view) chooseView(data.view);
      break;
    case "say":
      say(data.text);
  }
});
globalThis.addEventListener("resize", () => {
  if (state.view === "table") rows.draw();
});
// Before the button itself acts, for that may have something to say.
for (const doing of ["click", "input", "change"]) main.addEventListener(doing, hush, true);
for (const [shade, { fill, text }] of shades.entries()) {
  document.documentElement.style.setProperty(`--shade${shade}`, fill);
  document.documentElement.style.setProperty(`--shadeText${shade}`, text);
}
main.append(heading, toolbar, status, content, help, spoken);
editor.postMessage({ type: "ready" });

function keep(part: Partial<PanelState>): void {
  state = { ...state, ...part };
  editor.setState(state);
  // Not with each row that is scrolled.
  if (part.view || part.table || part.overview) editor.postMessage({ type: "chosen", choices: choicesIn(state) });
}

function chooseTable(part: Partial<TableChoices>): void {
  keep({ table: { ...state.table, ...part } });
  showTable();
}

function chooseOverview(part: Partial<OverviewChoices>): void {
  keep({ overview: { ...state.overview, ...part } });
  showOverview();
}

function chooseView(view: PanelView): void {
  keep({ view });
  showAll();
}

let restoresPlace = true;

/** Draws everything; where the keyboard is, it stays. */
function showAll(): void {
  const texts = coverageTexts[language];
  const focused = document.activeElement?.id;
  const gridHasFocus = rows.root.contains(document.activeElement);
  heading.textContent = [texts.coverage, coverage?.title].filter(Boolean).join(" · ");
  main.className = state.view === "overview" && coverage ? "ofOverview" : "";
  if (!coverage) {
    toldTitle = undefined;
    toolbar.replaceChildren();
    content.replaceChildren();
    help.textContent = "";
    status.textContent = isReading ? texts.reading : texts.noFramework;
    return;
  }
  drawTools(coverage);
  const isOfGroups = state.view === "overview" || state.table.rows.startsWith(groupsOf);
  const keys = state.view === "table" ? texts.gridHelp : texts.overviewHelp;
  help.textContent = isOfGroups ? `${keys} ${texts.several}` : keys;
  if (state.view === "table") {
    if (rows.root.parentElement !== content) content.replaceChildren(rows.root);
    if (restoresPlace) {
      const { top, row, column } = state;
      rows.restore(top, row, column);
      showTable();
      rows.restore(top, row, column);
      rows.draw();
      restoresPlace = false;
    } else showTable(gridHasFocus);
  } else showOverview();
  if (focused) document.getElementById(focused)?.focus();
}

function showTable(hasFocus?: boolean): void {
  if (!coverage) return;
  table = tableOf(coverage, state.table, coverageTexts[language]);
  const { summary } = table;
  tellTitle(`${coverageTexts[language].coverage}: ${table.title}`);
  // Only when it is another one, for it is said aloud.
  if (status.textContent !== summary) status.textContent = summary;
  rows.show(table, state.table.sort, hasFocus);
}

function showOverview(): void {
  if (!coverage) return;
  const texts = coverageTexts[language];
  const overview = overviewOf(coverage, state.overview, texts);
  const { title, about } = overview;
  tellTitle(`${texts.overview}: ${about}`);
  if (status.textContent !== title) status.textContent = title;
  const kind = coverage.kinds.find(({ id }) => id === state.overview.kind);
  const shown = overviewTable(overview, texts, (groups) =>
    editor.postMessage({
      type: "filter",
      groups: [...groups, ...(kind ? [{ grouping: "kind", value: kind.id }] : [])],
    }),
  );
  content.replaceChildren(
    element("p", { class: "about" }, aboutOf(coverage, texts)),
    element("div", { class: "scroller" }, shown),
    legend(overview, texts),
  );
}

/** Of which framework and day the overview is. */
function aboutOf({ title }: FrameworkCoverage, texts: CoverageTexts): string {
  return `${title} · ${texts.date(new Date())}`;
}

let toldTitle: string | undefined;

/** Says what is shown, for the tab. */
function tellTitle(title: string): void {
  if (title === toldTitle) return;
  toldTitle = title;
  editor.postMessage({ type: "shown", title });
}

function drawTools(shown: FrameworkCoverage): void {
  const texts = coverageTexts[language];
  const views: [PanelView, string][] = [
    ["table", texts.table],
    ["overview", texts.overview],
  ];
  const tabs = element("div", { class: "tabs", role: "group", "aria-label": texts.coverage });
  for (const [view, label] of views) {
    const tab = button(label, () => chooseView(view));
    tab.id = `view-${view}`;
    tab.setAttribute("aria-pressed", String(state.view === view));
    tabs.append(tab);
  }
  toolbar.replaceChildren(
    tabs,
    ...(shown.frameworks.length > 1
      ? [
          choice(
            texts.framework,
            shown.frameworks.map(({ uri, title }) => ({ value: uri, title })),
            shown.framework,
            (uri) => editor.postMessage({ type: "framework", uri }),
            "framework",
          ),
        ]
      : []),
    ...(state.view === "table"
      ? tableTools(shown, state.table, texts, tableActions)
      : overviewTools(shown, state.overview, texts, overviewActions)),
  );
}

function copy(format: CopyFormat, textOf: typeof csvOf): void {
  const texts = coverageTexts[language];
  if (!table?.rows.some(({ isHeading }) => !isHeading)) say(texts.nothingToCopy);
  else editor.postMessage({ type: "copy", format, text: textOf(table, texts) });
}

function print(): void {
  if (!coverage || !table) return;
  const texts = coverageTexts[language];
  const content = htmlOf(table, texts, language, coverage.title);
  editor.postMessage({ type: "save", format: "html", name: `${texts.coverage}-${table.title}`.toLowerCase(), content });
}

/** Sends a drawing of the overview to be saved. */
async function saveDrawing(
  format: "svg" | "png",
  contentOf: (drawn: ReturnType<typeof overviewSvg>) => string | Promise<string>,
): Promise<void> {
  if (!coverage) return;
  const texts = coverageTexts[language];
  const overview = overviewOf(coverage, state.overview, texts);
  const content = await contentOf(overviewSvg(overview, texts, aboutOf(coverage, texts)));
  editor.postMessage({ type: "save", format, name: `${texts.overview}-${overview.about}`.toLowerCase(), content });
}
