import * as vscode from "vscode";
import { coalesce } from "../connection/coalesce";

/** How long a burst of answers waits to be shown at once, in milliseconds. */
const answersTogether = 50;
/** How long the editor takes to draw what it is asked for, in milliseconds, each time twice as long; and how often it is asked. */
const refreshPatience = 700;
const mostRefreshes = 6;
/**
 * After how many milliseconds a page that was first drawn as without us is drawn once more. While the first drawing still loads its
 * scripts, VS Code 1.139 may wait for ever with the second: the first one's `load`, when late, stops the timer of the second
 * (`loadTimeout` in `webview/browser/pre/index.html`). Seen with four busy processes on two cores, each time.
 */
const onceMore = 2000;

/** Has the editor draw its previews again. */
export interface Redrawing extends vscode.Disposable {
  /** In a moment, with what else there is to be shown by then; `wasPlain`: what is there now was drawn as without us. */
  soon(wasPlain: boolean): void;
}

/** `isDrawn`: whether all that was asked for is on the screen, as far as anybody can know. */
export function redrawing(isDrawn: () => boolean, failed: (error: unknown) => void): Redrawing {
  // Whatever was asked for was just drawn, or is on the screen: the tab of a new preview comes later than the answer.
  const burst = coalesce(answersTogether, () => refresh(1));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let later: ReturnType<typeof setTimeout> | undefined;

  /** The editor forgets what it is asked for while it waits to draw something else: then it is asked again, a few times. */
  function refresh(turn: number): void {
    clearTimeout(timer);
    void vscode.commands.executeCommand("markdown.preview.refresh").then(undefined, failed);
    if (turn === mostRefreshes) return;
    timer = setTimeout(
      () => {
        if (!isDrawn()) refresh(turn + 1);
      },
      refreshPatience * 2 ** (turn - 1),
    );
  }

  return {
    soon(wasPlain) {
      burst.add(undefined);
      if (!wasPlain) return;
      clearTimeout(later);
      later = setTimeout(() => refresh(1), onceMore);
    },
    dispose() {
      burst.dispose();
      clearTimeout(timer);
      clearTimeout(later);
    },
  };
}
