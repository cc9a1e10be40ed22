import type { TreeChangedParams, TreeNode, TreeView } from "../../server/src/protocol/tree";
import type { ServerSession } from "../server/serverSession";
import type { Seen } from "./seen";

/** What a client says of itself that keeps things on a screen. */
export const keepsOnScreen = {
  capabilities: {
    workspace: {
      configuration: true,
      workspaceFolders: true,
      workspaceEdit: { documentChanges: true },
      didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
      inlayHint: { refreshSupport: true },
      codeLens: { refreshSupport: true },
      semanticTokens: { refreshSupport: true },
    },
    textDocument: { definition: { linkSupport: true }, synchronization: { dynamicRegistration: true } },
  },
  initializationOptions: { relatedPlacesCommand: "places" },
};

/**
 * What stays on the screen of an editor: it is asked for once, and again only where the server says that it may be different. Problems and
 * status are told by the server in any case.
 */
export class Screen {
  readonly #session: ServerSession;
  view: TreeView = {};
  /** The page of which relations, preview and what is drawn into it are shown. */
  uri: string | undefined;
  /** The text with which its preview and what is drawn into it were asked for. */
  #text: string | undefined;
  /** The children of the nodes that are unfolded; the root is `""`. */
  readonly #tree = new Map<string, readonly TreeNode[]>();
  /** What else was answered and holds as long as nobody says otherwise. */
  readonly #held = new Map<string, unknown>();

  constructor(session: ServerSession) {
    this.#session = session;
    const { client } = session;
    client.onNotification("algoritmekader/treeChanged", (params: TreeChangedParams) => this.#treeChanged(params));
    client.onNotification("algoritmekader/coverageChanged", (coverage) => void this.#held.set("coverage", coverage));
    client.onNotification("algoritmekader/relationsChanged", (shown) => void this.#held.set("relations", shown));
    client.onNotification("algoritmekader/sitePagesChanged", () => void this.#held.delete("preview"));
    for (const drawn of ["inlayHint", "codeLens", "semanticTokens"]) {
      client.onRequest(`workspace/${drawn}/refresh`, () => {
        this.#held.delete(drawn);
        return null;
      });
    }
  }

  /** From now on it shows the tree in this way, and this page. */
  async turnTo(view: TreeView, uri: string | undefined): Promise<void> {
    if (JSON.stringify(view) !== JSON.stringify(this.view)) this.#treeChanged({});
    this.view = view;
    if (uri !== this.uri) this.#turnPage();
    this.uri = uri;
    this.#held.set("relations", await this.#session.client.sendRequest("algoritmekader/followRelations", { uri }));
    if (this.#held.has("coverage")) return;
    this.#held.set("coverage", await this.#session.client.sendRequest("algoritmekader/followCoverage", {}));
  }

  /** All that it shows, now that its page has this text. */
  async shown(text: string | undefined): Promise<Seen> {
    if (text !== this.#text) this.#turnPage();
    this.#text = text;
    const textDocument = { uri: this.uri };
    const range = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };
    const [tree] = await Promise.all([
      this.#unfolded(),
      this.#hold("summary", "algoritmekader/treeSummary", { view: this.view }),
      this.#hold("preview", "algoritmekader/sitePage", { uri: this.uri }),
      this.#hold("inlayHint", "textDocument/inlayHint", { textDocument, range }),
      this.#hold("codeLens", "textDocument/codeLens", { textDocument }),
      this.#hold("semanticTokens", "textDocument/semanticTokens/full", { textDocument }),
    ]);
    const { problems, status, watchedFolders, registrations } = this.#session;
    const asked = [...registrations.values()].map(({ method, patterns }) => `${method} ${patterns.join(" ")}`);
    const shown = new Map<string, unknown>([
      ...[...problems].map(([uri, found]) => [`problems of ${uri}`, found] as const),
      ["status", status],
      ["watched folders", [...watchedFolders].sort()],
      ["registrations", asked.sort()],
      [`tree ${JSON.stringify(this.view)}`, tree],
      ...[...this.#held].map(([what, answer]) => [`${what} on the screen of ${this.uri}`, answer] as const),
    ]);
    return new Map([...shown].map(([what, value]) => [what, JSON.stringify(value) ?? "nothing"]));
  }

  /** The preview is rendered again, and what is drawn is asked for again, when the page itself changes. */
  #turnPage(): void {
    for (const own of ["preview", "inlayHint", "codeLens", "semanticTokens"]) this.#held.delete(own);
  }

  async #hold(what: string, method: string, params: unknown): Promise<void> {
    if (this.#held.has(what)) return;
    this.#held.set(what, undefined);
    const answer = await this.#session.client.sendRequest(method, params);
    // Said meanwhile that it may be different, it is asked for again next time.
    if (this.#held.has(what)) this.#held.set(what, answer);
  }

  async #unfolded(parent?: string): Promise<unknown[]> {
    const children = this.#tree.get(parent ?? "") ?? (await this.#ask(parent));
    return Promise.all(children.map(async (node) => [node, node.hasChildren ? await this.#unfolded(node.id) : []]));
  }

  async #ask(parent: string | undefined): Promise<readonly TreeNode[]> {
    const { view } = this;
    const children = await this.#session.client.sendRequest<TreeNode[]>("algoritmekader/treeChildren", {
      parent,
      view,
    });
    if (view === this.view) this.#tree.set(parent ?? "", children);
    return children;
  }

  #treeChanged({ nodes, looks = [] }: TreeChangedParams): void {
    this.#held.delete("summary");
    if (!nodes) this.#tree.clear();
    else for (const id of nodes) this.#forget(id);
    if (looks.length === 0) return;
    const now = (node: TreeNode) => looks.find(({ id }) => id === node.id) ?? node;
    for (const [parent, children] of [...this.#tree]) this.#tree.set(parent, children.map(now));
  }

  /** An editor asks again for what is unfolded below it, too. */
  #forget(id: string): void {
    for (const child of this.#tree.get(id) ?? []) this.#forget(child.id);
    this.#tree.delete(id);
  }
}
