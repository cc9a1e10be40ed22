/** Whether a page can have the name or id that somebody typed. */
import { type FrameworkView, isIdTaken } from "../../framework/frameworkView";
import type { Kind } from "../../model/contentModel";
import { nameFault } from "../../model/fileNames";
import { impliedId, kindOf, nameWithOtherId, prefixOf, seriesOf } from "../../model/names";
import { manyOf, Noun } from "../../model/nouns";
import { idValueOf, type Page } from "../../page/page";
import type { Localized } from "../../text/language";
import { fileNameOf } from "../../text/path";
import { quoted } from "../../text/words";
import { pathCalled } from "./movedLinks";
import { idAfter, idFromName } from "./movePages";
import type { Refusal } from "./renameTarget";

export interface NewName {
  readonly name: string;
  /** The id that the page gets whatever its name says; undefined where the name decides, or it keeps its own. */
  readonly id?: string;
}

/**
 * The name that a typed text stands for, or why a page cannot be called so: it is taken, malformed or reserved. An id may be
 * typed for a name and the other way about, where one follows from the other.
 */
export function newNameOf(page: Page, typed: string, by: "name" | "id", view: FrameworkView): NewName | Refusal {
  const { kind } = page;
  const text = typed.replace(/\.md$/i, "");
  const [before = ""] = kind.name?.id?.split("{") ?? [];
  const isId = before !== "" && text.startsWith(before);
  const own = idValueOf(page);
  const follows = own !== undefined && impliedId(kind, page.name) === own;
  if (isId && follows) {
    const name = nameWithOtherId(kind, page.name, text);
    return name === undefined ? { refused: malformedId(page, text) } : checked(page, name, view);
  }
  if (by === "name" || (follows && impliedId(kind, text) !== undefined)) return checked(page, text, view);
  const name = follows ? nameWithOtherId(kind, page.name, text) : undefined;
  if (name !== undefined) return checked(page, name, view);
  return page.id ? checkedId(page, text, view) : { refused: malformedId(page, text) };
}

function checked(page: Page, name: string, view: FrameworkView): NewName | Refusal {
  if (name === page.name) return { name };
  const refused =
    misnamed(page, name, view) ??
    formFault(page.kind, page.name, name) ??
    taken(page, name, view) ??
    idFault(page, name, view);
  return refused ? { refused } : { name };
}

/** An id that its page does not get from its name changes alone. */
function checkedId(page: Page, id: string, view: FrameworkView): NewName | Refusal {
  const { name } = page;
  if (id === page.id?.value) return { name };
  const pattern = page.kind.fields.get(view.model.keys.id ?? "")?.value.pattern;
  if (id === "" || /[\r\n]/.test(id) || (pattern && !pattern.test(id))) return { refused: malformedId(page, id) };
  const refused = takenId(id, view);
  return refused ? { refused } : { name, id };
}

function misnamed({ kind }: Page, name: string, { model }: FrameworkView): Localized | undefined {
  if (name === "")
    return { nl: "Een pagina heeft een naam nodig. Vul die in.", en: "A page needs a name. Fill it in." };
  if (name.includes("/")) {
    return {
      nl: `${quoted(name)} is een pad. Geef alleen de naam; naar een andere map sleep je de pagina in de verkenner.`,
      en: `${quoted(name)} is a path. Give the name only; to move the page to another folder, drag it in the explorer.`,
    };
  }
  if (kind.except.has(name)) {
    const many = manyOf(kind, kind.id);
    return {
      nl: `${quoted(name)} is geen naam voor een pagina hier: in deze map hoort die niet bij de ${many.nl}. Kies een andere naam.`,
      en: `${quoted(name)} is no name for a page here: in this folder it is none of the ${many.en}. Choose another name.`,
    };
  }
  const fault = nameFault(name, { kind, model });
  if (!fault || fault.isHarmless) return undefined;
  return {
    nl: `De bestandsnaam ${quoted(`${name}.md`)} ${fault.message.nl}`,
    en: `The file name ${quoted(`${name}.md`)} ${fault.message.en}`,
  };
}

/** A name that has the form of its kind keeps it. */
function formFault(kind: Kind, old: string, name: string): Localized | undefined {
  if (!kind.name?.pattern.test(old)) return undefined;
  const groups = kind.name.pattern.groups(name);
  const noun = Noun(kind, kind.id);
  if (!groups) {
    const { example } = kind.name;
    return {
      nl: `${quoted(name)} heeft niet de vorm van een naam van deze soort (${noun.nl.toLowerCase()}).${example === undefined ? " Neem de vorm van de andere over." : ` Schrijf die als '${example}'.`}`,
      en: `${quoted(name)} does not have the form of a name of this kind (${noun.en.toLowerCase()}).${example === undefined ? " Take the form of the others." : ` Write it like '${example}'.`}`,
    };
  }
  const code = groups.code ?? "";
  const prefix = prefixOf(kind, code);
  if (prefix === undefined || groups.prefix === prefix) return undefined;
  return {
    nl: `Een naam met '${seriesOf(code)}' begint met '${prefix}-'; deze begint met '${groups.prefix}-'. Schrijf '${prefix}-' ervoor.`,
    en: `A name with '${seriesOf(code)}' starts with '${prefix}-'; this one starts with '${groups.prefix}-'. Begin it with '${prefix}-'.`,
  };
}

function taken(page: Page, name: string, view: FrameworkView): Localized | undefined {
  const noun = Noun(page.kind, page.kind.id);
  const [path, same] = ownPlaces(page, name);
  const isThere = fileAt(path, same, view);
  const named = page.kind.referencedBy === "name" ? view.resolve({ kind: page.kind.id, value: name }) : [];
  if (named.length > 0) {
    return {
      nl: `${noun.nl} ${quoted(name)} bestaat al. Kies een andere naam.`,
      en: `${noun.en} ${quoted(name)} already exists. Choose another name.`,
    };
  }
  if (!isThere) return undefined;
  return {
    nl: `In deze map staat al iets met de naam ${quoted(fileNameOf(path))}. Kies een andere naam.`,
    en: `This folder already has something called ${quoted(fileNameOf(path))}. Choose another name.`,
  };
}

/** The file or folder that would be called so, and the one that is now. */
function ownPlaces(page: Page, name: string): [path: string, same: string] {
  const [path, same] = [pathCalled(page, name), page.path];
  return fileNameOf(same) === `${page.name}.md` ? [path, same] : [folderOf(path), folderOf(same)];
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}

/** Whether a file or folder stands at a path, by a name that some systems do not tell from it. */
function fileAt(path: string, own: string, view: FrameworkView): boolean {
  const wanted = path.toLowerCase();
  if (wanted === own.toLowerCase()) return false;
  for (const file of view.files()) {
    const other = file.toLowerCase();
    if (other === wanted || other.startsWith(`${wanted}/`)) return true;
  }
  return false;
}

function idFault(page: Page, name: string, view: FrameworkView): Localized | undefined {
  const path = pathCalled(page, name);
  const id = idAfter(page, path, kindOf(view.model, path)) ?? idFromName(page, path);
  return id === undefined || id === idValueOf(page) ? undefined : takenId(id, view);
}

/** Why no page can get an id: another has it, or had it when it was deleted. */
export function takenId(id: string, view: FrameworkView): Localized | undefined {
  if (!isIdTaken(id, view)) return undefined;
  const [other] = view.pagesWithId(id);
  if (other) {
    return {
      nl: `De id ${quoted(id)} is al van ${quoted(other.name)}. Kies een ander nummer.`,
      en: `The id ${quoted(id)} is already that of ${quoted(other.name)}. Choose another number.`,
    };
  }
  return {
    nl: `De id ${quoted(id)} was van een pagina die is verwijderd, en wordt niet opnieuw uitgegeven. Kies een ander nummer.`,
    en: `The id ${quoted(id)} was that of a page that was deleted, and is not given out again. Choose another number.`,
  };
}

function malformedId(page: Page, id: string): Localized {
  const own = idValueOf(page) ?? "";
  const noun = Noun(page.kind, page.kind.id);
  return {
    nl: `${quoted(id)} is geen id van deze soort (${noun.nl.toLowerCase()}). Schrijf die als ${quoted(own)}.`,
    en: `${quoted(id)} is no id of this kind (${noun.en.toLowerCase()}). Write it like ${quoted(own)}.`,
  };
}
