import { type LookUp, lookUpOf, unknownSources } from "../data/table";
import type { Field } from "../model/field";
import type { FrameworkView } from "./frameworkView";

/** Whether a value is held against a table that does not have it. */
export function isUnknownCode(field: Field, value: string, view: FrameworkView): boolean {
  const lookUp = lookUpOf(field, (name) => view.table(name));
  return lookUp !== undefined && !isCodeIn(lookUp, value);
}
/** Also where the table misspells the source of a code: that is the mistake then. */
export function isCodeIn({ table, codes }: LookUp, value: string): boolean {
  return codes.has(value) || unknownSources(table).some(([, others]) => others.has(value));
}
