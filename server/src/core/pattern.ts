import type { Localized } from "./span";

/** A model that cannot be used; `message` says why, in both languages, for its author. */
export class ContentModelError extends Error {
  constructor(readonly text: Localized) {
    super(text.en);
  }
}

/** Compiles a pattern of a model. Throws `ContentModelError` on one that is broken or could run for ever. */
export function compilePattern(source: string): RegExp {
  if (repeatsChoices(source)) {
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

/**
 * Whether a group repeats that itself repeats or has a choice in it: matching can then take exponential time, and a model
 * may come from a workspace.
 */
function repeatsChoices(source: string): boolean {
  // Per open group: whether something in it can match in more than one way.
  const open: boolean[] = [false];
  for (let at = 0; at < source.length; at++) {
    const sign = source[at] as string;
    if (sign === "\\") at++;
    else if (sign === "[") at = endOfClass(source, at);
    else if (sign === "(") {
      open.push(false);
      // The question mark of `(?:`, `(?<name>` and the like repeats nothing.
      if (source[at + 1] === "?") at++;
    } else if (sign === ")") {
      const inner = open.pop() === true;
      if (inner && /[+*{]/.test(source[at + 1] ?? "")) return true;
      if (open.length === 0) open.push(false);
      if (inner) open[open.length - 1] = true;
    } else if (/[+*?{|]/.test(sign)) open[open.length - 1] = true;
  }
  return false;
}

function endOfClass(source: string, start: number): number {
  let at = start + 1;
  while (at < source.length && source[at] !== "]") at += source[at] === "\\" ? 2 : 1;
  return at;
}
