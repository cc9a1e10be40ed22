import type MarkdownIt from "markdown-it";
import * as vscode from "vscode";
import { type SitePage, sitePageRequest, sitePagesChangedNotification } from "../../../server/src/protocol/sitePages";
import { coalesce } from "../connection/coalesce";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";
import { previewTexts } from "./previewTexts";
import { redrawing } from "./redrawing";
import { siteMarkdown } from "./siteMarkdown";

/** How many pages are remembered: as many as anybody has previews of. */
const mostPages = 12;
/** How long what is typed waits to be asked about, in milliseconds: the editor draws it after 300, and then the answer is there. */
const typedTogether = 100;
/** How long the editor has to draw what was typed by itself, before it is asked to, in milliseconds. */
const drawsByItself = 600;
/** How long a preview may be out of date while somebody types on another page, in milliseconds. */
const changesTogether = 300;

interface Known {
  /** The text that the answer is about; undefined when other pages have changed since. */
  source: string | undefined;
  answer: SitePage | undefined;
  /** The answer as text, to see whether it is another. */
  written: string;
  /** The page was drawn, and not only looked ahead for. */
  isWanted: boolean;
  /** It was drawn as without us, and its answer comes over that. */
  wasPlain: boolean;
  /** The answer is on the screen, as far as anybody can know. */
  isDrawn: boolean;
}

/** The editor's preview of Markdown, which shows pages as the site does. */
export interface SitePreview extends vscode.Disposable {
  /** For the Markdown extension of the editor, which asks for it in what `activate` returns. */
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/**
 * Knows what the site makes of the pages in previews. A preview is drawn at once with what is known, which may be of a moment ago; the
 * server is asked when the text is another, or other pages are, and the preview is drawn again when the answer is another. For the page in
 * the editor it is asked ahead, so that its preview is right at once.
 */
export function sitePreview(session: Session, log: vscode.LogOutputChannel): SitePreview {
  /** By uri, what was shown last at the end. */
  const known = new Map<string, Known>();
  /** The text of pages that were drawn before there was a server to ask. */
  const waiting = new Map<string, string>();
  const redraw = redrawing(() => [...known.values()].every(({ isDrawn }) => isDrawn), failed);

  function pageOf(uri: string, source: string): SitePage | undefined {
    if (!session.status) {
      waiting.set(uri, source);
      return undefined;
    }
    if (!isInFramework(uri)) return undefined;
    const answer = known.get(uri)?.answer;
    if (known.get(uri)?.source !== source) void ask(uri, source);
    const page = known.get(uri);
    if (page) Object.assign(page, { isDrawn: true, isWanted: true, wasPlain: answer === undefined });
    return answer;
  }

  function isInFramework(uri: string): boolean {
    return Boolean(session.status?.frameworks.some((framework) => uri.startsWith(`${framework.uri}/`)));
  }

  /** Asks for the page in the editor, whose preview may be opened next. */
  function lookAhead(): void {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== "markdown") return;
    const uri = document.uri.toString();
    if (isInFramework(uri) && !known.has(uri)) void ask(uri, document.getText());
  }

  /** Asks about pages in previews while somebody types on them: with the answer at hand they need not be drawn twice. */
  const askTyped = coalesce(typedTogether, (uris) => {
    if (uris === "everything" || !isPreviewVisible()) return;
    for (const document of vscode.workspace.textDocuments) {
      const uri = document.uri.toString();
      const page = uris.has(uri) ? known.get(uri) : undefined;
      const text = document.getText();
      if (page?.isWanted && page.source !== text) void ask(uri, text, true);
    }
  });

  let overdue: ReturnType<typeof setTimeout> | undefined;

  /** Has the page drawn again, unless the editor does so by itself: that keeps what is selected, and does not flicker. */
  function redrawUnlessDrawn(uri: string): void {
    clearTimeout(overdue);
    overdue = setTimeout(() => {
      const page = known.get(uri);
      if (page && !page.isDrawn) redraw.soon(page.wasPlain);
    }, drawsByItself);
  }

  /** `isAhead`: the editor will draw the page in a moment. */
  async function ask(uri: string, source: string, isAhead = false): Promise<void> {
    const before = known.get(uri);
    const { answer: shown, written: shownAs = "null", isWanted = false, isDrawn = true } = before ?? {};
    const page: Known = { source, answer: shown, written: shownAs, isWanted, wasPlain: false, isDrawn };
    known.delete(uri);
    known.set(uri, page);
    for (const oldest of [...known.keys()].slice(0, -mostPages)) known.delete(oldest);
    const answer = await session.request(sitePageRequest, { uri });
    // Without a server the page stays as it is; a later question has a later answer.
    if (answer === undefined || known.get(uri) !== page) return;
    const written = JSON.stringify(answer);
    if (written === page.written) return;
    page.answer = answer ?? undefined;
    page.written = written;
    if (!page.isWanted) return;
    page.isDrawn = false;
    if (isAhead) redrawUnlessDrawn(uri);
    else redraw.soon(page.wasPlain);
  }

  /** Other pages have changed: what is on the screen is asked for again, all else when it is drawn. */
  const askAgain = coalesce(changesTogether, () => {
    const isVisible = isPreviewVisible();
    for (const [uri, page] of [...known]) {
      const { source } = page;
      page.source = undefined;
      if (isVisible && source !== undefined) void ask(uri, source);
    }
  });

  function askWaiting(): void {
    if (!session.status) return;
    for (const [uri, source] of waiting) pageOf(uri, source);
    waiting.clear();
  }

  function failed(error: unknown): void {
    log.debug(`The preview is shown as without us: ${error}`);
  }

  const following = vscode.Disposable.from(
    session.onNotification(sitePagesChangedNotification, () => askAgain.add(undefined)),
    session.onDidChange(() => {
      askWaiting();
      lookAhead();
    }),
    vscode.window.onDidChangeActiveTextEditor(lookAhead),
    vscode.workspace.onDidChangeTextDocument(({ document }) => askTyped.add([document.uri.toString()])),
    askTyped,
    { dispose: () => clearTimeout(overdue) },
    askAgain,
    redraw,
  );
  const site = { pageOf, replacesFrontMatter, texts: () => previewTexts[sessionLanguage(session)], failed };
  return {
    extendMarkdownIt: (md) => siteMarkdown(md, site),
    dispose: () => following.dispose(),
  };
}

/** Who asks for the front matter as it is, or for none at all, gets that. */
function replacesFrontMatter(uri: unknown): boolean {
  const settings = vscode.workspace.getConfiguration("markdown", uri as vscode.Uri);
  return settings.get("preview.frontMatter", "table") === "table";
}

/** A preview is a tab of its own, or an editor for the file. */
function isPreviewVisible(): boolean {
  return vscode.window.tabGroups.all.some(({ activeTab }) => {
    const input = activeTab?.input;
    return (
      (input instanceof vscode.TabInputWebview || input instanceof vscode.TabInputCustom) &&
      input.viewType.includes("markdown.preview")
    );
  });
}
