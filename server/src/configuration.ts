import picomatch from "picomatch";
import { builtInModel } from "./builtInModel";
import { type ContentModel, compileContentModel } from "./core/contentModel";
import type { FrameworkJson, SchemaJson } from "./core/contentModelJson";
import { isInside } from "./core/path";
import { ContentModelError } from "./core/pattern";
import { type Problem, type SeveritySetting, severitySetting, severitySettings } from "./core/problem";
import { candidatesOfValues, didYouMean, replacements, type Suggestion, suggest } from "./core/repair";
import { configurationInvalid } from "./core/ruleDescriptions";
import { rules } from "./core/rules/index";
import { type Language, type Localized, languages, lineAt, type Span } from "./core/span";
import type { YamlEntry, YamlNode } from "./core/yamlNodes";
import { parseYaml } from "./core/yamlParser";
import { exists, type Folder } from "./fileSystem";

/** The file at the root of a framework that says how it differs from the built-in one. */
export const configurationFile = "algoritmekader.json";

/** What a repository says of itself. */
export interface Configuration {
  readonly model: ContentModel;
  readonly severities: Readonly<Record<string, SeveritySetting>>;
  readonly isIgnored: (path: string) => boolean;
  readonly language: Language | undefined;
  /** What is wrong with the configuration file, at its place in it; the rest of it holds. */
  readonly problems: readonly Problem[];
  /** The text of the file, when there is one. */
  readonly text: string | undefined;
  /** Other files that the configuration was read from, relative to the root. */
  readonly modelFiles: readonly string[];
}

/**
 * Reads the configuration of a folder, `open` as it stands in the editor. Undefined when the folder is no framework: it has
 * no configuration file, and none of the paths by which the built-in model is known. A broken file gives problems, and
 * what held before goes on: `before`, or else the built-in model. The model of `before` is taken over where the file still
 * names the same one.
 */
export async function readConfiguration(
  folder: Folder,
  open?: string,
  before?: Configuration,
): Promise<Configuration | undefined> {
  const text = open ?? (await folder.read(configurationFile));
  const builtIn = builtInModel();
  if (text !== undefined) return parse(text, folder, builtIn, before);
  for (const path of builtIn.detect) if (await exists(folder, path)) return plain(builtIn);
  return undefined;
}

function plain(model: ContentModel): Configuration {
  return {
    model,
    severities: {},
    isIgnored: () => false,
    language: undefined,
    problems: [],
    text: undefined,
    modelFiles: [],
  };
}

async function parse(
  text: string,
  folder: Folder,
  builtIn: ContentModel,
  before: Configuration | undefined,
): Promise<Configuration> {
  const problems: Problem[] = [];
  const report = (span: Span, message: Localized, repairs: Problem["repairs"] = []) => {
    problems.push({
      code: configurationInvalid.id,
      severity: configurationInvalid.severity,
      span,
      message,
      repairs,
      related: [],
      suggests: false,
    });
  };
  const entries = parseJson(text, report);
  if (!entries) return { ...(before ?? plain(builtIn)), problems, text };
  let model = builtIn;
  let modelFiles: readonly string[] = [];
  const severities: Record<string, SeveritySetting> = {};
  let isIgnored: Configuration["isIgnored"] = () => false;
  let language: Language | undefined;
  for (const entry of entries) {
    const { key, value } = entry;
    if (key === "$schema") continue;
    if (key === "model") {
      const path = textOf(value);
      if (path === undefined) report(placeOf(entry), wanted.path);
      else if (before?.modelFiles[0] === path && before.model !== builtIn) {
        ({ model, modelFiles } = before);
      } else {
        const files = [path];
        const loaded = await readModel(folder, path, files);
        modelFiles = files;
        if (loaded instanceof ContentModelError) report(placeOf(entry), loaded.text);
        else model = loaded;
      }
    } else if (key === "rules") Object.assign(severities, readRules(value, entry, report));
    else if (key === "ignore") isIgnored = readIgnore(value, entry, report) ?? isIgnored;
    else if (key === "language") {
      language = languages.find((known) => known === textOf(value));
      if (!language) report(placeOf(entry), wanted.language);
    } else reportKey(entry, report);
  }
  return { model, severities, isIgnored, language, problems, text, modelFiles };
}

type Report = (span: Span, message: Localized, repairs?: Problem["repairs"]) => void;

const wanted = {
  path: {
    nl: "'model' is het pad van een contentmodel, zoals \"model/framework.json\".",
    en: "'model' is the path of a content model, such as \"model/framework.json\".",
  },
  language: { nl: '\'language\' is "nl" of "en".', en: '\'language\' is "nl" or "en".' },
  rules: {
    nl: '\'rules\' is een object met een regel en een ernst, zoals { "key/unknown": "off" }.',
    en: '\'rules\' is an object of rules and severities, such as { "key/unknown": "off" }.',
  },
  ignore: {
    nl: "'ignore' is een lijst van paden, zoals [\"docs/archief/**\"].",
    en: "'ignore' is a list of paths, such as [\"docs/archive/**\"].",
  },
  severity: (value: string) => ({
    nl: `'${value}' is geen ernst. Kies uit: ${severitySettings.join(", ")}.`,
    en: `'${value}' is no severity. Choose from: ${severitySettings.join(", ")}.`,
  }),
};

/** JSON is YAML as well: the YAML parser gives ranges, `JSON.parse` says whether it is JSON. */
function parseJson(text: string, report: Report): readonly YamlEntry[] | undefined {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const { entries, error } = parseYaml(text, start, text.length);
  try {
    const value: unknown = JSON.parse(text.slice(start));
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return entries;
    report(lineAt(text, start), {
      nl: "Dit bestand begint met '{' en eindigt met '}'.",
      en: "This file starts with '{' and ends with '}'.",
    });
  } catch (failure) {
    const reason = failure instanceof Error ? failure.message : "";
    const position = /position (\d+)/.exec(reason)?.[1];
    const at = position === undefined ? (error?.span.start ?? text.trimEnd().length) : start + Number(position);
    const line = lineAt(text, Math.min(at, text.length));
    const span = at < line.end ? { start: at, end: Math.min(at + 1, line.end) } : line;
    report(span, {
      nl: "Hier klopt de JSON niet; kijk of er een komma, haakje of aanhalingsteken ontbreekt. Zolang dit niet is hersteld, gelden de vorige instellingen, of anders die van het ingebouwde model.",
      en: "The JSON is wrong here: see whether a comma, bracket or quote is missing. Until it is mended the settings before it apply, or else those of the built-in model.",
    });
  }
  return undefined;
}

async function readModel(folder: Folder, path: string, files: string[]): Promise<ContentModel | ContentModelError> {
  const missing = (name: string) =>
    new ContentModelError({ nl: `Het bestand '${name}' is er niet.`, en: `The file '${name}' is not there.` });
  const broken = (name: string) =>
    new ContentModelError({
      nl: `Het bestand '${name}' is geen goede JSON.`,
      en: `The file '${name}' is no proper JSON.`,
    });
  if (!isInside(path)) return missing(path);
  const text = await folder.read(path);
  if (text === undefined) return missing(path);
  try {
    const framework = JSON.parse(text) as FrameworkJson & { schemas?: string[] };
    const names = [...Object.values(framework.kinds ?? {}).map((kind) => kind.schema), ...(framework.schemas ?? [])];
    const schemas: Record<string, SchemaJson> = Object.create(null);
    const base = path.includes("/") ? path.slice(0, path.lastIndexOf("/") + 1) : "";
    for (const name of new Set(names)) {
      const file = `${base}${name}`;
      files.push(file);
      const schema = isInside(file) ? await folder.read(file) : undefined;
      if (schema === undefined) return missing(file);
      try {
        schemas[name] = JSON.parse(schema);
      } catch {
        return broken(file);
      }
    }
    return compileContentModel({ framework, schemas });
  } catch (error) {
    return error instanceof ContentModelError ? error : broken(path);
  }
}

function readRules(value: YamlNode | undefined, entry: YamlEntry, report: Report): Record<string, SeveritySetting> {
  const severities: Record<string, SeveritySetting> = {};
  if (value?.type !== "mapping") {
    report(placeOf(entry), wanted.rules);
    return severities;
  }
  for (const rule of value.entries) {
    const severity = textOf(rule.value);
    const setting = severitySetting(severity);
    if (!rules.some(({ id }) => id === rule.key)) {
      const suggestions = suggestRule(rule.key);
      const hint = didYouMean(suggestions);
      report(
        rule.keySpan,
        {
          nl: `De regel '${rule.key}' bestaat niet.${hint.nl}`,
          en: `The rule '${rule.key}' does not exist.${hint.en}`,
        },
        replacements(rule.keySpan, suggestions),
      );
    } else if (setting === undefined) report(placeOf(rule), wanted.severity(severity ?? ""));
    else severities[rule.key] = setting;
  }
  return severities;
}

/** Rules whose id looks like this one. Compared as a whole: to the comparison a slash is the end of a folder. */
export function suggestRule(id: string): Suggestion[] {
  const ids = new Map(rules.map((rule) => [rule.id.replace("/", "-"), rule.id]));
  return suggest(id.replace("/", "-"), candidatesOfValues(ids.keys())).map((suggestion) => ({
    ...suggestion,
    value: ids.get(suggestion.value) as string,
  }));
}

const settingKeys = ["model", "rules", "ignore", "language"];

function reportKey({ key, keySpan }: YamlEntry, report: Report): void {
  const suggestions = suggest(key, candidatesOfValues(settingKeys));
  const hint = didYouMean(suggestions);
  const list = settingKeys.join(", ");
  report(
    keySpan,
    {
      nl: `'${key}' is geen instelling.${hint.nl || ` Kies uit: ${list}.`}`,
      en: `'${key}' is no setting.${hint.en || ` Choose from: ${list}.`}`,
    },
    replacements(keySpan, suggestions),
  );
}

function readIgnore(
  value: YamlNode | undefined,
  entry: YamlEntry,
  report: Report,
): Configuration["isIgnored"] | undefined {
  const globs = value?.type === "list" ? value.items.map((item) => textOf(item.value)) : [undefined];
  if (globs.some((glob) => glob === undefined)) {
    report(placeOf(entry), wanted.ignore);
    return undefined;
  }
  return picomatch(globs as string[], { dot: true });
}

function textOf(node: YamlNode | undefined): string | undefined {
  return node?.type === "scalar" && node.style !== "plain" ? node.value : undefined;
}

function placeOf(entry: YamlEntry): Span {
  return entry.value?.type === "scalar" ? entry.value.inner : entry.keySpan;
}
