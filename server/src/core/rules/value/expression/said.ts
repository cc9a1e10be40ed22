import type { Fault } from "../../../expression/expressionFault";
import type { Finding, Repair } from "../../../problem/problem";
import { action } from "../../../problem/repairs";
import type { Localized } from "../../../text/language";
import type { Edit } from "../../../text/textEdits";

/** What is said of a fault of an expression, and what can be done about it. The edits are those of the value. */
export type Said = Required<Pick<Finding, "message" | "repairs">>;

/** A fault of one type. */
export type FaultOf<Type extends Fault["type"]> = Extract<Fault, { readonly type: Type }>;

/** Why something comes in the place of what the site does not read. */
export const asTheSiteReads: Localized = { nl: "zo leest de site het", en: "this way the site reads it" };
const meaningless: Localized = { nl: "hier betekent het niets", en: "it means nothing here" };

/** Takes a text away; nothing where that cannot be done. */
export function removal(edit: Edit | undefined, text: string, why = meaningless, preferred = false): Repair[] {
  const what = text.length > 20 ? `${text.slice(0, 19)}…` : text;
  return edit ? [action({ nl: `Verwijder '${what}'`, en: `Remove '${what}'` }, [edit], why, preferred)] : [];
}
