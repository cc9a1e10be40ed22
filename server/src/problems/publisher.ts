import type { Diagnostic } from "vscode-languageserver-types";
import { configurationFile } from "../configuration/configuration";
import type { Connection } from "../connection/connection";
import { diagnosticsNotification } from "../connection/lspMessages";
import type { FoundInFiles, FrameworkChange } from "../frameworks/change";
import type { FrameworkFolder } from "../frameworks/frameworkFolder";
import type { Frameworks } from "../frameworks/frameworks";
import { toDiagnostic } from "./diagnostic";

/** What the client has, per path: under which uri, and the problems as text. */
type Published = Map<string, { readonly uri: string; readonly text: string }>;

/** Publishes what is found in the frameworks, and only where it is not what was published before. */
export function publishProblems(connection: Connection, frameworks: Frameworks): void {
  const published = new Map<FrameworkFolder, Published>();

  frameworks.onChange((change) => {
    if (change === "everything") takeBack();
    else publish(change);
  });

  frameworks.onFirstProblems(publish);

  function publish({ framework, checked, opened }: FoundInFiles & Pick<FrameworkChange, "opened">): void {
    const before = published.get(framework) ?? new Map();
    published.set(framework, before);
    for (const [path, problems] of checked) {
      const document = framework.document(path);
      const positions = framework.positions(path);
      const diagnostics = isToldByClient(path, framework)
        ? []
        : problems.map((problem) => toDiagnostic(problem, positions, framework));
      const text = diagnostics.length === 0 ? "" : JSON.stringify(diagnostics);
      if (text === (before.get(path)?.text ?? "") && path !== opened) continue;
      const uri = framework.clientUri(path);
      const known = before.get(path);
      // The client may write the uri of a file that it opens in another way, and not know that it is the same one.
      if (known && known.uri !== uri) send(known.uri, []);
      if (text === "") before.delete(path);
      else before.set(path, { uri, text });
      send(uri, diagnostics, document?.version);
    }
  }

  /** Takes back the problems of frameworks that are gone. */
  function takeBack(): void {
    for (const [framework, files] of published) {
      if (frameworks.all.includes(framework)) continue;
      for (const { uri } of files.values()) send(uri, []);
      published.delete(framework);
    }
  }

  function send(uri: string, diagnostics: Diagnostic[], version?: number): void {
    void connection.sendNotification(diagnosticsNotification, { uri, version, diagnostics });
  }
}

/** The editor itself tells what is no JSON in a file that is open there. */
function isToldByClient(path: string, framework: FrameworkFolder): boolean {
  const { client, config } = framework;
  const isBroken = path === configurationFile && config.isBrokenJson;
  return isBroken && client.options.checksJson === true && framework.document(path) !== undefined;
}
