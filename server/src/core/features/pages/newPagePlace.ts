/** Where a new page comes: its name, id and path, with the next free number, and why some answers cannot be. */

import { templateOf } from "../../data/dataFile";
import { isLeft } from "../../data/template";
import type { FrameworkView } from "../../framework/frameworkView";
import { firstFreeId } from "../../framework/freeIds";
import type { Kind } from "../../model/contentModel";
import { nameFault } from "../../model/fileNames";
import { impliedId, kindOf, nameWithId, seriesOf } from "../../model/names";
import { manyOf, Noun } from "../../model/nouns";
import { type Page, titleOf } from "../../page/page";
import type { Localized } from "../../text/language";
import { quoted } from "../../text/words";

/** What an author said of a new page. */
export interface NewPageAnswers {
  readonly kind: string;
  /** The folder, where the kind has several. */
  readonly folder?: string | undefined;
  /** What its code begins with, where codes have series. */
  readonly series?: string | undefined;
  readonly title: string;
  /** The words in its name; those of the title without it. */
  readonly text?: string | undefined;
  /** The values of the keys that were chosen from a list. */
  readonly values: Readonly<Record<string, readonly string[]>>;
}

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
}

/** What an author chooses a code from: a law, a phase. */
export interface Series {
  readonly value: string;
  readonly title: Localized;
  /** What pages of the series usually say in a key. */
  readonly implies: { readonly key: string; readonly value: string } | undefined;
}

/** The series of codes that a new page of a kind can get a number of, in the order of the model; none where there is no choice. */
export function seriesOfKind(kind: Kind, view: FrameworkView): readonly Series[] {
  if (!kind.name) return idSeries(kind, view).map((value) => ({ value, title: same(value), implies: undefined }));
  const { series, prefixes, prefixIs } = kind.name;
  const codes = pagesIn(kind, view).flatMap(({ name }) => kind.name?.pattern.groups(name)?.code ?? []);
  const values = new Set([...prefixes.keys(), ...series.keys(), ...codes.map(seriesOf).sort()]);
  return [...values]
    .filter(
      (value) => nameWithId(kind, idOfCode(kind, `${value}-${"1".padStart(digitsOf(codes), "0")}`), "x") !== undefined,
    )
    .map((value) => {
      const numbered = prefixIs?.names.get(prefixes.get(value) ?? "");
      const [page] = prefixIs && numbered !== undefined ? view.resolve({ kind: prefixIs.kind, value: numbered }) : [];
      return {
        value,
        title: series.get(value) ?? same(page ? titleOf(page) : value),
        implies: prefixIs && page && numbered !== undefined ? { key: prefixIs.key, value: numbered } : undefined,
      };
    });
}

/** The folders in which a new page is of the kind: those of the model, and those where its pages lie. */
export function foldersOfKind(kind: Kind, view: FrameworkView): readonly string[] {
  const folders = new Set(kind.folders);
  for (const { path } of view.pagesOfKind(kind)) folders.add(path.slice(0, path.lastIndexOf("/")));
  return [...folders].filter((folder) => kindOf(view.model, `${folder}/x-y.md`) === kind).sort();
}

/** A title as names are written: small letters without accents, and digits, with hyphens between the words. */
export function nameOfTitle(title: string): string {
  const words = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  let name = words[0]?.slice(0, longestName) ?? "";
  for (const word of words.slice(1)) {
    if (name.length + word.length >= longestName) break;
    name += `-${word}`;
  }
  return name;
}

/** Names stand in addresses, lists and commands; a longer one can be typed. */
const longestName = 60;

/** Where a new page would come. Without a place where its name cannot be made or is not right. */
export function newPagePlace(answers: NewPageAnswers, view: FrameworkView): NewPageVerdict {
  const kind = view.model.kinds.get(answers.kind);
  if (!kind) return { place: undefined, title: undefined, name: unknownKind };
  const title = titleFault(kind, answers.title, view) ?? unreadFault(kind, view);
  const text = answers.text ?? nameOfTitle(answers.title);
  // A name as the kind has them may be typed whole.
  const wrong = kind.name?.pattern.test(text) ? undefined : textFault(text);
  if (wrong) return { place: undefined, title, name: wrong };
  const numbered = numberedName(kind, answers.series, text, view);
  if ("refused" in numbered) return { place: undefined, title, name: numbered.refused };
  const folders = foldersOfKind(kind, view);
  const folder = answers.folder !== undefined && folders.includes(answers.folder) ? answers.folder : folders[0];
  const place = { path: `${folder ?? kind.folders[0]}/${numbered.name}.md`, ...numbered };
  return { place, title, name: placeFault(kind, place, view) };
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

function numberedName(kind: Kind, series: string | undefined, text: string, view: FrameworkView): Numbered {
  const chosen = series ?? seriesOfKind(kind, view)[0]?.value;
  if (!kind.name) return { name: text, id: chosen === undefined ? undefined : nextId(kind, chosen, view) };
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
  const id = nextId(kind, chosen, view);
  const name = id === undefined ? undefined : nameWithId(kind, id, text);
  if (name !== undefined) return { name, id };
  return {
    refused: {
      nl: `In de reeks '${chosen}' is geen nummer meer vrij. Kies een andere reeks.`,
      en: `There is no number left in the series '${chosen}'. Choose another series.`,
    },
  };
}

/** The id with the number after the highest: a gap is that of a page that was deleted. */
function nextId(kind: Kind, series: string, view: FrameworkView): string | undefined {
  if (!kind.name) {
    const ids = idsOf(kind, view).filter((id) => id.startsWith(series));
    return after(ids, series, view);
  }
  const pages = pagesIn(kind, view);
  const own = `${series}-`;
  const codes = pages.flatMap(({ name }) => kind.name?.pattern.groups(name)?.code ?? []);
  const start = idOfCode(kind, own);
  const ids = [
    ...codes.filter((code) => seriesOf(code) === series).map((code) => idOfCode(kind, code)),
    ...pages.flatMap(({ id }) => (id?.value.startsWith(start) ? id.value : [])),
  ];
  return after(ids, start, view, digitsOf(codes));
}

function after(ids: readonly string[], start: string, view: FrameworkView, usual = 2): string | undefined {
  const numbers = ids.map((id) => id.slice(start.length)).filter((number) => /^\d{1,9}$/.test(number));
  const digits = numbers.length > 0 ? Math.max(...numbers.map(({ length }) => length)) : usual;
  const next = Math.max(0, ...numbers.map(Number)) + 1;
  return firstFreeId(start + String(next).padStart(digits, "0"), view);
}

function idOfCode(kind: Kind, code: string): string {
  return kind.name?.id?.replace("{code}", code) ?? "";
}

/** By path: the order in which pages were edited says nothing. */
function pagesIn(kind: Kind, view: FrameworkView): Page[] {
  return [...view.pagesOfKind(kind)].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function digitsOf(codes: readonly string[]): number {
  const [first] = codes.flatMap((code) => /\d+$/.exec(code)?.[0] ?? []);
  return first?.length ?? 2;
}

/** What ids begin with that are not made from names. */
function idSeries(kind: Kind, view: FrameworkView): readonly string[] {
  const { id } = view.model.keys;
  const field = id === undefined ? undefined : kind.fields.get(id);
  if (!field || kind.referencedBy !== "id") return [];
  const ids = [...idsOf(kind, view), ...field.value.examples];
  const starts = ids.flatMap((one) => /^(.*?)\d+$/.exec(one)?.[1] ?? []);
  return [...new Set(starts)].sort();
}

function idsOf(kind: Kind, view: FrameworkView): string[] {
  return [...view.pagesOfKind(kind)].flatMap(({ id }: Page) => id?.value ?? []);
}

function placeFault(kind: Kind, { path, name }: NewPagePlace, view: FrameworkView): Localized | undefined {
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
  const isNamed = value !== undefined && view.resolve({ kind: kind.id, value }).length > 0;
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

function same(text: string): Localized {
  return { nl: text, en: text };
}

const unknownKind: Localized = { nl: "Deze soort pagina's is er niet.", en: "There is no such kind of page." };
