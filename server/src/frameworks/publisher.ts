import {
  type Connection,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
} from "vscode-languageserver";
import type { Problem, Severity } from "../core/problem/problem";
import type { Language } from "../core/text/language";
import type { Positions } from "../core/text/positions";
import { type Explanations, explanationUri } from "./explanations";
import type { FrameworkFolder } from "./frameworkFolder";

export const source = "algoritmekader";

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a diagnostic carries besides LSP's own fields: the remedies, for clients and for `check --format json`. */
export interface DiagnosticData {
  readonly repairs: readonly {
    readonly value?: string;
    readonly rename?: string;
    readonly evidence: string;
    readonly title: string;
  }[];
}

/** A problem as an LSP diagnostic, in one language. */
export function toDiagnostic(
  problem: Problem,
  positions: Positions,
  framework: FrameworkFolder,
  language: Language,
  explanations: Explanations | undefined,
): Diagnostic {
  const relatedInformation: DiagnosticRelatedInformation[] = problem.related.map((place) => ({
    location: { uri: framework.uriOf(place.path), range: framework.positions(place.path).range(place.span) },
    message: place.message[language],
  }));
  const data: DiagnosticData = {
    repairs: problem.repairs.map(({ value, rename, evidence, title }) => ({
      value,
      rename,
      evidence: evidence[language],
      title: title[language],
    })),
  };
  return {
    range: positions.range(problem.span),
    severity: severities[problem.severity],
    code: problem.code,
    ...(explanations ? { codeDescription: { href: explanationUri(explanations, problem.code, language) } } : {}),
    source,
    message: problem.message[language],
    ...(relatedInformation.length > 0 ? { relatedInformation } : {}),
    data,
  };
}

/** Publishes the problems of one framework, and only where they are not what was published before. */
export class Publisher {
  /** Per path what the client has: under which uri, and the problems as text. */
  readonly #published = new Map<string, { uri: string; text: string }>();

  constructor(private readonly connection: Connection) {}

  /** Publishes the diagnostics of a file. `always` also when they have not changed: after a document was opened. */
  publish(path: string, uri: string, diagnostics: Diagnostic[], version: number | undefined, always = false): void {
    const text = diagnostics.length === 0 ? "" : JSON.stringify(diagnostics);
    const before = this.#published.get(path)?.text ?? "";
    if (text === before && !always) return;
    if (text === "") this.#published.delete(path);
    else this.#published.set(path, { uri, text });
    void this.connection.sendDiagnostics({ uri, version, diagnostics });
  }

  /** Takes all problems back. */
  clear(): void {
    for (const { uri } of this.#published.values()) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
    this.#published.clear();
  }
}
