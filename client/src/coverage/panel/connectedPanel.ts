import * as vscode from "vscode";
import {
  type CoverageEditedParams,
  type CoverageResult,
  coverageChangedNotification,
  coverageEditedNotification,
  type FollowCoverageParams,
  type FrameworkCoverage,
  followCoverageRequest,
} from "../../../../server/src/protocol/coverage";
import { commandIds } from "../../commands/commandIds";
import type { Session } from "../../connection/session";
import { sessionLanguage } from "../../connection/sessionLanguage";
import { type FromPanel, readMessage, type ToPanel } from "../coverageMessages";
import { coverageTexts } from "../coverageTexts";
import { choicesIn, type PanelView } from "../panelState";
import { coverageHtml } from "./coverageHtml";
import { savePanelFile } from "./savePanelFile";

/** Under which the workspace remembers what was chosen. */
const key = "algoritmekader.coverage";

/** Nothing is loaded from a file, and there are no links that run commands. */
export const webviewOptions: vscode.WebviewOptions = {
  enableScripts: true,
  localResourceRoots: [],
  enableCommandUris: false,
};

/** A panel with its page: what it shows follows the server, and what people do in it is done here. */
export function connected(
  panel: vscode.WebviewPanel,
  session: Pick<Session, "client" | "state" | "status" | "request" | "onDidChange" | "onNotification">,
  memory: Pick<vscode.Memento, "get" | "update">,
  log: Pick<vscode.LogOutputChannel, "debug" | "warn">,
) {
  const { webview } = panel;
  let framework: string | undefined;
  let coverage: CoverageResult = null;
  let view: PanelView | undefined;
  let isReady = false;
  let isDisposed = false;
  /** Counts questions: what is answered to an older one is not shown. */
  let asked = 0;
  let answered = 0;
  /** What was asked for last, so that a change of the status alone asks for nothing. */
  let followed: { readonly client: unknown; readonly language: string } | undefined;

  const post = (message: ToPanel) => {
    if (isReady && !isDisposed) void webview.postMessage(message);
  };

  function send(): void {
    const language = coverage?.language ?? sessionLanguage(session);
    // What is in it the page says once it has drawn it.
    if (!coverage) panel.title = coverageTexts[language].coverage;
    const isReading = session.state === "starting" || session.state === "indexing";
    post({ type: "data", coverage, isReading, language });
  }

  async function follow(): Promise<void> {
    const question = ++asked;
    followed = { client: session.client, language: sessionLanguage(session) };
    const params: FollowCoverageParams = { edits: true, ...(framework === undefined ? {} : { framework }) };
    const answer = await session.request(followCoverageRequest, params);
    if (question !== asked) return;
    answered = question;
    receive(answer ?? null);
  }

  function receive(counted: CoverageResult): void {
    coverage = counted;
    send();
  }

  /** Edits of something else than what is shown here are no help: then the whole is asked for, unless it is on its way. */
  function edited({ framework: uri, pages, groupings }: CoverageEditedParams): void {
    if (answered !== asked) return;
    if (coverage?.framework !== uri) return void follow();
    const all = [...coverage.pages];
    for (const [place, page] of pages) all[place] = page;
    receive({ ...coverage, pages: all, ...(groupings ? { groupings } : {}) });
  }

  function update(): void {
    if (session.state === "ready") {
      const isKnown = followed?.client === session.client && followed?.language === sessionLanguage(session);
      if (!isKnown) void follow();
      // While pages were read again, what was shown stayed; what changed is told.
    } else {
      followed = undefined;
      if (session.state !== "indexing" && session.state !== "starting") coverage = null;
      send();
    }
  }

  async function act(message: FromPanel): Promise<void> {
    const texts = coverageTexts[coverage?.language ?? sessionLanguage(session)];
    switch (message.type) {
      case "ready":
        isReady = true;
        post({ type: "restore", choices: choicesIn(memory.get(key)) });
        send();
        if (view) post({ type: "show", view });
        view = undefined;
        return;
      case "shown":
        panel.title = shortened(message.title);
        return;
      case "chosen":
        await memory.update(key, message.choices);
        return;
      case "open": {
        const uri = coverage && uriOfPage(message.path, coverage);
        if (uri === undefined || uri === null) return;
        const column = message.isToSide ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
        await vscode.commands.executeCommand("vscode.open", vscode.Uri.parse(uri, true), { viewColumn: column });
        return;
      }
      case "filter":
        await vscode.commands.executeCommand(commandIds.filterTree, { groups: message.groups });
        post({ type: "say", text: texts.filtered });
        return;
      case "copy":
        await vscode.env.clipboard.writeText(message.text);
        post({ type: "say", text: texts.copied(message.format) });
        return;
      case "save": {
        const said = coverage && (await savePanelFile(message, coverage.framework, texts, log));
        if (said) post({ type: "say", text: said });
        return;
      }
      case "framework":
        if (!coverage?.frameworks.some(({ uri }) => uri === message.uri)) return;
        framework = message.uri;
        await follow();
    }
  }

  webview.options = webviewOptions;
  const subscriptions = vscode.Disposable.from(
    webview.onDidReceiveMessage((value: unknown) => {
      const message = readMessage(value);
      return message && act(message).catch((error) => log.warn(`${message.type} failed in the coverage: ${error}`));
    }),
    session.onDidChange(update),
    session.onNotification(coverageChangedNotification, receive),
    session.onNotification(coverageEditedNotification, edited),
  );
  panel.onDidDispose(() => {
    isDisposed = true;
    subscriptions.dispose();
    void session.request(followCoverageRequest, { framework: null });
  });
  webview.html = coverageHtml(nonce());
  update();

  return {
    panel,
    show(wanted: PanelView): void {
      panel.reveal();
      if (isReady) post({ type: "show", view: wanted });
      else view = wanted;
    },
  };
}

/** The uri of a page of the framework, or of a page that stands for a group; undefined for any other path. */
function uriOfPage(path: string, { pages, uris, groupings, framework }: FrameworkCoverage): string | undefined {
  const at = pages.findIndex((page) => page.path === path);
  if (at >= 0) return uris[at];
  const isGroup = groupings.some(({ groups }) => groups.some((group) => group.path === path));
  return isGroup ? vscode.Uri.joinPath(vscode.Uri.parse(framework, true), path).toString() : undefined;
}

/** On one line, and not longer than a tab shows. */
function shortened(title: string): string {
  const line = title.replace(/\s+/g, " ").trim();
  return line.length > longestTitle ? `${line.slice(0, longestTitle - 1)}…` : line;
}

const longestTitle = 60;

function nonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return btoa(String.fromCharCode(...bytes)).replace(/[^\w]/g, "");
}
