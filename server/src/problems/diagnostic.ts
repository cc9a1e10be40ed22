import { type Diagnostic, type DiagnosticRelatedInformation, DiagnosticSeverity } from "vscode-languageserver-types";
import type { Problem, Severity } from "../core/problem/problem";
import type { Positions } from "../core/text/positions";
import { explanationUri } from "../frameworks/explanations";
import type { FrameworkFolder } from "../frameworks/frameworkFolder";

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

/** A problem as an LSP diagnostic. */
export function toDiagnostic(problem: Problem, positions: Positions, framework: FrameworkFolder): Diagnostic {
  const { language, client } = framework;
  const { explanations } = client;
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
