import { join } from "node:path";
import { parseArgs } from "node:util";
import { builtInModelJson } from "../builtInModel";
import type { SeveritySetting } from "../core/problem";
import { rules } from "../core/rules/index";
import { languages } from "../core/span";
import { type CheckOptions, check } from "./check";
import { exportFramework } from "./export";
import { UsageError } from "./usageError";

const help = `Controleert een framework van Markdown-pagina's. / Checks a framework of Markdown pages.

  algoritmekader check [folder]      all problems of all pages
    --format pretty|json             for people (default), or for programs
    --rule id=severity               off, hint, information, warning or error; may be repeated
    --max-warnings n                 more warnings than this count as failure
    --language nl|en                 default: the language of the framework
  algoritmekader export [folder] --format json
                                     pages, references and coverage
  algoritmekader schema <kind>       the JSON Schema of the front matter of a kind
  algoritmekader lsp --stdio         the language server, for any editor

Exit code: 0 no errors, 1 errors (or too many warnings), 2 it could not run.
`;

/** Runs the command line. Returns the exit code; undefined for a command that goes on (the language server). */
export async function run(args: readonly string[]): Promise<number | undefined> {
  try {
    return await dispatch(args);
  } catch (error) {
    if (!(error instanceof UsageError) && !isParseError(error)) throw error;
    process.stderr.write(`${(error as Error).message}\n`);
    return 2;
  }
}

async function dispatch([command, ...rest]: readonly string[]): Promise<number | undefined> {
  if (rest.includes("--help") || rest.includes("-h")) {
    process.stdout.write(help);
    return 0;
  }
  switch (command) {
    case "check":
      return check(checkOptions(rest));
    case "export": {
      const { values, positionals } = parseArgs({
        args: [...rest],
        allowPositionals: true,
        options: { format: { type: "string", default: "json" } },
      });
      if (values.format !== "json") throw new UsageError(`--format ${values.format}: possible is json.`);
      return exportFramework(folderOf(positionals));
    }
    case "schema":
      return schema(rest);
    case "lsp":
      // The server stands beside this file; it reads from the arguments of the process how to talk. Over stdio, if they
      // do not say.
      if (!rest.some((arg) => /^--(?:stdio|node-ipc|socket|pipe)/.test(arg))) process.argv.push("--stdio");
      require(join(__dirname, "server/node.js"));
      return undefined;
    case "help":
    case "--help":
    case "-h":
      process.stdout.write(help);
      return 0;
    default:
      process.stderr.write(command === undefined ? help : `Unknown command '${command}'.\n\n${help}`);
      return 2;
  }
}

function checkOptions(args: readonly string[]): CheckOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: "string", default: "pretty" },
      rule: { type: "string", multiple: true, default: [] },
      "max-warnings": { type: "string" },
      language: { type: "string" },
    },
  });
  const { format } = values;
  if (format !== "pretty" && format !== "json") throw new UsageError(`--format ${format}: possible are pretty, json.`);
  const language = languages.find((known) => known === values.language);
  if (values.language !== undefined && !language)
    throw new UsageError(`--language ${values.language}: possible are nl, en.`);
  const limit = values["max-warnings"];
  if (limit !== undefined && !/^\d+$/.test(limit))
    throw new UsageError(`--max-warnings ${limit}: a whole number is needed.`);
  return {
    folder: folderOf(positionals),
    format,
    severities: Object.fromEntries(values.rule.map(severityOf)),
    maxWarnings: limit === undefined ? undefined : Number(limit),
    language,
  };
}

function severityOf(setting: string): [string, SeveritySetting] {
  const [id, severity] = setting.split("=") as [string, string?];
  if (!rules.some((rule) => rule.id === id)) throw new UsageError(`--rule ${setting}: there is no rule '${id}'.`);
  if (!["off", "hint", "information", "warning", "error"].includes(severity ?? "")) {
    throw new UsageError(`--rule ${setting}: possible are off, hint, information, warning, error.`);
  }
  return [id, severity as SeveritySetting];
}

function folderOf(positionals: readonly string[]): string {
  if (positionals.length > 1) throw new UsageError(`One folder at a time: ${positionals.join(", ")}.`);
  return positionals[0] ?? ".";
}

function schema([kind]: readonly string[]): number {
  const { framework, schemas } = builtInModelJson;
  const kinds = Object.keys(framework.kinds);
  const found = kind !== undefined && Object.hasOwn(framework.kinds, kind) ? framework.kinds[kind] : undefined;
  if (!found) throw new UsageError(`algoritmekader schema <kind>: the kinds are ${kinds.join(", ")}.`);
  process.stdout.write(`${JSON.stringify(schemas[found.schema], undefined, 2)}\n`);
  return 0;
}

function isParseError(error: unknown): boolean {
  return error instanceof Error && String((error as { code?: unknown }).code).startsWith("ERR_PARSE_ARGS");
}
