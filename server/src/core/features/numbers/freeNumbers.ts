/** Which numbers of a series a new page can have. */
import { type FrameworkView, isIdTaken } from "../../framework/frameworkView";
import { firstFreeId } from "../../framework/freeIds";
import type { Kind } from "../../model/contentModel";
import { seriesOf } from "../../model/names";
import type { Page } from "../../page/page";

/** A number as people say it: the code of a page or, where names have none, its id. */
export interface FreeNumbers {
  /** The one after the highest. */
  readonly next: string | undefined;
  /** Those that a page had which has another one now, with its title where that is known. */
  readonly freed: readonly { readonly number: string; readonly title: string | undefined }[];
  /** Those between others that no page had, as far as anybody knows. */
  readonly unused: readonly string[];
  /** Those of deleted pages, which no page gets. */
  readonly reserved: readonly string[];
}

/** So many numbers are looked at: a series may begin anywhere. */
const mostNumbers = 1000;

/** The numbers of a series up to the next one that no page has. */
export function freeNumbers(kind: Kind, series: string, view: FrameworkView): FreeNumbers {
  const { start, numbers, digits } = seriesIn(kind, series, view);
  const taken = new Set(numbers);
  const written = (id: string) => (kind.name ? `${series}-${id.slice(start.length)}` : id);
  const nextId = idAfter(kind, series, view);
  const end = Math.min(nextId === undefined ? 0 : Number(nextId.slice(start.length)), mostNumbers);
  const [freed, unused, reserved]: [FreeNumbers["freed"][number][], string[], string[]] = [[], [], []];
  for (let number = 1; number < end; number++) {
    const id = start + String(number).padStart(digits, "0");
    if (taken.has(number) || view.pagesWithId(id).length > 0) continue;
    const past = view.released.withId(id);
    const fates = view.fatesOfId(id);
    if (isIdTaken(id, view)) reserved.push(written(id));
    else if (past || fates.length > 0) {
      const title = past?.title ?? fates.flatMap(({ path }) => view.page(path)?.title ?? [])[0];
      freed.push({ number: written(id), title });
    } else unused.push(written(id));
  }
  return { next: nextId === undefined ? undefined : written(nextId), freed, unused, reserved };
}

/** The id with the number after the highest: a gap may be that of a page that others know. */
export function idAfter(kind: Kind, series: string, view: FrameworkView): string | undefined {
  const { start, numbers, digits } = seriesIn(kind, series, view);
  const next = Math.max(0, ...numbers) + 1;
  return firstFreeId(start + String(next).padStart(digits, "0"), view);
}

/** The numbers that pages of a series have in their names or ids, how many digits these have, and what stands before them in an id. */
function seriesIn(kind: Kind, series: string, view: FrameworkView) {
  const pages = pagesByPath(kind, view);
  if (!kind.name) {
    const ids = pages.flatMap(({ id }) => (id?.value.startsWith(series) ? id.value : []));
    return { start: series, ...numbersIn(ids, series) };
  }
  const codes = codesOf(kind, view);
  const start = idOfCode(kind, `${series}-`);
  const ids = [
    ...codes.filter((code) => seriesOf(code) === series).map((code) => idOfCode(kind, code)),
    ...pages.flatMap(({ id }) => (id?.value.startsWith(start) ? id.value : [])),
  ];
  return { start, ...numbersIn(ids, start, digitsOf(codes)) };
}

function numbersIn(ids: readonly string[], start: string, usual = 2) {
  const numbers = ids.map((id) => id.slice(start.length)).filter((number) => /^\d{1,9}$/.test(number));
  const digits = numbers.length > 0 ? Math.max(...numbers.map(({ length }) => length)) : usual;
  return { numbers: numbers.map(Number), digits };
}

/** The id that goes with a code; empty for a kind without. */
export function idOfCode(kind: Kind, code: string): string {
  return kind.name?.id?.replace("{code}", code) ?? "";
}

/** The codes in the names of the pages of a kind. */
export function codesOf(kind: Kind, view: FrameworkView): readonly string[] {
  return pagesByPath(kind, view).flatMap(({ name }) => kind.name?.pattern.groups(name)?.code ?? []);
}

/** How many digits the numbers in codes have. */
export function digitsOf(codes: readonly string[]): number {
  const [first] = codes.flatMap((code) => /\d+$/.exec(code)?.[0] ?? []);
  return first?.length ?? 2;
}

/** By path: the order in which pages were edited says nothing. */
function pagesByPath(kind: Kind, view: FrameworkView): Page[] {
  return [...view.pagesOfKind(kind)].sort((a, b) => (a.path < b.path ? -1 : 1));
}
