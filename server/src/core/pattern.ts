import type { Localized } from "./span";

/** A model that cannot be used; `message` says why, in both languages, for its author. */
export class ContentModelError extends Error {
  constructor(readonly text: Localized) {
    super(text.en);
  }
}

/** A repeated group that itself repeats can take exponential time, and a model may come from a workspace. */
const nestedRepetition = /\([^()]*[+*}][^()]*\)[+*{]/;

/** Compiles a pattern of a model. Throws `ContentModelError` on one that is broken or could run for ever. */
export function compilePattern(source: string): RegExp {
  if (nestedRepetition.test(source)) {
    throw new ContentModelError({
      nl: `Het patroon '${source}' herhaalt een herhaling; dat kan eindeloos duren.`,
      en: `The pattern '${source}' repeats a repetition, which can take for ever.`,
    });
  }
  try {
    return new RegExp(source, "u");
  } catch {
    throw new ContentModelError({
      nl: `Het patroon '${source}' is geen geldige reguliere expressie.`,
      en: `The pattern '${source}' is not a valid regular expression.`,
    });
  }
}
