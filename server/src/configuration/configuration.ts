import { configurationInvalid } from "../core/check/ruleDescriptions";
import type { YamlEntry } from "../core/frontMatter/yamlNodes";
import type { ContentModel } from "../core/model/contentModel";
import { mostFaults } from "../core/model/contentModelFaults";
import { showingInvisible } from "../core/problem/invisible";
import type { Problem } from "../core/problem/problem";
import { type ReadFailure, whyUnread } from "../core/problem/readFailure";
import { replacements } from "../core/problem/repairs";
import { type Language, type Localized, languageNamed, languages, perLanguage } from "../core/text/language";
import { folderPath } from "../core/text/path";
import { lineAt, type Span } from "../core/text/span";
import { eitherOf } from "../core/text/words";
import { cannotRead, exists, type Folder, isAbsent } from "../files/fileSystem";
import { builtInModel } from "./builtInModel";
import { readGlobs } from "./globs";
import { doubledName, nearestPlace, placeAt, placeOf, type Report, readJson, textOf } from "./jsonText";
import { type ModelReading, type PlacedFault, readModel } from "./modelReading";
import type { Override, Severities } from "./severities";
import { readOverrides, readRules, reportKey } from "./severitySettings";

/** The file at the root of a framework that says how it differs from the built-in one. */
export const configurationFile = "algoritmekader.json";

/** What a repository says of itself. */
export interface Configuration {
  readonly model: ContentModel;
  readonly severities: Severities;
  /** Those of a part of the pages; of several that fit, the last one holds. */
  readonly overrides: readonly Override[];
  readonly isIgnored: (path: string) => boolean;
  /** False when the file names a model that cannot be used, and none was known before: then no page is checked. */
  readonly isChecked: boolean;
  readonly language: Language | undefined;
  /** What is wrong with the configuration file, at its place in it; the rest of it holds. */
  readonly problems: readonly Problem[];
  /** False where the file was broken from the start: then nobody knows what it said before. */
  readonly isKnown: boolean;
  /** Whether the file, or one of its model, is there and cannot be read: then what it says is not known. */
  readonly isUnread: boolean;
  /** The text of the file, when there is one. */
  readonly text: string | undefined;
  /** Where the file speaks of the model: its setting, or else the first line. */
  readonly modelSpan: Span;
  /** How the model was read, when the file names one of its own. */
  readonly reading: ModelReading | undefined;
  /** What is wrong in the files of that model, by their paths. */
  readonly modelProblems: ReadonlyMap<string, FileProblems>;
}

/** A file beside the pages, with what is wrong in it. */
export interface FileProblems {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/**
 * Reads the configuration of a folder, `open` as it stands in the editor. Undefined when the folder is no framework: it has
 * no configuration file, and none of the paths by which the built-in model is known. A broken file gives problems, and
 * what held before goes on: `before`, or else the built-in model. The model of `before` is taken over where the file still
 * names the same one and `isSameModel`: none of its files has changed.
 */
export async function readConfiguration(
  folder: Folder,
  open?: string,
  before?: Configuration,
  isSameModel = true,
): Promise<Configuration | undefined> {
  const text = open ?? (await folder.read(configurationFile));
  const builtIn = builtInModel();
  // Of a file system that does not answer only the list of files tells whether there is such a file.
  if (cannotRead(text) && (await exists(folder, configurationFile)))
    return unread(text.cannotRead, { ...plain(builtIn), isKnown: false });
  if (typeof text === "string") return parse(text, folder, builtIn, before, isSameModel);
  for (const path of builtIn.detect) if (await exists(folder, path)) return plain(builtIn);
  // What nobody can tell at the moment is no reason to forget a framework.
  if (before?.text === undefined)
    for (const path of builtIn.detect) if (before && !(await isAbsent(folder, path))) return before;
  return undefined;
}

/** Whether a change of a path means that the configuration has to be read again, or that the folder is no framework any more. */
export function isSign(path: string, { model, reading }: Configuration): boolean {
  const signs = [configurationFile, ...(reading?.files.keys() ?? []), model.pages, ...model.detect];
  return signs.some((sign) => sign === path || sign.startsWith(`${path}/`));
}

/**
 * Whether a path is one of those by which a folder is known to be a framework, or lies below one: of a folder that came with a file nobody
 * tells. The framework may be the folder from which the path is seen, or one deeper in it.
 */
export function isAtSignOfAny(path: string): boolean {
  return [configurationFile, ...builtInModel().detect].some((sign) => `/${path}/`.includes(`/${sign}/`));
}

function plain(model: ContentModel): Configuration {
  return {
    model,
    severities: {},
    overrides: [],
    isIgnored: () => false,
    isChecked: true,
    language: undefined,
    problems: [],
    isKnown: true,
    isUnread: false,
    text: undefined,
    modelSpan: { start: 0, end: 0 },
    reading: undefined,
    modelProblems: new Map(),
  };
}

/** What holds while the file cannot be read: what held before, with that problem. */
export function unread(why: ReadFailure, before: Configuration): Configuration {
  const message = joined(joined(unreadFile, whyUnread[why]), before.isKnown ? untilMended : sinceTheStart);
  return {
    ...before,
    problems: [problem({ start: 0, end: 0 }, message, [])],
    isUnread: true,
    text: undefined,
  };
}

async function parse(
  text: string,
  folder: Folder,
  builtIn: ContentModel,
  before: Configuration | undefined,
  isSameModel: boolean,
): Promise<Configuration> {
  const problems: Problem[] = [];
  const report: Report = (span, message, repairs = []) => {
    if (problems.length < mostFaults) problems.push(problem(span, message, repairs));
  };
  const json = readJson(text);
  if (!("value" in json)) {
    const isKnown = before?.isKnown ?? false;
    report(json.span, joined(json.text, isKnown ? untilMended : sinceTheStart));
    return { ...(before ?? plain(builtIn)), isKnown, problems, isUnread: false, text };
  }
  let reading: ModelReading | undefined;
  let isUsable = true;
  let severities: Severities = {};
  let overrides: readonly Override[] = [];
  let isIgnored: Configuration["isIgnored"] = () => false;
  let language: Language | undefined;
  for (const doubled of json.doubled.slice(0, mostFaults)) report(doubled.keySpan, doubledName(doubled));
  const doubled = new Set(json.doubled);
  for (const entry of json.entries) {
    const { key, value } = entry;
    if (key === "$schema" || doubled.has(entry)) continue;
    if (key === "model") {
      const setting = json.value[key];
      const isModel = typeof setting === "string" || (typeof setting === "object" && value?.type === "mapping");
      const isItself = typeof setting === "string" && folderPath(setting) === configurationFile;
      if (!isModel) report(placeOf(entry), joined(wanted.model, untilUsable));
      else if (isItself) report(placeOf(entry), joined(wanted.otherFile, untilUsable));
      else if (isSameModel && isSame(before?.reading, setting)) reading = before?.reading;
      else reading = await readModel(folder, setting);
      isUsable = reading?.model !== undefined;
    } else if (key === "rules") severities = readRules(value, placeOf(entry), report);
    else if (key === "overrides") overrides = readOverrides(value, placeOf(entry), report);
    else if (key === "ignore") isIgnored = readGlobs("ignore", entry, report);
    else if (key === "language") {
      language = languageNamed(textOf(value));
      if (!language) report(placeOf(entry), wanted.language);
    } else reportKey(entry, settingKeys, report);
  }
  const modelBefore = before?.isChecked ? before.model : undefined;
  const model = reading?.model ?? (isUsable ? builtIn : modelBefore);
  const modelProblems = placed(reading, json.entries, problems);
  // Pages that a model of their own describes are not what the built-in one says: to it, all would be wrong.
  if (!model) isIgnored = () => true;
  const isChecked = model !== undefined;
  const modelSpan = placeAt(json.entries, ["model"])?.name ?? lineAt(text, 0);
  return {
    model: model ?? builtIn,
    severities,
    overrides,
    isIgnored,
    isChecked,
    language,
    problems,
    isKnown: true,
    isUnread: reading?.isUnread === true,
    text,
    modelSpan,
    reading,
    modelProblems,
  };
}

const unreadFile: Localized = {
  nl: "Dit bestand met instellingen kan niet worden gelezen: ",
  en: "This file with settings cannot be read: ",
};

const untilMended: Localized = {
  nl: " Zolang dit niet is hersteld, gelden de vorige instellingen.",
  en: " Until this is fixed, the previous settings apply.",
};

/** The check began with a broken file. */
const sinceTheStart: Localized = {
  nl: " Zolang dit niet is hersteld, gelden de standaardinstellingen, met het ingebouwde model: wat hier eerder stond, is niet bekend.",
  en: " Until this is fixed, the default settings apply, with the built-in model: what was here before is not known.",
};

/** Of a model that cannot be used. */
const untilUsable: Localized = {
  nl: " Zolang dit niet is hersteld, geldt het vorige contentmodel; zonder dat worden de pagina's niet gecontroleerd.",
  en: " Until this is fixed, the previous content model applies; without one, the pages are not checked.",
};

/** Whether a model was read from the same setting. One that could not be used is read anew: a file may have come. */
function isSame(before: ModelReading | undefined, setting: unknown): boolean {
  return before?.model !== undefined && before.setting === JSON.stringify(setting);
}

/** What is wrong with the model at its places: in the configuration itself, and per other file. */
function placed(
  reading: ModelReading | undefined,
  entries: readonly YamlEntry[],
  problems: Problem[],
): ReadonlyMap<string, FileProblems> {
  const byFile = new Map<string, { text: string; problems: Problem[] }>();
  const inFiles = new Map<string, readonly YamlEntry[]>();
  for (const found of reading?.faults ?? []) {
    // The last fault is what ended the reading.
    const isEnd = reading?.model === undefined && found === reading?.faults[reading.faults.length - 1];
    const fault = isEnd ? { ...found, text: joined(found.text, untilUsable) } : found;
    if (fault.file === undefined || fault.file === configurationFile) {
      problems.push(faultProblem(fault, entries, fault.file === undefined ? ["model"] : []));
      continue;
    }
    const text = reading?.files.get(fault.file) ?? "";
    if (!inFiles.has(fault.file)) {
      const json = readJson(text);
      inFiles.set(fault.file, "value" in json ? json.entries : []);
      byFile.set(fault.file, { text, problems: [] });
    }
    byFile.get(fault.file)?.problems.push(faultProblem(fault, inFiles.get(fault.file) ?? [], []));
  }
  return byFile;
}

function joined(text: Localized, more: Localized): Localized {
  return perLanguage((language) => text[language] + more[language]);
}

function faultProblem(fault: PlacedFault, entries: readonly YamlEntry[], prefix: readonly string[]): Problem {
  const at = [...prefix, ...fault.at];
  const exact = placeAt(entries, at);
  const cause = fault.cause && placeAt(entries, [...prefix, ...fault.cause]);
  const place = exact ?? cause ?? nearestPlace(entries, at);
  const isName = fault.isName || place === cause;
  const span = fault.span ?? (isName ? place?.name : place?.value) ?? { start: 0, end: 0 };
  const repairs = exact ? replacements(span, fault.suggestions) : [];
  return problem(span, fault.text, repairs);
}

function problem(span: Span, message: Localized, repairs: Problem["repairs"]): Problem {
  const shown = showingInvisible(message);
  return {
    code: configurationInvalid.id,
    severity: "error",
    span,
    message: shown,
    repairs,
    related: [],
    suggests: false,
  };
}

const codes = eitherOf(languages.map((language) => `"${language}"`));

const wanted: Readonly<Record<"model" | "otherFile" | "language", Localized>> = {
  model: {
    nl: "'model' moet het pad van een contentmodel zijn, zoals \"model/framework.json\", of het model zelf.",
    en: "'model' has to be the path of a content model, such as \"model/framework.json\", or the model itself.",
  },
  otherFile: {
    nl: `In '${configurationFile}' zelf staat geen contentmodel. Noem het bestand waarin het staat, of schrijf het hier uit.`,
    en: `There is no content model in '${configurationFile}' itself. Name the file that has it, or write it out here.`,
  },
  language: { nl: `'language' moet ${codes.nl} zijn.`, en: `'language' has to be ${codes.en}.` },
};

const settingKeys = ["model", "rules", "overrides", "ignore", "language"];
