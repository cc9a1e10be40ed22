/** Reads the content model that a repository names or writes in its configuration, and says what is wrong with it. */
import { compileContentModel } from "../core/model/compileModel";
import type { ContentModel } from "../core/model/contentModel";
import { contentModelFaults, mostFaults } from "../core/model/contentModelFaults";
import type { ContentModelJson } from "../core/model/contentModelJson";
import type { ModelFault } from "../core/model/contentModelShape";
import { type JsonPath, mergePatch } from "../core/model/mergePatch";
import { ContentModelError } from "../core/model/pattern";
import { whyUnread } from "../core/problem/readFailure";
import { candidatesOfValues } from "../core/text/candidates";
import type { Localized } from "../core/text/language";
import { folderPath, isInside } from "../core/text/path";
import { didYouMean, suggest } from "../core/text/similar";
import type { Span } from "../core/text/span";
import type { Suggestion } from "../core/text/suggestion";
import { cannotRead, type Folder } from "../files/fileSystem";
import { builtInModelJson } from "./builtInModel";
import { doubledName, readJson } from "./jsonText";

/** A content model as a repository gives it. */
export interface ModelReading {
  /** The value of the setting as JSON: while that and the files are the same, so is the model. */
  readonly setting: string;
  /** Undefined when it cannot be used. */
  readonly model: ContentModel | undefined;
  /** The same as data, with all that it takes over from another one. */
  readonly json: ContentModelJson | undefined;
  /** The files that it was read from, relative to the root. */
  readonly files: ReadonlyMap<string, string>;
  readonly faults: readonly PlacedFault[];
  /** Whether one of the files is there and cannot be read. */
  readonly isUnread: boolean;
}

/** What is wrong with a model, and where. */
export interface PlacedFault extends ModelFault {
  /** The file; undefined: the setting itself, from which `at` starts then. */
  readonly file: string | undefined;
  /** Where in the text of the file, when that is no JSON. */
  readonly span?: Span;
}

/** Reads the model that the setting names by its path, or is. */
export async function readModel(folder: Folder, setting: unknown): Promise<ModelReading> {
  const reading = new Reading(folder);
  const model = await reading.setting(setting);
  const { files, faults, json, isUnread } = reading;
  return { setting: JSON.stringify(setting), model, json: model && json, files, faults, isUnread };
}

const members = ["extends", "framework", "schemas"];

class Reading {
  readonly files = new Map<string, string>();
  readonly faults: PlacedFault[] = [];
  json: ContentModelJson | undefined;
  isUnread = false;

  constructor(private readonly folder: Folder) {}

  async setting(setting: unknown): Promise<ContentModel | undefined> {
    if (typeof setting === "string") return this.#file(setting);
    return this.#whole(setting as Readonly<Record<string, unknown>>, undefined);
  }

  async #file(path: string): Promise<ContentModel | undefined> {
    const file = folderPath(path);
    const json = await this.#json(file, { file: undefined, at: [] });
    if (!json) return undefined;
    if (Object.hasOwn(json, "extends")) return this.#whole(json, file);
    return this.#parts(json, file);
  }

  /** A model in one piece: all of it, or what it changes in the model that it extends. */
  #whole(json: Readonly<Record<string, unknown>>, file: string | undefined): ContentModel | undefined {
    const unknown = Object.keys(json).filter((name) => !members.includes(name));
    for (const name of unknown.slice(0, mostFaults)) this.#unknownMember(name, file);
    const { extends: base, framework, schemas = {} } = json;
    if (typeof schemas !== "object" || schemas === null || Array.isArray(schemas)) {
      this.#fault(file, ["schemas"], {
        nl: "'schemas' is een object: de naam van elk schema met zijn inhoud.",
        en: "'schemas' is an object: the name of each schema with its content.",
      });
      return undefined;
    }
    if (base === undefined) {
      return this.#compile({ framework, schemas } as ContentModelJson, undefined, (at) => ({ file, at }));
    }
    const known = builtInModelJson.framework.id;
    if (base !== known) {
      this.#fault(file, ["extends"], {
        nl: `Er is één model dat je kunt uitbreiden: "${known}".`,
        en: `There is one model that can be extended: "${known}".`,
      });
      return undefined;
    }
    const patch = { ...(framework === undefined ? {} : { framework }), schemas };
    const nothing: JsonPath[] = [];
    const merged = mergePatch(builtInModelJson, patch, (at) => nothing.push(at)) as ContentModelJson;
    for (const at of nothing.slice(0, mostFaults)) {
      const name = at[at.length - 1] as string;
      const siblings = siblingsOf(at);
      this.#fault(
        file,
        at,
        {
          nl: `'${name}' staat niet in het model, dus er is niets weg te halen.${didYouMean(suggest(name, siblings)).nl}`,
          en: `'${name}' is not in the model, so there is nothing to take away.${didYouMean(suggest(name, siblings)).en}`,
        },
        suggest(name, siblings),
        true,
      );
    }
    return this.#compile(merged, builtInModelJson, (at) => ({ file, at }));
  }

  /** A model in files: the framework, and beside it a schema for each kind. */
  async #parts(framework: Readonly<Record<string, unknown>>, path: string): Promise<ContentModel | undefined> {
    const base = path.slice(0, path.lastIndexOf("/") + 1);
    const schemas = new Map<string, unknown>();
    for (const [name, at] of schemasNamed(framework)) {
      if (schemas.has(name)) continue;
      const schema = await this.#json(`${base}${name}`, { file: path, at });
      if (!schema) return undefined;
      schemas.set(name, schema);
    }
    const json = { framework, schemas: Object.fromEntries(schemas) } as unknown as ContentModelJson;
    return this.#compile(json, undefined, ([part, ...at]) =>
      part === "schemas" ? { file: `${base}${at[0]}`, at: at.slice(1) } : { file: path, at },
    );
  }

  #compile(
    json: ContentModelJson,
    extended: ContentModelJson | undefined,
    place: (at: JsonPath) => { file: string | undefined; at: JsonPath },
  ): ContentModel | undefined {
    try {
      const model = compileContentModel(json);
      this.json = json;
      for (const fault of contentModelFaults(json, model, extended)) {
        const cause = fault.cause && place(fault.cause).at;
        this.faults.push({ ...fault, ...place(fault.at), ...(cause ? { cause } : {}) });
      }
      return model;
    } catch (error) {
      // A model in which nobody foresaw something must not keep the pages of a framework from the reader.
      const { at, text } = error instanceof ContentModelError ? error : unforeseen;
      this.faults.push({ ...place(at), text, suggestions: [], isName: false });
      return undefined;
    }
  }

  /** The JSON of a file. `from` says where it is named. */
  async #json(
    path: string,
    from: { file: string | undefined; at: JsonPath },
  ): Promise<Readonly<Record<string, unknown>> | undefined> {
    if (!isInside(path)) {
      this.#fault(from.file, from.at, {
        nl: `'${path}' is geen pad binnen deze map. Zet het bestand in deze map, en noem het zoals 'model/framework.json'.`,
        en: `'${path}' is no path within this folder. Put the file in this folder, and name it as 'model/framework.json'.`,
      });
      return undefined;
    }
    const text = await this.folder.read(path);
    if (cannotRead(text)) {
      this.isUnread = true;
      this.files.set(path, "");
      const why = whyUnread[text.cannotRead];
      this.#fault(from.file, from.at, {
        nl: `Het bestand '${path}' kan niet worden gelezen: ${why.nl}`,
        en: `The file '${path}' cannot be read: ${why.en}`,
      });
      return undefined;
    }
    this.files.set(path, text ?? "");
    if (text === undefined) {
      this.#fault(from.file, from.at, {
        nl: `Het bestand '${path}' is er niet.`,
        en: `The file '${path}' is not there.`,
      });
      return undefined;
    }
    const read = readJson(text);
    if (!("value" in read)) {
      this.#textFault(path, read.span, read.text);
      return undefined;
    }
    for (const doubled of read.doubled.slice(0, mostFaults))
      this.#textFault(path, doubled.keySpan, doubledName(doubled));
    return read.value;
  }

  #textFault(file: string, span: Span, text: Localized): void {
    this.faults.push({ file, at: [], span, text, suggestions: [], isName: false });
  }

  #unknownMember(name: string, file: string | undefined): void {
    if (name.startsWith("$")) return;
    const suggestions = suggest(name, candidatesOfValues(members));
    const hint = didYouMean(suggestions);
    const text: Localized = {
      nl: `'${name}' betekent hier niets.${hint.nl || ` Kies uit: ${members.join(", ")}.`}`,
      en: `'${name}' means nothing here.${hint.en || ` Choose from: ${members.join(", ")}.`}`,
    };
    this.#fault(file, [name], text, suggestions, true);
  }

  #fault(
    file: string | undefined,
    at: JsonPath,
    text: Localized,
    suggestions: readonly Suggestion[] = [],
    isName = false,
  ): void {
    this.faults.push({ file, at, text, suggestions, isName });
  }
}

/** What is said of a model on which the program fails. */
export const unforeseen: { readonly at: JsonPath; readonly text: Localized } = {
  at: ["framework"],
  text: {
    nl: "Het contentmodel kan niet worden gebruikt: er staat iets in wat hier niet wordt begrepen. Kijk wat het laatst is veranderd.",
    en: "The content model cannot be used: there is something in it that is not understood here. See what was changed last.",
  },
};

/** The schemas that a framework names, and where. */
function schemasNamed(framework: Readonly<Record<string, unknown>>): [name: string, at: JsonPath][] {
  const { kinds, schemas } = framework;
  const ofKinds = Object.entries(typeof kinds === "object" && kinds !== null ? kinds : {}).map(
    ([id, kind]): [unknown, JsonPath] => [(kind as { schema?: unknown } | null)?.schema, ["kinds", id, "schema"]],
  );
  const others = (Array.isArray(schemas) ? schemas : []).map((name: unknown, index): [unknown, JsonPath] => [
    name,
    ["schemas", String(index)],
  ]);
  // What is no name is told when the model is compiled.
  return [...ofKinds, ...others].filter((named): named is [string, JsonPath] => typeof named[0] === "string");
}

/** The members of the built-in model beside the one that a path leads to. */
function siblingsOf(at: JsonPath) {
  let holder: unknown = builtInModelJson;
  for (const part of at.slice(0, -1)) {
    holder = typeof holder === "object" && holder !== null ? (holder as Record<string, unknown>)[part] : undefined;
  }
  return candidatesOfValues(typeof holder === "object" && holder !== null ? Object.keys(holder) : []);
}
