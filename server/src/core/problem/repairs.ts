import type { Localized } from "../text/language";
import type { Span } from "../text/span";
import type { Suggestion } from "../text/suggestion";
import type { Edit } from "../text/textEdits";
import { showingInvisible } from "./invisible";
import type { Choice, Repair } from "./problem";

/** Repairs that replace a span by each suggestion. */
export function replacements(span: Span, suggestions: readonly Suggestion[]): Repair[] {
  return suggestions.map((suggestion) =>
    replacement(span, suggestion.value, suggestion.evidence, suggestion.preferred),
  );
}
/** A repair that replaces a span by a value. */
export function replacement(span: Span, value: string, why: Localized, preferred: boolean): Repair {
  return {
    title: {
      nl: `Vervang door '${value}' (${why.nl})`,
      en: `Replace with '${value}' (${why.en})`,
    },
    edits: [{ span, newText: value }],
    value,
    evidence: why,
    preferred,
  };
}
/** A repair that gives a file another path, unless a file is there. It is never carried out unasked: other pages change too. */
export function renaming(to: string, why: Localized, isTaken: (path: string) => boolean): Repair[] {
  if (isTaken(to)) return [];
  const name = to.slice(to.lastIndexOf("/") + 1);
  const title: Localized = {
    nl: `Hernoem het bestand naar '${name}', met alle verwijzingen (${why.nl})`,
    en: `Rename the file to '${name}', with all references to it (${why.en})`,
  };
  return [{ title, edits: [], rename: to, evidence: why, preferred: false }];
}
/** A repair without a new value of its own. */
export function action(title: Localized, edits: readonly Edit[], why: Localized, preferred = false): Repair {
  return { title: showingInvisible(title), edits, evidence: why, preferred };
}

/** The same, with edits that are made when somebody asks for them: most repairs are only read. */
export function laterAction(title: Localized, edits: () => readonly Edit[], why: Localized, preferred = false): Repair {
  return new LaterRepair(title, edits, why, preferred);
}

/** The same repairs, none of them unasked. */
export function unpreferred(repairs: readonly Repair[]): readonly Repair[] {
  if (!repairs.some(({ preferred }) => preferred)) return repairs;
  return repairs.map((one) =>
    one.preferred ? new LaterRepair(one.title, () => one.edits, one.evidence, false, one.value) : one,
  );
}

/** A choice of what can be written at an offset. */
export function valueChoice(title: Localized, at: number): Choice {
  return { type: "value", title, at };
}

class LaterRepair implements Repair {
  readonly #make: () => readonly Edit[];

  constructor(
    readonly title: Localized,
    make: () => readonly Edit[],
    readonly evidence: Localized,
    readonly preferred: boolean,
    readonly value?: string,
  ) {
    this.#make = make;
  }

  get edits(): readonly Edit[] {
    return this.#make();
  }
}
