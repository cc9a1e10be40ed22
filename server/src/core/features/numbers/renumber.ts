/** The numbers in the names of a series of pages: room for a new page, or without gaps. */
import { type FrameworkView, isIdTaken } from "../../framework/frameworkView";
import { impliedId, kindOf, seriesOf } from "../../model/names";
import type { Page } from "../../page/page";
import type { Localized } from "../../text/language";
import { type Moves, pathCalled } from "../moves/movedLinks";
import type { Refusal } from "../moves/renameTarget";
import { unreadRefusal } from "../moves/unreadRefusal";
import { codeOf, nameWith, numberIn, seriesWith, withNumber } from "./series";

export interface Renumbering {
  readonly moves: Moves;
  /** The numbers of deleted pages, which no page gets. */
  readonly reserved: readonly string[];
  /** What is done, as the name of the edit, and as it is asked before. */
  readonly label: Localized;
  readonly question: Localized;
}

/** Why no room is made: there is some already. */
export interface NoNeed extends Refusal {
  readonly hasRoom: true;
}

/** The number after that of a page, and what has to move for it to be free: nothing, where it is. */
export interface Room extends Renumbering {
  /** What becomes free. */
  readonly code: string;
}

/**
 * Makes the number after that of a page free, where it is not: see `roomAfter`. Undefined for a page without a number.
 */
export function makeRoom(page: Page, view: FrameworkView): Renumbering | Refusal | NoNeed | undefined {
  const room = roomAfter(page, view);
  if (!room || "refused" in room || room.moves.size > 0) return room;
  const code = codeOf(page) as string;
  return {
    hasRoom: true,
    refused: {
      nl: `Na '${code}' is al ruimte: '${room.code}' is vrij.`,
      en: `There is room after '${code}' already: '${room.code}' is free.`,
    },
  };
}

/**
 * The number after that of a page: the pages that follow shift, as far as they stand in the way. Numbers of deleted pages stay
 * reserved: they are passed over. Undefined for a page without a number.
 */
export function roomAfter(page: Page, view: FrameworkView): Room | Refusal | undefined {
  const code = codeOf(page);
  if (code === undefined) return undefined;
  const refusal = unreadRefusal(view);
  if (refusal) return refusal;
  const reserved: string[] = [];
  const free = (number: number) => nextFree(page, number, view, reserved);
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
  const label: Localized = {
    nl: `Maak ruimte na ${code}: ${written} komt vrij`,
    en: `Make room after ${code}: ${written} becomes free`,
  };
  const question: Localized = {
    nl: `Ruimte maken na ${code}? Dan komt ${written} vrij.`,
    en: `Make room after ${code}? Then ${written} becomes free.`,
  };
  const found = movesTo(wanted, { reserved, label, question }, view);
  return "refused" in found ? found : { ...found, code: written };
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
  const reserved: string[] = [];
  const wanted = series.map(({ page: other }): [Page, number] => {
    number = nextFree(page, number + 1, view, reserved);
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
  const label: Localized = { nl: `Nummer de reeks ${name} opnieuw`, en: `Number the series ${name} anew` };
  const question: Localized = { nl: `De reeks ${name} opnieuw nummeren?`, en: `Number the series ${name} anew?` };
  return movesTo(changed, { reserved, label, question }, view);
}

/** The first number from this one on that no deleted page had; what is passed over comes to `reserved`. */
function nextFree(page: Page, from: number, view: FrameworkView, reserved: string[]): number {
  for (let number = from; ; number++) {
    const id = impliedId(page.kind, nameWith(page, number));
    const isReserved = id !== undefined && view.pagesWithId(id).length === 0 && isIdTaken(id, view);
    if (!isReserved) return number;
    reserved.push(withNumber(codeOf(page) as string, number));
  }
}

function movesTo(
  wanted: readonly (readonly [Page, number])[],
  about: Omit<Renumbering, "moves">,
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
  return { moves, ...about };
}
