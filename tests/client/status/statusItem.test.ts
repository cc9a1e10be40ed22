import { beforeEach, expect, test, vi } from "vitest";
import { statusItem } from "../../../client/src/status/statusItem";
import * as fake from "../vscodeFake";
import { framework, sessionIn } from "./sessionIn";

vi.mock("vscode", () => import("../vscodeFake"));

const tooltip = () => (fake.shown.item.tooltip as unknown as fake.MarkdownString).value;

beforeEach(() => {
  fake.settings.values.clear();
  Object.assign(fake.shown.item, { visible: false, text: "", backgroundColor: undefined });
});

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
        "[Herstellen waarover geen twijfel is](command:algoritmekader.fixEverything) · [Levenscyclus openen](command:algoritmekader.lifecycle.focus) · [Eerste stappen](command:algoritmekader.firstSteps)",
      ].join("\n\n"),
      isTrusted: {
        enabledCommands: [
          "algoritmekader.fixEverything",
          "algoritmekader.lifecycle.focus",
          "algoritmekader.firstSteps",
        ],
      },
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

test("says which folder cannot be read, beside a framework and without one", () => {
  const { session, become } = sessionIn("starting");
  statusItem(session);
  become("ready", [framework], "nl", ["vscode-vfs://x/Mijn%20map"]);
  const told = "De map 'Mijn map' kan nu niet worden gelezen. Dat wordt steeds opnieuw geprobeerd.";
  expect(fake.shown.item).toMatchObject({
    text: "$(warning) 251 pagina's · 12 fouten",
    accessibilityInformation: { label: `Algoritmekader: 251 pagina's, 12 fouten. ${told}` },
  });
  expect(tooltip().startsWith(told)).toBe(true);
  become("idle", [], "nl", ["vscode-vfs://x/Mijn%20map"]);
  expect(fake.shown.item).toMatchObject({ visible: true, text: "$(warning) Algoritmekader" });
  become("idle");
  expect(fake.shown.item.visible).toBe(false);
});

test("says that a server that ended by itself starts again, and that nothing is lost", () => {
  const { session, become, crashed } = sessionIn("ready");
  fake.settings.set("algoritmekader.language", "nl");
  statusItem(session);
  crashed("again");
  become("starting");
  expect(fake.shown.item).toMatchObject({ visible: true, text: "$(sync~spin) Algoritmekader" });
  expect(tooltip()).toContain("Wat je hebt getypt, is er nog.");
  crashed(undefined);
  become("ready", [framework]);
  expect(fake.shown.item.text).toBe("$(checklist) 251 pagina's · 12 fouten");
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
