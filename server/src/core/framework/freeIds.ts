import { type FrameworkView, isIdTaken } from "./frameworkView";

/** The id of the same series with the next number that no page has, had in the last release, or had when it was deleted. */
export function firstFreeId(id: string, view: FrameworkView): string | undefined {
  const found = /^(.*?)(\d+)$/.exec(id);
  if (!found) return undefined;
  const [, series, digits] = found as unknown as [string, string, string];
  let number = Number(digits);
  const write = () => series + String(number).padStart(digits.length, "0");
  // Beyond the safe integers counting on changes nothing.
  while (Number.isSafeInteger(number) && (isIdTaken(write(), view) || view.released.withId(write()))) number++;
  if (!Number.isSafeInteger(number)) return undefined;
  return write();
}
