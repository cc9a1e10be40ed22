/** Where a new page comes: its name, id and path, with the next free number, and why some answers cannot be. */

import { templateOf } from "../../data/dataFile";
import { isLeft } from "../../data/template";
import type { FrameworkView } from "../../framework/frameworkView";
import type { Kind } from "../../model/contentModel";
import { nameFault } from "../../model/fileNames";
import { impliedId, kindOf, nameWithId } from "../../model/names";
import { manyOf, Noun } from "../../model/nouns";
import type { Page } from "../../page/page";
import type { Localized } from "../../text/language";
import { quoted } from "../../text/words";
import type { Moves } from "../moves/movedLinks";
import { idAfter, idOfCode } from "../numbers/freeNumbers";
import { type MeantAnswers, meantAnswers } from "./meantAnswers";
import { nameOfTitle } from "./nameOfTitle";
import type { NewPageAnswers } from "./newPageAnswers";
import { seriesOfKind } from "./pageSeries";

export interface NewPagePlace {
  readonly path: string;
  readonly name: string;
  readonly id: string | undefined;
}

/** The place of the page, as far as the answers give one, and what is wrong with them. */
export interface NewPageVerdict {
  readonly place: NewPagePlace | undefined;
  readonly title: Localized | undefined;
  readonly name: Localized | undefined;
  /** The answers as they are meant. */
  readonly meant: MeantAnswers;
}

/** The folders in which a new page is of the kind: those of the model, and those where its pages lie. */
export function foldersOfKind(kind: Kind, view: FrameworkView): readonly string[] {
  const folders = new Set(kind.folders);
  for (const { path } of view.pagesOfKind(kind)) folders.add(path.slice(0, path.lastIndexOf("/")));
  return [...folders].filter((folder) => kindOf(view.model, `${folder}/x-y.md`) === kind).sort();
}

/** Where a new page would come. Without a place where its name cannot be made or is not right. */
export function newPagePlace(given: NewPageAnswers, view: FrameworkView): NewPageVerdict {
  const meant = meantAnswers(given, view);
  const { answers, room, faults } = meant;
  const kind = view.model.kinds.get(answers.kind);
  if (!kind) return { place: undefined, title: undefined, name: unknownKind, meant };
  const title = titleFault(kind, answers.title, view) ?? unreadFault(kind, view) ?? faults.title;
  const text = answers.text ?? nameOfTitle(answers.title);
  // A name as the kind has them may be typed whole.
  const wrong = (kind.name?.pattern.test(text) ? undefined : textFault(text)) ?? faults.name;
  if (wrong) return { place: undefined, title, name: wrong, meant };
  const numbered = numberedName(kind, answers, text, view);
  if ("refused" in numbered) return { place: undefined, title, name: numbered.refused, meant };
  const folders = foldersOfKind(kind, view);
  const folder = answers.folder !== undefined && folders.includes(answers.folder) ? answers.folder : folders[0];
  const place = { path: `${folder ?? kind.folders[0]}/${numbered.name}.md`, ...numbered };
  return { place, title, name: placeFault(kind, place, room?.moves ?? new Map(), view), meant };
}

/** Whether a number is free nobody knows while pages of the kind cannot be read. */
function unreadFault(kind: Kind, { unread }: FrameworkView): Localized | undefined {
  if (!unread.hidesPages(kind.id)) return undefined;
  const many = manyOf(kind, kind.id);
  return {
    nl: `Er zijn ${many.nl} die niet kunnen worden gelezen, dus onbekend is welk nummer vrij is. Zie de problemen bij 'file/unreadable'.`,
    en: `There are ${many.en} that cannot be read, so it is unknown which number is free. See the problems with 'file/unreadable'.`,
  };
}

function titleFault(kind: Kind, title: string, view: FrameworkView): Localized | undefined {
  const { model } = view;
  const field = kind.fields.get(model.keys.title);
  if (title.trim() === "") return { nl: "Geef de pagina een titel.", en: "Give the page a title." };
  if (field?.hasNoFullStop && /[^.]\.\s*$/.test(title))
    return {
      nl: "Laat de punt aan het eind van de titel weg.",
      en: "Leave out the full stop at the end of the title.",
    };
  if (field && title.trim().split(/\s+/).length > field.maximumWords) {
    return {
      nl: `Een titel heeft hooguit ${field.maximumWords} woorden. Maak hem korter.`,
      en: `A title has at most ${field.maximumWords} words. Make it shorter.`,
    };
  }
  const template = templateOf(kind, (file) => view.dataFile(file));
  const isSample = template?.samples.some((sample) => isLeft(title, sample));
  if (isSample || model.placeholders.texts.some((text) => title.startsWith(text)))
    return { nl: "Dit is voorbeeldtekst. Schrijf je eigen titel.", en: "This is sample text. Write your own title." };
  return undefined;
}

function textFault(text: string): Localized | undefined {
  if (text === "")
    return {
      nl: "Geef de pagina een korte naam, zoals 'korte-omschrijving'.",
      en: "Give the page a short name, such as 'short-description'.",
    };
  if (/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/.test(text)) return undefined;
  return {
    nl: "Gebruik in de naam alleen letters zonder accent en cijfers, met één koppelteken tussen de woorden.",
    en: "Use only letters without accents and digits in the name, with one hyphen between the words.",
  };
}

type Numbered = Pick<NewPagePlace, "name" | "id"> | { readonly refused: Localized };

function numberedName(kind: Kind, { series, number }: NewPageAnswers, text: string, view: FrameworkView): Numbered {
  const chosen = series ?? seriesOfKind(kind, view)[0]?.value;
  if (!kind.name) return { name: text, id: number ?? (chosen === undefined ? undefined : idAfter(kind, chosen, view)) };
  if (chosen === undefined) {
    const id = kind.idIsInName ? undefined : impliedId(kind, text);
    if (kind.name.pattern.test(text)) return { name: text, id };
    const { example } = kind.name;
    return {
      refused: {
        nl: `${quoted(text)} heeft niet de vorm van een naam hier.${example === undefined ? "" : ` Schrijf die als '${example}'.`}`,
        en: `${quoted(text)} does not have the form of a name here.${example === undefined ? "" : ` Write it like '${example}'.`}`,
      },
    };
  }
  const id = number === undefined ? idAfter(kind, chosen, view) : idOfCode(kind, number);
  const name = id === undefined ? undefined : nameWithId(kind, id, text);
  if (name !== undefined) return { name, id };
  return {
    refused: {
      nl: `In de reeks '${chosen}' is geen nummer meer vrij. Kies een andere reeks.`,
      en: `There is no number left in the series '${chosen}'. Choose another series.`,
    },
  };
}

function placeFault(
  kind: Kind,
  { path, name }: NewPagePlace,
  moves: Moves,
  view: FrameworkView,
): Localized | undefined {
  const fault = nameFault(name, { kind, model: view.model });
  if (fault && !fault.isHarmless)
    return {
      nl: `De bestandsnaam ${quoted(`${name}.md`)} ${fault.message.nl}`,
      en: `The file name ${quoted(`${name}.md`)} ${fault.message.en}`,
    };
  if (kindOf(view.model, path) !== kind) {
    const many = manyOf(kind, kind.id);
    return {
      nl: `${quoted(name)} is hier geen naam voor een pagina: die hoort niet bij de ${many.nl}. Kies een andere naam.`,
      en: `${quoted(name)} is no name for a page here: it is none of the ${many.en}. Choose another name.`,
    };
  }
  const value = kind.referencedBy === "name" ? name : kind.idIsInName ? impliedId(kind, name) : undefined;
  const stays = (page: Page) => !moves.has(page.path);
  const isNamed = value !== undefined && view.resolve({ kind: kind.id, value }).some(stays);
  if (!isNamed && !isThere(path, view)) return undefined;
  const noun = Noun(kind, kind.id);
  return {
    nl: `${noun.nl} ${quoted(name)} bestaat al. Kies een andere naam.`,
    en: `${noun.en} ${quoted(name)} already exists. Choose another name.`,
  };
}

/** Whether a file stands at a path, by a name that some systems do not tell from it. */
function isThere(path: string, view: FrameworkView): boolean {
  const wanted = path.toLowerCase();
  for (const file of view.files()) if (file.length === wanted.length && file.toLowerCase() === wanted) return true;
  return false;
}

const unknownKind: Localized = { nl: "Deze soort pagina's is er niet.", en: "There is no such kind of page." };
