import { join } from "node:path";
import { parseArgs } from "node:util";
import { isRuleOrFamily, nearNames, perRule } from "../configuration/severities";
import { type SeveritySetting, severitySetting, severitySettings } from "../core/problem/problem";
import { type Language, type Localized, languages } from "../core/text/language";
import { didYouMean } from "../core/text/similar";
import { type CheckOptions, check } from "./check";
import { exportFramework } from "./export";
import { complain, print } from "./output";
import { choose, help, UsageError, usage } from "./texts";

/** Runs the command line. Returns the exit code; undefined for a command that goes on (the language server). */
export async function run(args: readonly string[], language: Language): Promise<number | undefined> {
  try {
    return await dispatch(args, language);
  } catch (error) {
    if (error instanceof UsageError) complain(error.message);
    else if (isParseError(error)) complain(`${(error as Error).message.split(".")[0]}.`, help[language]);
    else throw error;
    return 2;
  }
}

async function dispatch([command, ...rest]: readonly string[], language: Language): Promise<number | undefined> {
  if (rest.includes("--help") || rest.includes("-h")) {
    print(help[language]);
    return 0;
  }
  switch (command) {
    case "check":
      return check(checkOptions(rest, language), language);
    case "export": {
      const { values, positionals } = parseArgs({
        args: [...rest],
        allowPositionals: true,
        options: { format: { type: "string", default: "json" } },
      });
      if (values.format !== "json") throw usage(choose(`--format ${values.format}`, ["json"]), language);
      return exportFramework(folderOf(positionals, language), language);
    }
    case "schema":
      return (await import("./schema")).schema(
        parseArgs({ args: [...rest], allowPositionals: true, options: { language: { type: "string" } } }).positionals,
        language,
      );
    case "lsp":
      // The server stands beside this file; it reads from the arguments of the process how to talk. Over stdio, if they
      // do not say.
      if (!rest.some((arg) => /^--(?:stdio|node-ipc|socket|pipe)/.test(arg))) process.argv.push("--stdio");
      require(join(__dirname, "server/node.js"));
      return undefined;
    case "help":
    case "--help":
    case "-h":
      print(help[language]);
      return 0;
    case undefined:
      process.stderr.write(help[language]);
      return 2;
    default: {
      const unknown: Localized = {
        nl: `De opdracht '${command}' bestaat niet.`,
        en: `There is no command '${command}'.`,
      };
      complain(unknown[language], help[language]);
      return 2;
    }
  }
}

function checkOptions(args: readonly string[], terminal: Language): CheckOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: "string", default: "pretty" },
      rule: { type: "string", multiple: true, default: [] },
      "max-warnings": { type: "string" },
      language: { type: "string" },
      fix: { type: "boolean", default: false },
    },
  });
  const { format } = values;
  if (format !== "pretty" && format !== "json") {
    throw usage(choose(`--format ${format}`, ["pretty", "json"]), terminal);
  }
  const language = languages.find((known) => known === values.language);
  if (values.language !== undefined && !language) {
    throw usage(choose(`--language ${values.language}`, languages), terminal);
  }
  const limit = values["max-warnings"];
  if (limit !== undefined && !/^\d+$/.test(limit)) {
    const text: Localized = {
      nl: `--max-warnings ${limit}: geef een geheel getal.`,
      en: `--max-warnings ${limit}: give a whole number.`,
    };
    throw usage(text, terminal);
  }
  return {
    folder: folderOf(positionals, terminal),
    format,
    severities: perRule(values.rule.map((setting) => severityOf(setting, terminal))),
    maxWarnings: limit === undefined ? undefined : Number(limit),
    language,
    fix: values.fix,
  };
}

function severityOf(setting: string, language: Language): [string, SeveritySetting] {
  const [id, severity] = setting.split("=") as [string, string?];
  if (!isRuleOrFamily(id)) {
    const hint = didYouMean(nearNames(id));
    const text: Localized = {
      nl: `--rule ${setting}: de regel '${id}' bestaat niet.${hint.nl || " Alle regels staan in docs/rules.md."}`,
      en: `--rule ${setting}: there is no rule '${id}'.${hint.en || " All rules are in docs/rules.md."}`,
    };
    throw usage(text, language);
  }
  const known = severitySetting(severity);
  if (known === undefined) throw usage(choose(`--rule ${setting}`, severitySettings), language);
  return [id, known];
}

function folderOf(positionals: readonly string[], language: Language): string {
  if (positionals.length > 1) {
    const all = positionals.join(", ");
    throw usage({ nl: `Geef één map tegelijk: ${all}.`, en: `Give one folder at a time: ${all}.` }, language);
  }
  return positionals[0] ?? ".";
}

function isParseError(error: unknown): boolean {
  return error instanceof Error && String((error as { code?: unknown }).code).startsWith("ERR_PARSE_ARGS");
}
