import * as vscode from "vscode";

/** Codes of our rules, and how those of VS Code's own check of Markdown links begin that say the same. */
const sameAs: Readonly<Record<string, string>> = {
  "link/unknown-file": "link.no-such-file",
  "link/unknown-anchor": "link.no-such-header",
};

/** Shows the problems of a file. */
type Show = (uri: vscode.Uri, problems: vscode.Diagnostic[]) => void;

/**
 * Where VS Code itself says that a link leads nowhere (`markdown.validate.enabled`, in pages that are open), ours is not shown
 * as well. Its quick fixes stay: the server offers them by place.
 */
export class DoubledProblems implements vscode.Disposable {
  /** What we would show of the files with such problems, by uri. */
  readonly #all = new Map<string, vscode.Diagnostic[]>();
  /** How many of them are hidden. */
  readonly #hidden = new Map<string, number>();
  readonly #watch: vscode.Disposable;
  #show: Show | undefined;

  constructor() {
    this.#watch = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      for (const uri of uris) this.#follow(uri);
    });
  }

  /** Shows what VS Code does not say already, now and when that changes. */
  handle(uri: vscode.Uri, problems: vscode.Diagnostic[], show: Show): void {
    this.#show = show;
    const key = uri.toString();
    if (problems.some((problem) => sameAs[codeOf(problem)] !== undefined)) this.#all.set(key, problems);
    else this.#all.delete(key);
    this.#showSingle(uri, problems);
  }

  #follow(uri: vscode.Uri): void {
    const problems = this.#all.get(uri.toString());
    if (!problems) return;
    // Showing ours changes the diagnostics too: it ends when the count is right.
    const single = singleOf(uri, problems);
    if (problems.length - single.length !== this.#hidden.get(uri.toString())) this.#showSingle(uri, problems);
  }

  #showSingle(uri: vscode.Uri, problems: vscode.Diagnostic[]): void {
    const single = singleOf(uri, problems);
    if (this.#all.has(uri.toString())) this.#hidden.set(uri.toString(), problems.length - single.length);
    else this.#hidden.delete(uri.toString());
    this.#show?.(uri, single);
  }

  dispose(): void {
    this.#watch.dispose();
  }
}

/** The problems without those that VS Code tells at the same place. */
function singleOf(uri: vscode.Uri, problems: vscode.Diagnostic[]): vscode.Diagnostic[] {
  const others = vscode.languages.getDiagnostics(uri).filter((other) => codeOf(other).startsWith("link."));
  if (others.length === 0) return problems;
  return problems.filter((problem) => {
    const same = sameAs[codeOf(problem)];
    return (
      same === undefined ||
      !others.some((other) => codeOf(other).startsWith(same) && problem.range.intersection(other.range) !== undefined)
    );
  });
}

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === "object" ? code.value : (code ?? ""));
}
