import { beforeEach, describe, expect, test, vi } from "vitest";
import type { ToPanel } from "../../../../client/src/coverage/coverageMessages";
import { firstChoices } from "../../../../client/src/coverage/coverageTable";
import { connected } from "../../../../client/src/coverage/panel/connectedPanel";
import {
  type CoverageEditedParams,
  type CoverageResult,
  coverageEditedNotification,
  type FrameworkCoverage,
} from "../../../../server/src/protocol/coverage";
import * as fake from "../../vscodeFake";
import { sample } from "../sample";

vi.mock("vscode", () => import("../../vscodeFake"));
vi.mock("vscode-languageclient", () => import("../../languageClientFake"));

const root = "file:///werk/kader";
const coverage: FrameworkCoverage = {
  ...sample,
  framework: root,
  title: "Kader",
  language: "nl",
  frameworks: [
    { uri: root, title: "kader" },
    { uri: "file:///werk/ander", title: "ander" },
  ],
  uris: sample.pages.map(({ path }) => `${root}/${path}`),
};

/** A panel whose page the test plays. */
function panelFake() {
  const received = new fake.EventEmitter<unknown>();
  const disposed = new fake.EventEmitter<void>();
  const posted: ToPanel[] = [];
  const panel = {
    title: "",
    reveal: () => undefined,
    dispose: () => disposed.fire(),
    onDidDispose: disposed.event,
    webview: {
      html: "",
      options: {},
      onDidReceiveMessage: received.event,
      postMessage: async (message: ToPanel) => posted.push(message),
    },
  };
  return { panel: panel as never, posted, say: (message: unknown) => received.fire(message), dispose: panel.dispose };
}

let asked: unknown[];
let page: ReturnType<typeof panelFake>;
const changed = new fake.EventEmitter<void>();
const coverageChanged = new fake.EventEmitter<CoverageResult>();
const coverageEdited = new fake.EventEmitter<CoverageEditedParams>();
const log = { debug: () => undefined, warn: () => undefined };
const remembered = new Map<string, unknown>();
const memory = {
  get: (key: string) => remembered.get(key) as never,
  update: async (key: string, value: unknown) => void remembered.set(key, value),
};
let session: Parameters<typeof connected>[1] & { state: string };

beforeEach(() => {
  asked = [];
  remembered.clear();
  fake.executed.length = 0;
  fake.saved.files.clear();
  fake.saved.chosen = undefined;
  page = panelFake();
  changed.dispose();
  coverageChanged.dispose();
  coverageEdited.dispose();
  session = {
    client: {} as never,
    state: "ready",
    status: { state: "ready", frameworks: [], language: "nl" },
    request: async (_type: unknown, params?: unknown) => {
      asked.push(params);
      return coverage as never;
    },
    onDidChange: changed.event as never,
    onNotification: ({ method }: { method: string }, listener: never) =>
      method === coverageEditedNotification.method ? coverageEdited.event(listener) : coverageChanged.event(listener),
  };
});

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));
async function opened() {
  const panel = connected(page.panel, session, memory, log);
  page.say({ type: "ready" });
  await turn();
  return panel;
}
const data = () => page.posted.filter((message) => message.type === "data");

describe("the panel", () => {
  test("asks for the figures and shows them once its page is there", async () => {
    await opened();
    expect(asked).toEqual([{ edits: true }]);
    expect(data().at(-1)).toEqual({ type: "data", coverage, isReading: false, language: "nl" });
  });

  test("shows what the server tells of changes, and asks for nothing then", async () => {
    await opened();
    coverageChanged.fire({ ...coverage, title: "Anders" });
    expect(data().at(-1)).toMatchObject({ coverage: { title: "Anders" } });
    changed.fire();
    await turn();
    expect(asked.length).toBe(1);
  });

  test("takes in which pages are others, and asks for all where that is of another framework", async () => {
    await opened();
    const [first, ...others] = coverage.pages;
    const page = { ...first!, title: "Anders" };
    coverageEdited.fire({ framework: root, pages: [[0, page]] });
    expect(data().at(-1)).toMatchObject({ coverage: { ...coverage, pages: [page, ...others] } });
    coverageEdited.fire({ framework: root, pages: [], groupings: [] });
    expect(data().at(-1)).toMatchObject({ coverage: { groupings: [], pages: [page, ...others] } });
    expect(asked.length).toBe(1);
    coverageEdited.fire({ framework: "file:///werk/ander", pages: [[0, page]] });
    // All is on its way: what is told before it, it holds.
    coverageEdited.fire({ framework: root, pages: [[0, page]] });
    await turn();
    expect(asked.length).toBe(2);
    expect(data().at(-1)).toEqual({ type: "data", coverage, isReading: false, language: "nl" });
  });

  test("keeps the figures while pages are read again, and asks a server that was started again", async () => {
    await opened();
    session.state = "indexing";
    changed.fire();
    expect(data().at(-1)).toMatchObject({ coverage: { title: "Kader" }, isReading: true });
    Object.assign(session, { client: {}, state: "ready" });
    changed.fire();
    await turn();
    expect(asked.length).toBe(2);
  });

  test("without a server shows nothing", async () => {
    await opened();
    session.state = "failed";
    changed.fire();
    expect(data().at(-1)).toMatchObject({ coverage: null, isReading: false });
  });

  test("opens in the view that a command asks for, also before its page is there", async () => {
    const panel = connected(page.panel, session, memory, log);
    panel.show("overview");
    expect(page.posted).toEqual([]);
    page.say({ type: "ready" });
    expect(page.posted.at(-1)).toEqual({ type: "show", view: "overview" });
    panel.show("table");
    expect(page.posted.at(-1)).toEqual({ type: "show", view: "table" });
  });

  test("has in its tab what it shows; the name of the panel while there is nothing", async () => {
    await opened();
    expect((page.panel as { title: string }).title).toBe("Dekking");
    page.say({ type: "shown", title: "Overzicht:\nthema per stap" });
    expect((page.panel as { title: string }).title).toBe("Overzicht: thema per stap");
    page.say({ type: "shown", title: "x".repeat(100) });
    expect((page.panel as { title: string }).title).toBe(`${"x".repeat(59)}…`);
    session.state = "failed";
    changed.fire();
    expect((page.panel as { title: string }).title).toBe("Dekking");
  });

  test("tells the server when it is closed", async () => {
    await opened();
    page.dispose();
    expect(asked.at(-1)).toEqual({ framework: null });
  });
});

test("what is chosen is there again in the next panel, and nothing else is kept", async () => {
  await opened();
  const choices = {
    view: "overview",
    table: {
      rows: "check",
      divide: "step",
      text: "toezicht",
      gapsOnly: true,
      sort: { column: "code", descending: false },
    },
    overview: { rows: "theme", columns: "step", kind: "rule" },
  };
  page.say({ type: "chosen", choices: { ...choices, more: 1, overview: { ...choices.overview, more: 1 } } });
  await turn();
  page.dispose();
  page = panelFake();
  await opened();
  expect(page.posted[0]).toEqual({ type: "restore", choices });
});

test("what was remembered in another form is as good as nothing", async () => {
  remembered.set("algoritmekader.coverage", { view: 1, table: "x", overview: { rows: {} } });
  await opened();
  const overview = { rows: "", columns: "", kind: "" };
  expect(page.posted[0]).toEqual({ type: "restore", choices: { view: "table", table: firstChoices, overview } });
});

describe("what its page asks", () => {
  test("opens pages of the framework and pages of groups, and no other file", async () => {
    await opened();
    for (const path of ["r-1.md", "begin.md", "../geheim.md", "/etc/passwd", "c-1"]) page.say({ type: "open", path });
    await turn();
    expect(fake.executed.map(([command, uri]) => [command, String(uri)])).toEqual([
      ["vscode.open", `${root}/r-1.md`],
      ["vscode.open", `${root}/begin.md`],
    ]);
  });

  test("filters the tree", async () => {
    await opened();
    const groups = [{ grouping: "step", value: "begin" }];
    page.say({ type: "filter", groups: [{ ...groups[0], more: 1 }] });
    await turn();
    expect(fake.executed).toEqual([["algoritmekader.filterTree", { groups }]]);
  });

  test("copies, and says so", async () => {
    await opened();
    page.say({ type: "copy", format: "CSV", text: "a;b" });
    await turn();
    expect(fake.env.clipboard.text).toBe("a;b");
    expect(page.posted.at(-1)).toEqual({ type: "say", text: "Gekopieerd als CSV" });
  });

  test("writes a drawing where people choose, under a name without a folder", async () => {
    await opened();
    fake.saved.chosen = fake.Uri.parse("file:///elders/dia.svg");
    page.say({ type: "save", format: "svg", name: "../a/b: c", content: "<svg/>" });
    await turn();
    expect(String(fake.saved.proposed)).toBe(`${root}/-a-b-c.svg`);
    expect(new TextDecoder().decode(fake.saved.files.get("file:///elders/dia.svg"))).toBe("<svg/>");
    expect(page.posted.at(-1)).toEqual({ type: "say", text: "Opgeslagen: dia.svg" });
  });

  test("writes a picture in pixels as bytes; nothing where nobody chooses a place", async () => {
    await opened();
    page.say({ type: "save", format: "png", name: "a", content: btoa("\x89PNG") });
    await turn();
    expect(fake.saved.files.size).toBe(0);
    fake.saved.chosen = fake.Uri.parse("file:///elders/dia.png");
    page.say({ type: "save", format: "png", name: "a", content: btoa("\x89PNG") });
    await turn();
    expect([...(fake.saved.files.get("file:///elders/dia.png") ?? [])]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  });

  test("shows another framework, if it is one", async () => {
    await opened();
    page.say({ type: "framework", uri: "file:///nergens" });
    page.say({ type: "framework", uri: "file:///werk/ander" });
    await turn();
    expect(asked).toEqual([{ edits: true }, { edits: true, framework: "file:///werk/ander" }]);
  });
});
