/** Operations: what changes several pages at once, is told, and can be taken back as a whole, from wherever the author is. */
import * as vscode from "vscode";
import type { WorkspaceEdit } from "vscode-languageserver-types";
import { plainMessage } from "../../../server/src/protocol/messages";
import { operationNotification } from "../../../server/src/protocol/moves";
import { openUri } from "../commands/chosenPages";
import type { Session } from "../connection/session";
import { sessionLanguage } from "../connection/sessionLanguage";
import { refactoring } from "./applyEdit";
import { nameOf } from "./contents";
import { changesFiles, deletedIn, movesFirst, placesIn, textsIn } from "./describedEdit";
import { type Expectation, ExpectedEdit } from "./expectedEdit";
import { followUndo, type Halves } from "./halves";
import { History } from "./history";
import { inverse, type Operation, Recording } from "./operation";
import { operationTexts } from "./operationTexts";
import { showProgress } from "./progress";
import { replay } from "./replay";
import { saveAgain, unsavedAmong } from "./saving";

/** An edit that is to be made. */
export interface Order {
  /** What is done, as in `Hernoemen: Menselijk toezicht`. */
  readonly label: string;
  readonly edit: WorkspaceEdit | undefined | null;
  /** Files that are deleted with it. */
  readonly deleted?: readonly vscode.Uri[];
  /** What is said when it is done; without it, what was done is counted. */
  readonly done?: string;
  /** What can be done next, as a button beside that. */
  readonly next?: Button;
}

export interface Button {
  readonly title: string;
  act(): Thenable<unknown>;
}

export interface Operations extends vscode.Disposable {
  /** Whether one is being made or taken back at this moment. */
  readonly isRunning: boolean;
  /** Makes an edit, tells what was done, and keeps what is needed to take it back. False where it cannot be made. */
  carryOut(order: Order): Promise<boolean>;
  /** Follows an edit that the editor is about to make by itself, or not: it is told and kept when it has been made. */
  expect(expectation: Expectation): Promise<void>;
  /** Whether files that are about to move do so as a part of an operation, or of what takes it back. */
  isExpected(files: vscode.FileWillRenameEvent["files"]): boolean;
  /** Takes the last one back that has not been taken back yet. `byKey`: where Ctrl+Z would reach nothing older, it says so. */
  undo(byKey?: boolean): Promise<void>;
  /** Does the last one again that was taken back. */
  redo(): Promise<void>;
}

export function createOperations(
  session: Pick<Session, "state" | "status" | "client">,
  log: vscode.LogOutputChannel,
): Operations {
  const words = () => operationTexts[sessionLanguage(session)];
  const history = new History();
  let running = 0;
  let expected: ExpectedEdit | undefined;
  /** One after the other: Ctrl+Z is pressed faster than files are written. */
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const done = queue.then(act);
    queue = done.catch(() => undefined);
    return done;
  }

  const tell = (isRunning: boolean) =>
    session.client
      ?.sendNotification(operationNotification, { isRunning })
      .catch((error) => log.debug(`The server was not told of an operation: ${error}`));

  /** The edit that the editor is about to make itself, of which the server has been told. */
  let begun: Expectation | undefined;

  /** Whether files move as a part of what the editor makes itself. Asked before it moves them: from here on it is under way. */
  function isOfExpected(files: vscode.FileWillRenameEvent["files"]): boolean {
    if (!expected?.isAbout(files)) return false;
    if (!begun) {
      begun = expected.expectation;
      void tell(true);
    }
    return true;
  }

  /** While it goes on nothing is told of problems: half of an operation would be mistakes. */
  async function run<Result>(label: string, moved: () => number, act: () => Promise<Result>): Promise<Result> {
    running++;
    const progress = showProgress(label, (count) => words().soFar(count), moved);
    try {
      await tell(true);
      return await act();
    } finally {
      await tell(false);
      progress.dispose();
      running--;
    }
  }

  function keep(operation: Operation, done = words().done(operation), next?: Button): void {
    history.add(operation);
    const takeBack = { title: words().takeBack, act: () => inTurn(() => undoThis(operation)) };
    tellWith(done, ...(next ? [next] : []), takeBack);
  }

  async function carryOut({ label, edit: described, deleted = [], done, next }: Order): Promise<boolean> {
    const { client } = session;
    const edit = described
      ? await client?.protocol2CodeConverter.asWorkspaceEdit(movesFirst(described))
      : new vscode.WorkspaceEdit();
    if (!edit) return false;
    const texts = described ? textsIn(described).map((uri) => vscode.Uri.parse(uri, true)) : [];
    for (const uri of deleted) edit.deleteFile(uri);
    const [only, ...others] = texts;
    // The editor takes back as a whole what changes the page in front of the author alone.
    const isHere = only?.toString() === openUri() && others.length === 0 && !changesFiles(described);
    if (isHere && deleted.length === 0) {
      const isMade = await vscode.workspace.applyEdit(edit);
      if (isMade && done !== undefined) void vscode.window.showInformationMessage(plainMessage(done));
      return isMade;
    }
    await expected?.end();
    const unsaved = unsavedAmong(texts);
    const recording = await Recording.begin({
      label,
      texts,
      deleted: [...deleted, ...(described ? deletedIn(described).map((uri) => vscode.Uri.parse(uri, true)) : [])],
      places: placesIn(described),
    });
    const isMade = await run(
      label,
      () => recording.moves.length,
      async () => {
        if (!(await vscode.workspace.applyEdit(edit, refactoring))) return false;
        const changed = texts.filter((uri) => !unsaved.has(uri.toString()));
        await saveAgain(changed.map((uri) => recording.placeOf(uri)));
        return true;
      },
    );
    const operation = await recording.finish();
    // What was made in part can be taken back too.
    if (operation) keep(operation, isMade ? done : undefined, isMade ? next : undefined);
    return isMade;
  }

  async function undo(byKey = false): Promise<void> {
    await expected?.end();
    if (byKey && history.isAtBottom(openUri())) {
      void vscode.window.showInformationMessage(plainMessage(words().noFurther));
      return;
    }
    const operation = history.last;
    if (!operation) {
      void vscode.window.showInformationMessage(plainMessage(words().nothingToTakeBack));
      return;
    }
    await again(inverse(operation), words().takingBack(operation.label), (done) => {
      history.takenBack(done && inverse(done));
      tellWith(words().takenBack(operation.label), { title: words().redo, act: () => inTurn(redo) });
    });
  }

  /** The button of a message, which may stand there for long. */
  async function undoThis(operation: Operation | undefined): Promise<void> {
    await expected?.end();
    const { last } = history;
    if (last && last !== operation)
      void vscode.window.showInformationMessage(plainMessage(words().notTheLast(last.label)));
    else await undo();
  }

  async function redo(): Promise<void> {
    await expected?.end();
    const operation = history.next;
    if (!operation) {
      void vscode.window.showInformationMessage(plainMessage(words().nothingToRedo));
      return;
    }
    await again(operation, words().redoing(operation.label), (done) => {
      history.doneAgain(done ?? operation);
      const again = history.last;
      const takeBack = { title: words().takeBack, act: () => inTurn(() => undoThis(again)) };
      tellWith(words().doneAgain(operation.label), takeBack);
    });
  }

  async function again(
    operation: Operation,
    label: string,
    then: (done: Operation | undefined) => void,
  ): Promise<void> {
    const outcome = await run(
      label,
      () => 0,
      () => replay(operation),
    );
    if (outcome && "inTheWay" in outcome) void tellWhatIsInTheWay(operation.label, outcome.inTheWay);
    else if (outcome) then(outcome.done);
    else void vscode.window.showWarningMessage(plainMessage(words().notMade(operation.label)));
  }

  async function tellWhatIsInTheWay(label: string, uris: readonly vscode.Uri[]): Promise<void> {
    const names = uris.map(nameOf);
    const { show, inTheWay } = words();
    const answer = await vscode.window.showWarningMessage(plainMessage(inTheWay(label, names)), show);
    const [first] = uris;
    if (answer === show && first) await vscode.commands.executeCommand("vscode.open", first);
  }

  function tellWith(text: string, ...buttons: readonly Button[]): void {
    // Not awaited: the message may stay for as long as it likes.
    void vscode.window
      .showInformationMessage(plainMessage(text), ...buttons.map(({ title }) => title))
      .then((answer) => buttons.find(({ title }) => title === answer)?.act());
  }

  async function expect(expectation: Expectation): Promise<void> {
    await expected?.end();
    const next = await ExpectedEdit.begin(expectation, (operation) => {
      if (expected === next) expected = undefined;
      if (begun === expectation) {
        begun = undefined;
        void tell(false);
      }
      if (!operation) return;
      if (expectation.isQuiet) history.add(operation);
      else keep(operation);
    });
    expected = next;
  }

  /** The editor has taken something of it back: all of it, or the author is asked whether that was meant. */
  async function tellHalves({ label }: Operation, { left }: Halves): Promise<void> {
    if (left === 0) {
      history.takenBack(undefined);
      return;
    }
    const { byHalves, takeBackAll } = words();
    const answer = await vscode.window.showWarningMessage(plainMessage(byHalves(label, left)), takeBackAll);
    if (answer === takeBackAll && history.last?.label === label) await inTurn(() => undo());
  }

  const isBusy = () => running > 0 || expected?.hasBegun === true;
  const listening = vscode.Disposable.from(
    history.follow(isBusy),
    followUndo(
      () => history.last,
      isBusy,
      (operation, halves) => void tellHalves(operation, halves),
    ),
    { dispose: () => void expected?.end() },
  );

  return {
    get isRunning() {
      return running > 0;
    },
    carryOut: (order) => inTurn(() => carryOut(order)),
    expect,
    isExpected: (files) => running > 0 || isOfExpected(files),
    undo: (byKey) => inTurn(() => undo(byKey)),
    redo: () => inTurn(redo),
    dispose: () => listening.dispose(),
  };
}
