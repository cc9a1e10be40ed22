/** What is said before pages get other numbers: by ranges, as people say it, and what changes with them. */
import type { FrameworkView } from "../../framework/frameworkView";
import { nameOf, seriesOf } from "../../model/names";
import { type Localized, perLanguage } from "../../text/language";
import { listed } from "../../text/words";
import type { GroupedFileEdits } from "../moves/groupedEdits";
import type { Renumbering, Room } from "./renumber";
import { codeOf, numberIn } from "./series";

/** Numbers that follow each other and shift by as many. */
interface Shift {
  readonly first: string;
  readonly last: string;
  /** The new code of the first. */
  readonly to: string;
  readonly by: number;
  readonly pages: number;
}

/** So many shifts are said; how many pages the others are about is counted. */
const mostShifts = 4;

/**
 * Which numbers become others, how many references change with them in files, and which numbers nobody gets: `aia-06 t/m aia-39
 * schuiven één op. 214 verwijzingen veranderen mee.`
 */
export function shiftText(
  { moves, reserved }: Pick<Renumbering, "moves" | "reserved">,
  files: readonly GroupedFileEdits[],
  view: FrameworkView,
): Localized {
  const parts = [shiftsText(shiftsIn(moves, view)), referencesText(files), ...reservedNumbersText(reserved)];
  return perLanguage((language) => parts.map((part) => part[language]).join(" "));
}

/** Which number a page gets right after another one, and what happens to others for that. */
export function roomText(room: Room, files: readonly GroupedFileEdits[], view: FrameworkView): Localized {
  const number: Localized = { nl: `De pagina krijgt nummer ${room.code}`, en: `The page gets number ${room.code}` };
  if (room.moves.size > 0) {
    const shift = shiftText(room, files, view);
    return perLanguage((language) => `${number[language]}; ${shift[language]}`);
  }
  const reserved = reservedNumbersText(room.reserved);
  return perLanguage((language) => [`${number[language]}.`, ...reserved.map((part) => part[language])].join(" "));
}

/** That numbers stay reserved which deleted pages had; empty where there are none. */
function reservedNumbersText(reserved: readonly string[]): Localized[] {
  const codes = listed(reserved, mostReserved);
  if (reserved.length === 0) return [];
  return reserved.length === 1
    ? [
        {
          nl: `${codes.nl} blijft bezet: dat nummer had een pagina die is verwijderd.`,
          en: `${codes.en} stays taken: a page that was deleted had that number.`,
        },
      ]
    : [
        {
          nl: `${codes.nl} blijven bezet: die nummers hadden pagina's die zijn verwijderd.`,
          en: `${codes.en} stay taken: pages that were deleted had those numbers.`,
        },
      ];
}

/** So many numbers are named that stay reserved. */
const mostReserved = 6;

function shiftsIn(moves: Renumbering["moves"], view: FrameworkView): Shift[] {
  const changes = [...moves].flatMap(([from, to]) => {
    const page = view.page(from);
    const before = page && codeOf(page);
    const after = page?.kind.name?.pattern.groups(nameOf(to, page.kind))?.code;
    return before === undefined || after === undefined ? [] : [{ before, after }];
  });
  changes.sort((a, b) => (seriesOf(a.before) < seriesOf(b.before) ? -1 : numberIn(a.before) - numberIn(b.before)));
  const shifts: Shift[] = [];
  for (const { before, after } of changes) {
    const by = numberIn(after) - numberIn(before);
    const run = shifts.at(-1);
    const step = run && seriesOf(run.last) === seriesOf(before) ? numberIn(before) - numberIn(run.last) : undefined;
    if (run && run.by === by && (step === 0 || step === 1))
      shifts[shifts.length - 1] = { ...run, last: before, pages: run.pages + 1 };
    else shifts.push({ first: before, last: before, to: after, by, pages: 1 });
  }
  return shifts;
}

function shiftsText(shifts: readonly Shift[]): Localized {
  const others = shifts.slice(mostShifts).reduce((sum, { pages }) => sum + pages, 0);
  return perLanguage((language) => {
    const said = shifts.slice(0, mostShifts).map((shift) => phrases[language](shift));
    return `${[...said, ...(others === 0 ? [] : [more[language](others)])].join("; ")}.`;
  });
}

const phrases: Localized<(shift: Shift) => string> = {
  nl: ({ first, last, to, by }) => {
    if (first === last) return `${first} wordt ${to}`;
    const both = numberIn(last) - numberIn(first) === 1 ? "en" : "t/m";
    return `${first} ${both} ${last} schuiven ${inWords("nl", by)} ${by > 0 ? "op" : "terug"}`;
  },
  en: ({ first, last, to, by }) => {
    if (first === last) return `${first} becomes ${to}`;
    const both = numberIn(last) - numberIn(first) === 1 ? "and" : "to";
    return `${first} ${both} ${last} move ${by > 0 ? "up" : "down"} by ${inWords("en", by)}`;
  },
};

const more: Localized<(pages: number) => string> = {
  nl: (pages) =>
    pages === 1 ? "één andere pagina krijgt een ander nummer" : `${pages} andere pagina's krijgen een ander nummer`,
  en: (pages) => (pages === 1 ? "one more page gets another number" : `${pages} more pages get another number`),
};

const words: Localized<readonly string[]> = {
  nl: ["", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien"],
  en: ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
};

function inWords(language: keyof typeof words, by: number): string {
  return words[language][Math.abs(by)] ?? String(Math.abs(by));
}

/** The ids of the pages themselves are no references. */
function referencesText(files: readonly GroupedFileEdits[]): Localized {
  const counts = files
    .map(({ edits }) => edits.filter(({ group }) => group !== "id").length)
    .filter((count) => count > 0);
  const places = counts.reduce((sum, count) => sum + count, 0);
  if (places === 0) return { nl: "Niets verwijst ernaar.", en: "Nothing refers to them." };
  const inFiles: Localized = {
    nl: counts.length === 1 ? "één bestand" : `${counts.length} bestanden`,
    en: counts.length === 1 ? "one file" : `${counts.length} files`,
  };
  return {
    nl: `${places === 1 ? "Eén verwijzing verandert" : `${places} verwijzingen in ${inFiles.nl} veranderen`} mee.`,
    en: `${places === 1 ? "One reference changes" : `${places} references in ${inFiles.en} change`} with them.`,
  };
}
