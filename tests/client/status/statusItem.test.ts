import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Session, SessionState } from "../../../client/src/connection/session";
import { contextKeys } from "../../../client/src/status/contextKeys";
import { readingProgress } from "../../../client/src/status/readingProgress";
import { statusItem } from "../../../client/src/status/statusItem";
import type { FrameworkStatus, StatusParams } from "../../../server/src/protocol";
import * as fake from "../vscodeFake";

vi.mock("vscode", () => import("../vscodeFake"));

const framework: FrameworkStatus = { uri: "file:///a", title: "Kader", pages: 251, errors: 12, warnings: 3 };

function sessionIn(state: SessionState) {
  const changed = new fake.EventEmitter<void>();
  const session = { state, status: undefined as StatusParams | undefined, onDidChange: changed.event };
  return {
    session: session as unknown as Session,
    become(newState: SessionState, frameworks: FrameworkStatus[] = [], language: "nl" | "en" = "nl") {
      session.state = newState;
      session.status =
        newState === "ready" || newState === "indexing" ? { state: newState, frameworks, language } : undefined;
      changed.fire();
    },
  };
}

const tooltip = () => (fake.shown.item.tooltip as unknown as fake.MarkdownString).value;

beforeEach(() => {
  vi.useFakeTimers();
  fake.settings.values.clear();
  fake.executed.length = 0;
  fake.shown.progress.length = 0;
  Object.assign(fake.shown.item, { visible: false, text: "", backgroundColor: undefined });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("status item", () => {
  test("shows pages and errors in the language of the framework; a click lists the problems", () => {
    const { session, become } = sessionIn("starting");
    statusItem(session);
    become("ready", [framework]);
    expect(fake.shown.item).toMatchObject({
      visible: true,
      text: "$(checklist) 251 pagina's · 12 fouten",
      tooltip: {
        value: [
          "Kader: 251 pagina's, 12 fouten, 3 waarschuwingen",
          "Klik voor de lijst met problemen",
          "[Levenscyclus openen](command:algoritmekader.lifecycle.focus) · [Eerste stappen](command:algoritmekader.firstSteps)",
        ].join("\n\n"),
        isTrusted: { enabledCommands: ["algoritmekader.lifecycle.focus", "algoritmekader.firstSteps"] },
      },
      command: "algoritmekader.showProblems",
      backgroundColor: undefined,
    });
  });

  test("adds up several frameworks and gives each a line", () => {
    const { session, become } = sessionIn("starting");
    statusItem(session);
    become("ready", [framework, { ...framework, title: "Proef", pages: 1, errors: 0, warnings: 0 }]);
    expect(fake.shown.item.text).toBe("$(checklist) 252 pagina's · 12 fouten");
    expect(tooltip()).toContain("\n\nProef: 1 pagina, geen fouten of waarschuwingen\n\n");
  });

  test("says that the pages are not where the content model says, on hover and to a screen reader", () => {
    const { session, become } = sessionIn("starting");
    statusItem(session);
    const layout = "De vereisten staan in 'docs/vereisten', niet in 'docs/x'.";
    become("ready", [{ ...framework, errors: 0, warnings: 1, layout }]);
    expect(fake.shown.item).toMatchObject({
      text: "$(checklist) 251 pagina's · 1 waarschuwing",
      accessibilityInformation: { label: `Algoritmekader: 251 pagina's, 1 waarschuwing. ${layout}` },
    });
    expect(tooltip()).toContain(`Kader: 251 pagina's, 1 waarschuwing\n\n${layout}\n\nKlik voor de lijst`);
  });

  test("without errors it counts the warnings, without those the pages only", () => {
    const { session, become } = sessionIn("starting");
    statusItem(session);
    become("ready", [{ ...framework, errors: 0 }], "en");
    expect(fake.shown.item.text).toBe("$(checklist) 251 pages · 3 warnings");
    become("ready", [{ ...framework, errors: 0, warnings: 0 }], "en");
    expect(fake.shown.item.text).toBe("$(checklist) 251 pages");
  });

  test("the setting for the language applies at once", () => {
    const { session, become } = sessionIn("starting");
    statusItem(session);
    become("ready", [framework]);
    fake.settings.set("algoritmekader.language", "en");
    expect(fake.shown.item.text).toBe("$(checklist) 251 pages · 12 errors");
  });

  test("is not there without a framework, and keeps the last count while pages are read again", () => {
    const { session, become } = sessionIn("starting");
    statusItem(session);
    become("ready", [framework]);
    become("indexing");
    expect(fake.shown.item).toMatchObject({ visible: true, text: "$(checklist) 251 pagina's · 12 fouten" });
    become("idle");
    expect(fake.shown.item.visible).toBe(false);
  });

  test("says that the server has stopped; a click shows the output", () => {
    const { session, become } = sessionIn("starting");
    statusItem(session);
    become("failed");
    expect(fake.shown.item).toMatchObject({
      visible: true,
      text: "$(warning) Algoritmekader",
      command: "algoritmekader.showOutput",
      backgroundColor: new fake.ThemeColor("statusBarItem.warningBackground"),
    });
  });
});

describe("progress", () => {
  test("half a second of reading shows nothing", () => {
    const { session, become } = sessionIn("starting");
    readingProgress(session);
    vi.advanceTimersByTime(300);
    become("indexing");
    vi.advanceTimersByTime(199);
    become("ready", [framework]);
    vi.advanceTimersByTime(1000);
    expect(fake.shown.progress).toEqual([]);
  });

  test("longer reading shows progress until it is done", async () => {
    const { session, become } = sessionIn("starting");
    readingProgress(session);
    become("indexing");
    vi.advanceTimersByTime(500);
    expect(fake.shown.progress).toEqual(["Algoritmekader: pagina's lezen"]);
    become("ready", [framework]);
    await vi.runAllTimersAsync();
    expect(fake.shown.progress).toEqual([]);
  });

  test("progress ends when the server stops", async () => {
    const { session, become } = sessionIn("starting");
    readingProgress(session);
    vi.advanceTimersByTime(500);
    become("failed");
    await vi.runAllTimersAsync();
    expect(fake.shown.progress).toEqual([]);
  });
});

test("the welcome texts know the state and the language", () => {
  const { session, become } = sessionIn("noFolder");
  contextKeys(session);
  become("ready", [framework]);
  expect(fake.executed).toEqual([
    ["setContext", "algoritmekader.state", "noFolder"],
    ["setContext", "algoritmekader.language", "en"],
    ["setContext", "algoritmekader.state", "ready"],
    ["setContext", "algoritmekader.language", "nl"],
  ]);
});
