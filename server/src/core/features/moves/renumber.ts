/** The numbers in the names of a series of pages: room for a new page, or without gaps. */
import { type FrameworkView, isIdTaken } from "../../framework/frameworkView";
import { impliedId, kindOf, seriesOf } from "../../model/names";
import type { Page } from "../../page/page";
import type { Localized } from "../../text/language";
import { type Moves, pathCalled } from "./movedLinks";
import type { Refusal } from "./renameTarget";
import { unreadRefusal } from "./unreadRefusal";

export interface Renumbering {
  readonly moves: Moves;
  /** What is done, as the name of the edit. */
  readonly label: Localized;
}

interface Numbered {
  readonly page: Page;
  readonly number: number;
}

/** The code of a page in a series of numbers, such as `aia-05`; undefined for a page without. */
export function codeOf(page: Page): string | undefined {
  const code = page.kind.name?.pattern.groups(page.name)?.code;
  return code !== undefined && /\d$/.test(code) ? code : undefined;
}

/**
 * Makes the number after that of a page free: the pages that follow shift, as far as they stand in the way. Numbers of deleted
 * pages stay reserved: they are passed over. Undefined for a page without a number.
 */
export function makeRoom(page: Page, view: FrameworkView): Renumbering | Refusal | undefined {
  const code = codeOf(page);
  if (code === undefined) return undefined;
  const refusal = unreadRefusal(view);
  if (refusal) return refusal;
  const free = (number: number) => nextFree(page, number, view);
  const room = free(numberIn(code) + 1);
  let last = room;
  const wanted: [Page, number][] = [];
  for (const { page: other, number } of seriesWith(page, view)) {
    if (number <= numberIn(code)) continue;
    if (number > last) break;
    // Pages that share a number go on sharing it.
    const before = wanted[wanted.length - 1];
    const isShared = before !== undefined && numberIn(codeOf(before[0]) as string) === number;
    last = isShared ? (before as [Page, number])[1] : free(last + 1);
    wanted.push([other, last]);
  }
  const written = withNumber(code, room);
  if (wanted.length === 0) {
    return {
      refused: {
        nl: `Na '${code}' is al ruimte: '${written}' is vrij.`,
        en: `There is room after '${code}' already: '${written}' is free.`,
      },
    };
  }
  const label: Localized = {
    nl: `Maak ruimte na ${code}: ${written} komt vrij`,
    en: `Make room after ${code}: ${written} becomes free`,
  };
  return movesTo(wanted, label, view);
}

/**
 * Numbers the series of a page anew, from its first number on and in the order that it has, without gaps but for the numbers of
 * deleted pages, which stay reserved. Undefined for a page without a number.
 */
export function renumber(page: Page, view: FrameworkView): Renumbering | Refusal | undefined {
  const code = codeOf(page);
  if (code === undefined) return undefined;
  const refusal = unreadRefusal(view);
  if (refusal) return refusal;
  const series = seriesWith(page, view);
  let number = (series[0]?.number ?? 0) - 1;
  const wanted = series.map(({ page: other }): [Page, number] => {
    number = nextFree(page, number + 1, view);
    return [other, number];
  });
  const name = seriesOf(code);
  const changed = wanted.filter(([other, to]) => numberIn(codeOf(other) as string) !== to);
  if (changed.length === 0) {
    return {
      refused: {
        nl: `De reeks '${name}' is al op volgorde genummerd, zonder gaten.`,
        en: `The series '${name}' is numbered in order already, without gaps.`,
      },
    };
  }
  return movesTo(changed, { nl: `Nummer de reeks ${name} opnieuw`, en: `Number the series ${name} anew` }, view);
}

/** The pages of the series of a page, by their numbers. */
function seriesWith(page: Page, view: FrameworkView): readonly Numbered[] {
  const series = seriesOf(codeOf(page) as string);
  const found: Numbered[] = [];
  for (const other of view.pagesOfKind(page.kind)) {
    const code = codeOf(other);
    if (code !== undefined && seriesOf(code) === series) found.push({ page: other, number: numberIn(code) });
  }
  return found.sort((a, b) => a.number - b.number || (a.page.path < b.page.path ? -1 : 1));
}

function numberIn(code: string): number {
  return Number(/\d+$/.exec(code)?.[0]);
}

/** The code with another number, of as many digits. */
function withNumber(code: string, number: number): string {
  return code.replace(/\d+$/, (digits) => String(number).padStart(digits.length, "0"));
}

function nameWith(page: Page, number: number): string {
  const code = codeOf(page) as string;
  return page.name.replace(code, () => withNumber(code, number));
}

/** The first number from this one on that no deleted page had. */
function nextFree(page: Page, from: number, view: FrameworkView): number {
  for (let number = from; ; number++) {
    const id = impliedId(page.kind, nameWith(page, number));
    const isReserved = id !== undefined && view.pagesWithId(id).length === 0 && isIdTaken(id, view);
    if (!isReserved) return number;
  }
}

function movesTo(
  wanted: readonly (readonly [Page, number])[],
  label: Localized,
  view: FrameworkView,
): Renumbering | Refusal {
  const moves = new Map<string, string>();
  for (const [page, number] of wanted) {
    const name = nameWith(page, number);
    const path = pathCalled(page, name);
    if (!page.kind.name?.pattern.test(name) || kindOf(view.model, path) !== page.kind) {
      const code = codeOf(page) as string;
      return {
        refused: {
          nl: `'${code}' zou '${withNumber(code, number)}' worden, en dat nummer kan niet in een naam. Begin een andere reeks.`,
          en: `'${code}' would become '${withNumber(code, number)}', and a name cannot have that number. Start another series.`,
        },
      };
    }
    moves.set(page.path, path);
  }
  const taken = [...moves.values()].find((path) => view.hasFile(path) && !moves.has(path));
  if (taken !== undefined) {
    return {
      refused: {
        nl: `'${taken}' bestaat al. Geef dat bestand eerst een andere naam.`,
        en: `'${taken}' already exists. First give that file another name.`,
      },
    };
  }
  return { moves, label };
}
