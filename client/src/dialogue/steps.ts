/** Dialogues of several steps, with a way back. */

/** Where in a dialogue a step is. */
export interface Place {
  readonly title: string;
  /** From 1; without a number where it is not known how many follow. */
  readonly step?: number | undefined;
  readonly total?: number | undefined;
  readonly canGoBack: boolean;
}

/** What a step ends with: an answer, a step back, or undefined when the author has had enough. */
export type Answer<Value> = { readonly value: Value } | "back" | undefined;

/** One step: asks at its place, and keeps the answer itself. */
export type Step = (place: Omit<Place, "title">) => Promise<"next" | "back" | undefined>;

/** Asks step after step. `back` when the author wants to go back from the first; undefined when it was given up. */
export async function askAll(steps: readonly Step[], canLeave = false): Promise<"done" | "back" | undefined> {
  let index = 0;
  while (index < steps.length) {
    const isNumbered = steps.length > 1;
    const answer = await (steps[index] as Step)({
      step: isNumbered ? index + 1 : undefined,
      total: isNumbered ? steps.length : undefined,
      canGoBack: index > 0 || canLeave,
    });
    if (answer === undefined) return undefined;
    if (answer === "next") index++;
    else if (index === 0) return "back";
    else index--;
  }
  return "done";
}

/** Keeps an answer, and says where the dialogue goes on. */
export function kept<Value>(answer: Answer<Value>, keep: (value: Value) => void): "next" | "back" | undefined {
  if (typeof answer !== "object") return answer;
  keep(answer.value);
  return "next";
}
