import type { ThemeName } from "./themes";

/** One look-up, and how it is switched off. */
export interface SwitchedOff {
  readonly name: string;
  /** What the sequences are about that find it. */
  readonly about: ThemeName;
  /** Below `server/src`. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** Whether that is a value, and no statement. */
  readonly isValue?: boolean;
}

export const switchedOff: readonly SwitchedOff[];
