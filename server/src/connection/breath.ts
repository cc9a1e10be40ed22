import type { MessageWriter } from "vscode-jsonrpc";

/** How many turns are taken at most, so that work goes on however many messages come. */
const mostTurns = 100;

/**
 * Long work that gives way: to the messages that have arrived meanwhile, of which the connection handles one at each turn of the program, and
 * to those that are on their way out, behind which an answer would have to wait.
 */
export class Breath {
  #handled = 0;
  #written: Promise<void> = Promise.resolve();

  /** `turn`: waits for the next turn; `quiet`: after so many turns without a message there are no more. */
  constructor(
    private readonly turn: () => Promise<void>,
    private readonly quiet: number,
  ) {}

  /** To be called whenever a message is handled. */
  readonly onHandled = (): void => {
    this.#handled++;
  };

  /** The same writer; what is written with it is waited for. */
  follow(writer: MessageWriter): MessageWriter {
    return {
      onError: writer.onError,
      onClose: writer.onClose,
      end: () => writer.end(),
      dispose: () => writer.dispose(),
      write: (message) => {
        const written = writer.write(message);
        // That the client is gone is told by the connection itself.
        this.#written = written.catch(() => undefined);
        return written;
      },
    };
  }

  /** Gives way. */
  readonly take = async (): Promise<void> => {
    let quiet = 0;
    for (let turns = 0; turns < mostTurns && quiet < this.quiet; turns++) {
      const before = this.#handled;
      await this.turn();
      quiet = this.#handled === before ? quiet + 1 : 0;
    }
    await this.#written;
  };
}
