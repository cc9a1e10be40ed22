import type { Localized } from "./language";

/** What may have been meant. */
export interface Suggestion {
  readonly value: string;
  /** How it is like what was written; undefined where something else than the texts speaks for it. */
  readonly likeness?: Likeness;
  readonly evidence: Localized;
  /** The evidence agrees. */
  readonly preferred: boolean;
}

/** How one name can be like another. */
export type Likeness =
  | "alias"
  | "spelling"
  | "id"
  | "sameText"
  | "code"
  | "nearText"
  | "nearTextSameCode"
  | "sameCodeAlike";
