/** Which macro a word is meant as: another spelling of its name, a name that the model knows as wrong, or nearly its name. */
import type { ContentModel, Macro } from "../model/contentModel";
import type { Page } from "../page/page";
import { editDistance } from "../text/textDistance";

export interface MeantName {
  readonly macro: Macro;
  /** How many letters differ; 0 where only capitals and signs do. */
  readonly distance: number;
  /** No other macro is nearly called so. */
  readonly certain: boolean;
}

interface KnownName {
  readonly normal: string;
  readonly macro: Macro;
}

interface KnownNames {
  readonly all: readonly KnownName[];
  readonly exact: ReadonlyMap<string, Macro>;
  readonly options: ReadonlySet<string>;
  /** What stands before the first hyphen of an option. */
  readonly optionBeginnings: ReadonlySet<string>;
  readonly filterKeys: ReadonlySet<string>;
}

const known = new WeakMap<ContentModel, KnownNames>();

export function knownNames(model: ContentModel): KnownNames {
  let names = known.get(model);
  if (!names) {
    const macros = [...model.macros.values()];
    const all = macros.flatMap((macro) =>
      [macro.name, ...macro.aliases].map((name) => ({ normal: normalName(name), macro })),
    );
    const options = new Set(macros.flatMap((macro) => [...macro.options]));
    names = {
      all,
      exact: new Map(all.map(({ normal, macro }) => [normal, macro])),
      options,
      optionBeginnings: new Set(
        [...options].filter((one) => one.includes("-")).map((one) => one.split("-")[0] as string),
      ),
      filterKeys: new Set(macros.flatMap((macro) => [...macro.filters.keys()])),
    };
    known.set(model, names);
  }
  return names;
}

/** A name without regard to capitals, to the signs between its words and to those around it. */
function normalName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "")
    .replace(/[-_\s]+/g, "_");
}

/** The macro of that name, or of that other name for it, but for capitals and signs. */
export function exactlyNamed(name: string, model: ContentModel): Macro | undefined {
  return knownNames(model).exact.get(normalName(name));
}

/** Names as short as this have words of the language beside them. */
const shortName = 8;

/** The macro that a word is meant as. A short name that is only nearly one counts where the page should have that macro and has none. */
export function meantName(word: string, page: Page, model: ContentModel): MeantName | undefined {
  const names = knownNames(model);
  const exact = exactlyNamed(word, model);
  if (exact) return { macro: exact, distance: 0, certain: true };
  const normal = normalName(word);
  if (normal.length < 3 || normal.length > 80) return undefined;
  const limit = normal.length < shortName ? 1 : Math.min(4, Math.floor(normal.length * 0.2));
  const found: { macro: Macro; distance: number; order: number; isCut: boolean }[] = [];
  for (const { normal: other, macro } of names.all) {
    const distance = editDistance(normal, other, limit);
    if (distance > limit || (other.length < shortName && !isWanted(macro, page))) continue;
    // Of two that are as near, the one that belongs on this kind of page.
    const order = distance + (macro.on?.has(page.kind.id) === false ? 0.5 : 0);
    // A letter too many or too few at the end, as in a singular, makes no word of its own.
    const isCut = other.startsWith(normal) || normal.startsWith(other);
    found.push({ macro, distance, order, isCut });
  }
  found.sort((a, b) => a.order - b.order);
  const [first] = found;
  if (!first) return undefined;
  const { macro, distance, order, isCut } = first;
  const second = found.find((other) => other.macro !== macro);
  const isDistinct = normal.length >= shortName || isCut;
  return { macro, distance, certain: isDistinct && (!second || second.order > order + 1) };
}

/** Whether pages of this kind have the macro, and this one has not. */
export function isWanted(macro: Macro, page: Page): boolean {
  return macro.on?.has(page.kind.id) === true && !page.body.macros.some(({ name }) => name === macro.name);
}

/** Whether a word is one that follows the name of a macro: a filter, an option, or nearly one. */
export function isArgument(word: string, model: ContentModel): boolean {
  const { options, optionBeginnings, filterKeys } = knownNames(model);
  if (options.has(word)) return true;
  const found = /^([\w-]+?)([/:=\\|]|$)/.exec(word);
  if (!found) return false;
  const [, key, sign] = found as unknown as [string, string, string];
  if (sign === "/") return true;
  return sign === "" ? word.includes("-") && optionBeginnings.has(word.split("-")[0] as string) : filterKeys.has(key);
}
