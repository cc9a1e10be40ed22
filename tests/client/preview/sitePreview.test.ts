import MarkdownIt from "markdown-it";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Session } from "../../../client/src/connection/session";
import { sitePreview } from "../../../client/src/preview/sitePreview";
import type { SitePage } from "../../../server/src/protocol/sitePages";
import * as fake from "../vscodeFake";

vi.mock("vscode", () => import("../vscodeFake"));
vi.mock("vscode-languageclient", () => import("../languageClientFake"));

const uri = "file:///kader/docs/a.md";
const text = "Een term.";

let answers: Map<string, SitePage | null>;
let asked: string[];
let frameworks: { uri: string }[] | undefined;
let pagesChanged: fake.EventEmitter<void>;
let changed: fake.EventEmitter<void>;
let preview: ReturnType<typeof sitePreview>;
let md: MarkdownIt;

const page = (definition: string): SitePage => ({ title: "A", facts: [], comments: {}, terms: [["term", definition]] });

beforeEach(() => {
  vi.useFakeTimers();
  fake.executed.length = 0;
  fake.settings.values.clear();
  fake.window.tabGroups.all = [
    { viewColumn: 1, tabs: [], activeTab: { input: new fake.TabInputWebview("mainThreadWebview-markdown.preview") } },
  ];
  answers = new Map([[uri, page("een")]]);
  asked = [];
  frameworks = [{ uri: "file:///kader" }];
  pagesChanged = new fake.EventEmitter();
  changed = new fake.EventEmitter();
  const session = {
    get status() {
      return frameworks && { state: "ready", language: "nl", frameworks };
    },
    state: "ready",
    onDidChange: changed.event,
    onNotification: (_type: unknown, listener: () => void) => pagesChanged.event(listener),
    async request(_type: unknown, params: { uri: string }) {
      asked.push(params.uri);
      return answers.get(params.uri);
    },
  };
  preview = sitePreview(session as unknown as Session, fake.logChannel());
  md = preview.extendMarkdownIt(new MarkdownIt({ html: true }));
});

afterEach(() => {
  preview.dispose();
  vi.useRealTimers();
  fake.window.tabGroups.all = [];
});

/** Draws a page as the editor does, and waits until everything has come of it. Returns what is on the screen then. */
async function draw(written = text, of = uri): Promise<string> {
  let refreshes = -1;
  let html = "";
  while (refreshes < fake.executed.length) {
    refreshes = fake.executed.length;
    html = md.renderer.render(md.parse(written, {}), md.options, { currentDocument: of });
    await vi.advanceTimersByTimeAsync(400);
    if (refreshes > 20) throw new Error("it goes on for ever");
  }
  return html;
}

/** Waits until what was drawn as without us is drawn once more, and counts from there. */
async function drawnOnceMore(): Promise<void> {
  await vi.advanceTimersByTimeAsync(2000);
  expect(fake.executed.length).toBeGreaterThan(1);
  fake.executed.length = 0;
}

const isAsSite = (html: string) => html.includes("<abbr");

describe("a page of a framework", () => {
  test("is drawn at once as without us, and again when the server has told what the site makes of it", async () => {
    const first = md.renderer.render(md.parse(text, {}), md.options, { currentDocument: uri });
    expect(isAsSite(first)).toBe(false);
    expect(isAsSite(await draw())).toBe(true);
    expect(asked).toEqual([uri]);
    expect(fake.executed).toEqual([["markdown.preview.refresh"]]);
  });

  test("is drawn once more after a while when it was drawn as without us, which the editor may have lost", async () => {
    await draw();
    await vi.advanceTimersByTimeAsync(1000);
    expect(fake.executed.length).toBe(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(fake.executed.length).toBe(2);
    await draw();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fake.executed.length).toBe(2);
  });

  test("in the editor is asked for ahead, so that it is right at once", async () => {
    const document = { uri: fake.Uri.parse(uri), languageId: "markdown", getText: () => text };
    fake.window.activeTextEditor = { document, selections: [] } as unknown as typeof fake.window.activeTextEditor;
    try {
      changed.fire();
      changed.fire();
      await vi.advanceTimersByTimeAsync(5000);
      expect([asked, fake.executed]).toEqual([[uri], []]);
      const first = md.renderer.render(md.parse(text, {}), md.options, { currentDocument: uri });
      expect(isAsSite(first)).toBe(true);
      await vi.advanceTimersByTimeAsync(5000);
      expect([asked, fake.executed]).toEqual([[uri], []]);
    } finally {
      fake.window.activeTextEditor = undefined;
    }
  });

  test("is asked for once, however often it is drawn", async () => {
    for (let turns = 0; turns < 3; turns++) await draw();
    expect(asked).toEqual([uri]);
    expect(fake.executed.length).toBe(1);
  });

  test("whose text changes is drawn with what is known, and only again when the answer is another", async () => {
    await draw();
    await drawnOnceMore();
    const next = md.renderer.render(md.parse("Een term erbij.", {}), md.options, { currentDocument: uri });
    expect(isAsSite(next)).toBe(true);
    await draw("Een term erbij.");
    expect([asked.length, fake.executed.length]).toEqual([2, 0]);
    answers.set(uri, page("twee"));
    expect(await draw("Nog een term.")).toContain('title="twee"');
    expect(fake.executed.length).toBe(1);
  });

  test("on which somebody types is asked about ahead, so that the editor draws it once", async () => {
    await draw();
    await drawnOnceMore();
    const type = (typed: string) => {
      const document = { uri: fake.Uri.parse(uri), getText: () => typed };
      fake.workspace.textDocuments = [document];
      fake.documentChanged.fire({ document });
    };
    try {
      answers.set(uri, page("twee"));
      type("Een term!");
      await vi.advanceTimersByTimeAsync(300);
      // Here the editor draws by itself.
      const drawn = md.renderer.render(md.parse("Een term!", {}), md.options, { currentDocument: uri });
      expect(drawn).toContain('title="twee"');
      await vi.advanceTimersByTimeAsync(5000);
      expect([asked.length, fake.executed.length]).toEqual([2, 0]);

      answers.set(uri, page("drie"));
      type("Een term?");
      await vi.advanceTimersByTimeAsync(5000);
      expect(fake.executed.length).toBeGreaterThan(0);
    } finally {
      fake.workspace.textDocuments = [];
    }
  });

  test("is drawn again when another page changes what is shown, and not for any other change", async () => {
    await draw();
    pagesChanged.fire();
    await vi.advanceTimersByTimeAsync(400);
    expect([asked.length, fake.executed.length]).toEqual([2, 1]);
    answers.set(uri, page("twee"));
    pagesChanged.fire();
    await vi.advanceTimersByTimeAsync(400);
    expect(fake.executed.length).toBe(2);
    expect(await draw()).toContain('title="twee"');
  });

  test("that nobody sees is not asked for until it is drawn", async () => {
    await draw();
    fake.window.tabGroups.all = [];
    answers.set(uri, page("twee"));
    pagesChanged.fire();
    await vi.advanceTimersByTimeAsync(400);
    expect(asked.length).toBe(1);
    fake.window.tabGroups.all = [
      {
        viewColumn: 1,
        tabs: [],
        activeTab: { input: new fake.TabInputCustom({} as never, "vscode.markdown.preview.editor") },
      },
    ];
    expect(await draw()).toContain('title="twee"');
  });

  test("that was drawn before there was a server is drawn again when there is one", async () => {
    frameworks = undefined;
    expect(isAsSite(await draw())).toBe(false);
    frameworks = [{ uri: "file:///kader" }];
    changed.fire();
    await vi.advanceTimersByTimeAsync(400);
    expect(isAsSite(await draw())).toBe(true);
    expect(asked).toEqual([uri]);
  });

  test("is asked of the editor again when it forgets to draw it, but not for ever", async () => {
    md.renderer.render(md.parse(text, {}), md.options, { currentDocument: uri });
    await vi.advanceTimersByTimeAsync(1000);
    expect(fake.executed.length).toBe(2);
    md.renderer.render(md.parse(text, {}), md.options, { currentDocument: uri });
    await drawnOnceMore();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(fake.executed.length).toBe(0);
    answers.set(uri, page("twee"));
    pagesChanged.fire();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(fake.executed.length).toBe(6);
  });

  test("stays as it is when the server fails to answer", async () => {
    await draw();
    answers.delete(uri);
    expect(isAsSite(await draw("Een ander term."))).toBe(true);
    expect(fake.executed.length).toBe(1);
  });
});

describe("any other text", () => {
  test("is never asked for", async () => {
    await draw(text, "file:///kader2/docs/a.md");
    await draw(text, "untitled:a.md");
    expect(asked).toEqual([]);
  });

  test("in the folder of a framework that is no page of it is drawn as without us, once", async () => {
    answers.set("file:///kader/README.md", null);
    expect(isAsSite(await draw(text, "file:///kader/README.md"))).toBe(false);
    expect(fake.executed).toEqual([]);
  });
});
