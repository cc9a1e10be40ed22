import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Diagnostic } from "vscode-languageserver-types";
import type { Connection } from "../connection/connection";
import { diagnosticsNotification } from "../connection/lspMessages";
import { normalUri } from "../files/uris";
import type { FoundInFiles, FrameworkChange } from "../frameworks/change";
import type { FrameworkFolder } from "../frameworks/frameworkFolder";
import { type Frameworks, innermost } from "../frameworks/frameworks";
import { toDiagnostic } from "./diagnostic";

/** The problems of a file as text, and the uri under which they are told. */
interface Told {
  readonly uri: string;
  readonly text: string;
}

/**
 * Publishes what is found in the frameworks, and only where it is not what was published before. A file in two frameworks, one within the
 * other, has the problems of the inner one; those of the other are kept for when that goes.
 */
export function publishProblems(connection: Connection, frameworks: Frameworks): void {
  /** What was found, per framework and normal uri; files without problems are left out. */
  const found = new Map<FrameworkFolder, Map<string, Told>>();
  /** What the client has, by normal uri. */
  const published = new Map<string, Told>();

  frameworks.onChange((change) => {
    if (change === "everything") publishAnew();
    else publish(change);
  });

  frameworks.onFirstProblems(publish);

  function publish({ framework, checked, opened }: FoundInFiles & Pick<FrameworkChange, "opened">): void {
    const files = found.get(framework) ?? new Map<string, Told>();
    found.set(framework, files);
    for (const [path, problems] of checked) {
      const positions = framework.positions(path);
      const diagnostics = problems.map((problem) => toDiagnostic(problem, positions, framework));
      const text = diagnostics.length === 0 ? "" : JSON.stringify(diagnostics);
      const uri = framework.clientUri(path);
      const key = normalUri(uri);
      if (text === "") files.delete(key);
      else files.set(key, { uri, text });
      if (ownerOf(key) === framework) show(key, { uri, text }, path === opened, framework.document(path));
    }
  }

  /** Frameworks are gone, or hold other files than before. */
  function publishAnew(): void {
    const lost = [...found.keys()].filter((framework) => !frameworks.has(framework));
    for (const framework of lost) found.delete(framework);
    if (lost.length === 0 && !isAnyWithin([...found.keys()])) return;
    const keys = new Set([...published.keys(), ...[...found.values()].flatMap((files) => [...files.keys()])]);
    for (const key of keys) {
      const owner = ownerOf(key);
      const told = owner && found.get(owner)?.get(key);
      const known = published.get(key);
      if (told) show(key, told);
      else if (known) show(key, { uri: known.uri, text: "" });
    }
  }

  /** The framework that tells what is found in a file: of several the innermost. */
  function ownerOf(key: string): FrameworkFolder | undefined {
    return found.size === 1 ? [...found.keys()][0] : innermost(found.keys(), key);
  }

  function show(key: string, told: Told, isOpened = false, document?: TextDocument): void {
    const known = published.get(key);
    if (told.text === (known?.text ?? "") && !isOpened) return;
    // The client may write the uri of a file that it opens in another way, and not know that it is the same one.
    if (known && known.uri !== told.uri) send(known.uri, []);
    if (told.text === "") published.delete(key);
    else published.set(key, told);
    send(told.uri, told.text === "" ? [] : JSON.parse(told.text), document?.version);
  }

  function send(uri: string, diagnostics: Diagnostic[], version?: number): void {
    void connection.sendNotification(diagnosticsNotification, { uri, version, diagnostics });
  }
}

function isAnyWithin(frameworks: readonly FrameworkFolder[]): boolean {
  return frameworks.some(({ uri }) => frameworks.some((other) => other.pathOf(uri) !== undefined));
}
