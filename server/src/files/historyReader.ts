import type { History } from "../core/framework/history";

/** How the server learns what became of files that are gone; only platforms that can run git have an adapter. */
export interface HistoryReader {
  /**
   * What is known of the folder at a uri: the same object as before while nothing has changed, `noHistory` where there is
   * nothing to know. May take a second, and never rejects.
   */
  read(uri: string): Promise<History>;
  /** Ends what is going on; what is asked for then or later is answered with `noHistory`. */
  dispose(): void;
}
