/** The series of numbers that pages of a kind belong to, and codes of these in what authors type. */
import type { FrameworkView } from "../../framework/frameworkView";
import type { Kind } from "../../model/contentModel";
import { nameWithId, seriesOf } from "../../model/names";
import { titleOf } from "../../page/page";
import { type Localized, perLanguage } from "../../text/language";
import { codesOf, digitsOf, idOfCode } from "../numbers/freeNumbers";

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
  return numberedSeries(kind, view).map((value) => {
    const numbered = prefixIs?.names.get(prefixes.get(value) ?? "");
    const [page] = prefixIs && numbered !== undefined ? view.resolve({ kind: prefixIs.kind, value: numbered }) : [];
    return {
      value,
      title: series.get(value) ?? same(page ? titleOf(page) : value),
      implies: prefixIs && page && numbered !== undefined ? { key: prefixIs.key, value: numbered } : undefined,
    };
  });
}

/** A text that begins with a code: `aia-07 Toezicht`, `2-owp-05-toezicht`. */
export interface TypedCode {
  readonly code: string;
  /** What follows; empty where nothing does. */
  readonly rest: string;
}

/** The code at the beginning of a text, of a series that pages of the kind have; undefined where it has none. */
export function typedCode(kind: Kind, text: string, view: FrameworkView): TypedCode | undefined {
  const { name } = kind;
  const typed = text.trim();
  if (!name || !/^[^\s]*\d/.test(typed)) return undefined;
  for (const series of numberedSeries(kind, view)) {
    const prefix = name.prefixes.get(series);
    for (const start of [`${series}-`, ...(prefix === undefined ? [] : [`${prefix}-${series}-`])]) {
      if (!typed.toLowerCase().startsWith(start.toLowerCase())) continue;
      const [, number, rest = ""] = /^(\d{1,9})(?:[\s:.,–—-]+(.*))?$/su.exec(typed.slice(start.length)) ?? [];
      const code = number && `${series}-${number.padStart(digitsOf(codesOf(kind, view)), "0")}`;
      if (code && isNumber(kind, code)) return { code, rest };
    }
  }
  return undefined;
}

/** The series of which a code makes a name, in the order of the model. */
function numberedSeries(kind: Kind, view: FrameworkView): readonly string[] {
  const codes = codesOf(kind, view);
  const known = [...(kind.name?.prefixes.keys() ?? []), ...(kind.name?.series.keys() ?? [])];
  const values = new Set([...known, ...codes.map(seriesOf).sort()]);
  return [...values].filter((value) => isNumber(kind, `${value}-${"1".padStart(digitsOf(codes), "0")}`));
}

function isNumber(kind: Kind, code: string): boolean {
  return nameWithId(kind, idOfCode(kind, code), "x") !== undefined;
}

/** What ids begin with that are not made from names. */
function idSeries(kind: Kind, view: FrameworkView): readonly string[] {
  const { id } = view.model.keys;
  const field = id === undefined ? undefined : kind.fields.get(id);
  if (!field || kind.referencedBy !== "id") return [];
  const own = [...view.pagesOfKind(kind)].flatMap((page) => page.id?.value ?? []);
  const starts = [...own, ...field.value.examples].flatMap((one) => /^(.*?)\d+$/.exec(one)?.[1] ?? []);
  return [...new Set(starts)].sort();
}

function same(text: string): Localized {
  return perLanguage(() => text);
}
