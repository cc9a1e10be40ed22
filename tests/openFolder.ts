import { configurationFile, readConfiguration } from "../server/src/configuration/configuration";
import type { Severity } from "../server/src/core/problem/problem";
import { noEditor } from "../server/src/frameworks/client";
import { FrameworkFolder } from "../server/src/frameworks/frameworkFolder";
import { diskFolder } from "../server/src/node/diskFileSystem";

export interface OpenedFramework {
  readonly framework: FrameworkFolder;
  /** What went wrong inside rules. */
  readonly failures: readonly unknown[];
}

/** A framework on the disk, read as the server and the command line read it. */
export async function openFolder(uri: string, root: string): Promise<OpenedFramework> {
  const folder = diskFolder(uri, root);
  const configuration = await readConfiguration(folder);
  if (!configuration) throw new Error(`no framework in ${root}`);
  const failures: unknown[] = [];
  const framework = new FrameworkFolder(folder, configuration, {
    ...noEditor,
    writesFiles: true,
    breathe: () => Promise.resolve(),
    onFailure: (rule, path, error) => failures.push({ rule, path, error }),
  });
  await framework.load();
  framework.check();
  return { framework, failures };
}

export interface PlacedProblem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly code: string;
  /** What is underlined. */
  readonly value: string;
  /** With `key/missing`: the key. */
  readonly key: string | undefined;
  /** The first repair: its new value, or what it is called. */
  readonly repair: string | undefined;
}

/** The problems at these levels, by file and place. */
export function problemsAt({ framework }: OpenedFramework, severities: readonly Severity[]): PlacedProblem[] {
  const { workspace } = framework;
  const all = [...workspace.allProblems()].filter(([path]) => path !== configurationFile);
  all.sort(([a], [b]) => (a < b ? -1 : 1));
  return all.flatMap(([file, problems]) => {
    const { text } = workspace.view.page(file) ?? workspace.view.dataFile(file) ?? { text: "" };
    return problems
      .filter(({ severity }) => severities.includes(severity))
      .map(({ span, code, message, repairs: [first] }) => ({
        file,
        line: text.slice(0, span.start).split("\n").length,
        code,
        value: text.slice(span.start, span.end),
        key: code === "key/missing" ? /'([^']+)'/.exec(message.en)?.[1] : undefined,
        repair: first && (first.value ?? first.title.nl),
      }));
  });
}
