import type { History } from "../core/framework/history";
import type { PastKeys } from "../core/framework/released";

/** How the server learns what became of files that are gone; only platforms that can run git have an adapter. */
export interface HistoryReader {
  /**
   * What is known of the folder at a uri: the same object as before while nothing has changed, `noHistory` where there is
   * nothing to know. With `keys` it tells too what the pages of the last release said of themselves, and those that were deleted.
   * May take a second, and never rejects.
   */
  read(uri: string, keys?: PastKeys): Promise<History>;
  /** Ends what is going on; what is asked for then or later is answered with `noHistory`. */
  dispose(): void;
}
