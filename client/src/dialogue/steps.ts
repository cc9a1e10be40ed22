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
export interface Step {
  (place: Omit<Place, "title">): Promise<"next" | "back" | undefined>;
  /** Whether it has something to ask, which may follow from what was answered before; always, without it. */
  readonly isAsked?: () => boolean;
}

/** Asks step after step. `back` when the author wants to go back from the first; undefined when it was given up. */
export async function askAll(steps: readonly Step[], canLeave = false): Promise<"done" | "back" | undefined> {
  const isAsked = (step: Step) => step.isAsked?.() ?? true;
  let index = steps.findIndex(isAsked);
  while (index >= 0 && index < steps.length) {
    const before = steps.slice(0, index).filter(isAsked).length;
    const total = before + steps.slice(index).filter(isAsked).length;
    const answer = await (steps[index] as Step)({
      step: total > 1 ? before + 1 : undefined,
      total: total > 1 ? total : undefined,
      canGoBack: before > 0 || canLeave,
    });
    if (answer === undefined) return undefined;
    const direction = answer === "next" ? 1 : -1;
    if (direction < 0 && before === 0) return "back";
    do index += direction;
    while (index < steps.length && !isAsked(steps[index] as Step));
  }
  return "done";
}

/** Keeps an answer, and says where the dialogue goes on. */
export function kept<Value>(answer: Answer<Value>, keep: (value: Value) => void): "next" | "back" | undefined {
  if (typeof answer !== "object") return answer;
  keep(answer.value);
  return "next";
}
