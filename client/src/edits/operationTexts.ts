import { textsPerLanguage } from "../../../server/src/protocol/language";
import { countedIn } from "../texts/language";
import type { Operation } from "./operation";

/** What is said of operations, while they go on and after. */
export interface OperationTexts {
  /** How far it is. */
  soFar(moves: number): string;
  done(operation: Operation): string;
  takeBack: string;
  takingBack(label: string): string;
  takenBack(label: string): string;
  redo: string;
  redoing(label: string): string;
  doneAgain(label: string): string;
  nothingToTakeBack: string;
  nothingToRedo: string;
  /** Something else was done since. */
  notTheLast(label: string): string;
  noFurther: string;
  /** Files that are not what they were when the operation ended. */
  inTheWay(label: string, files: readonly string[]): string;
  show: string;
  notMade(label: string): string;
  /** The editor has taken back a part of it. */
  byHalves(label: string, files: number): string;
  takeBackAll: string;
}

/** So many names of files a message says. */
const mostNames = 3;

export const operationTexts = textsPerLanguage<OperationTexts>({
  soFar: {
    nl: (moves) => `${countedIn.nl(moves, "bestand", "bestanden")} hernoemd`,
    en: (moves) => `${countedIn.en(moves, "file", "files")} renamed`,
  },
  done: {
    nl: (operation) =>
      told(operation, {
        moved: (count) => `${countedIn.nl(count, "bestand", "bestanden")} hernoemd of verplaatst`,
        created: (count) => `${countedIn.nl(count, "bestand", "bestanden")} gemaakt`,
        deleted: (count) => `${countedIn.nl(count, "bestand", "bestanden")} verwijderd`,
        changed: (places, pages) =>
          `${countedIn.nl(places, "plaats", "plaatsen")} op ${countedIn.nl(pages, "pagina", "pagina's")} aangepast`,
      }),
    en: (operation) =>
      told(operation, {
        moved: (count) => `${countedIn.en(count, "file", "files")} renamed or moved`,
        created: (count) => `${countedIn.en(count, "file", "files")} made`,
        deleted: (count) => `${countedIn.en(count, "file", "files")} deleted`,
        changed: (places, pages) =>
          `${countedIn.en(places, "place", "places")} on ${countedIn.en(pages, "page", "pages")} changed`,
      }),
  },
  takeBack: { nl: "Ongedaan maken", en: "Undo" },
  takingBack: { nl: (label) => `Ongedaan maken: ${label}`, en: (label) => `Undoing: ${label}` },
  takenBack: { nl: (label) => `Ongedaan gemaakt: ${label}.`, en: (label) => `Undone: ${label}.` },
  redo: { nl: "Opnieuw uitvoeren", en: "Redo" },
  redoing: { nl: (label) => `Opnieuw: ${label}`, en: (label) => `Again: ${label}` },
  doneAgain: { nl: (label) => `Opnieuw uitgevoerd: ${label}.`, en: (label) => `Done again: ${label}.` },
  nothingToTakeBack: {
    nl: "Er is geen bewerking om ongedaan te maken.",
    en: "There is no operation to undo.",
  },
  nothingToRedo: {
    nl: "Er is geen bewerking om opnieuw uit te voeren.",
    en: "There is no operation to redo.",
  },
  notTheLast: {
    nl: (label) => `Maak eerst ongedaan wat je daarna deed: ${label}.`,
    en: (label) => `First undo what you did after it: ${label}.`,
  },
  noFurther: {
    nl: "Verder terug kan op deze pagina niet: wat je typte voordat je de bewerking uitvoerde, blijft staan.",
    en: "Undo reaches no further on this page: what you typed before the operation stays.",
  },
  inTheWay: {
    nl: (label, files) =>
      `'${label}' is niet ongedaan gemaakt of opnieuw uitgevoerd: ${named(files, "en", "andere bestanden")} ${files.length === 1 ? "is" : "zijn"} daarna op dezelfde plaats veranderd. Draai die wijziging eerst terug.`,
    en: (label, files) =>
      `'${label}' was not undone or redone: ${named(files, "and", "other files")} ${files.length === 1 ? "has" : "have"} changed in the same place since. Take that change back first.`,
  },
  show: { nl: "Bestand tonen", en: "Show the File" },
  notMade: {
    nl: (label) =>
      `'${label}' is niet ongedaan gemaakt of opnieuw uitgevoerd: de editor kon de bestanden niet aanpassen.`,
    en: (label) => `'${label}' was not undone or redone: the editor could not change the files.`,
  },
  byHalves: {
    nl: (label, files) =>
      `Van '${label}' is maar een deel ongedaan gemaakt: ${countedIn.nl(files, "bestand is", "bestanden zijn")} nog zoals na de bewerking.`,
    en: (label, files) =>
      `Only a part of '${label}' was undone: ${countedIn.en(files, "file is", "files are")} still as the operation left them.`,
  },
  takeBackAll: { nl: "Alles ongedaan maken", en: "Undo All of It" },
});

interface Told {
  moved(count: number): string;
  created(count: number): string;
  deleted(count: number): string;
  changed(places: number, pages: number): string;
}

function told({ label, texts, moves, created, deleted, places }: Operation, say: Told): string {
  // One that goes out of the way first is moved twice.
  const targets = new Set(moves.map(({ to }) => to.toString()));
  const moved = moves.filter(({ from }) => !targets.has(from.toString())).length;
  const parts = [
    ...(moved > 0 ? [say.moved(moved)] : []),
    ...(created.length > 0 ? [say.created(created.length)] : []),
    ...(deleted.length > 0 ? [say.deleted(deleted.length)] : []),
    ...(texts.length > 0 ? [say.changed(Math.max(places, texts.length), texts.length)] : []),
  ];
  return `${label}. ${parts.join(", ")}.`;
}

function named(files: readonly string[], and: string, more: string): string {
  const names = files.slice(0, mostNames).map((file) => `'${file}'`);
  if (files.length > mostNames) return `${names.join(", ")} ${and} ${files.length - mostNames} ${more}`;
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1)}`;
}
