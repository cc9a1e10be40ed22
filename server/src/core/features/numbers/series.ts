/** Pages with a number in their names, and the series that these make. */
import type { FrameworkView } from "../../framework/frameworkView";
import { seriesOf } from "../../model/names";
import type { Page } from "../../page/page";

export interface Numbered {
  readonly page: Page;
  readonly number: number;
}

/** The code of a page in a series of numbers, such as `aia-05`; undefined for a page without. */
export function codeOf(page: Page): string | undefined {
  const code = page.kind.name?.pattern.groups(page.name)?.code;
  return code !== undefined && /\d$/.test(code) ? code : undefined;
}

/** The pages of the series of a page, by their numbers. */
export function seriesWith(page: Page, view: FrameworkView): readonly Numbered[] {
  const series = seriesOf(codeOf(page) as string);
  const found: Numbered[] = [];
  for (const other of view.pagesOfKind(page.kind)) {
    const code = codeOf(other);
    if (code !== undefined && seriesOf(code) === series) found.push({ page: other, number: numberIn(code) });
  }
  return found.sort((a, b) => a.number - b.number || (a.page.path < b.page.path ? -1 : 1));
}

/** The number at the end of a code. */
export function numberIn(code: string): number {
  return Number(/\d+$/.exec(code)?.[0]);
}

/** The code with another number, of as many digits. */
export function withNumber(code: string, number: number): string {
  return code.replace(/\d+$/, (digits) => String(number).padStart(digits.length, "0"));
}

/** The name of a page with another number in it. */
export function nameWith(page: Page, number: number): string {
  const code = codeOf(page) as string;
  return page.name.replace(code, () => withNumber(code, number));
}
