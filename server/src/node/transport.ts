import {
  AbstractMessageWriter,
  createServerPipeTransport,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  type Message,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
} from "vscode-jsonrpc/node";

/** How a client wants to talk, from the arguments with which it started the server. */
export function transport(args: readonly string[]): [MessageReader, MessageWriter] {
  for (const [index, arg] of args.entries()) {
    const [name, value = args[index + 1] ?? ""] = arg.split("=", 2) as [string, string?];
    if (name === "--node-ipc") return [new ChannelReader(process), new IPCMessageWriter(process)];
    if (name === "--stdio") return stdio();
    if (name === "--socket") return createServerSocketTransport(Number(value));
    if (name === "--pipe") return createServerPipeTransport(value);
  }
  throw new Error("The server needs to be told how to talk: --node-ipc, --stdio, --socket=<number> or --pipe=<name>.");
}

function stdio(): [MessageReader, MessageWriter] {
  // A file that ends does not close by itself.
  process.stdin.once("end", () => process.stdin.destroy());
  return [new StreamMessageReader(process.stdin), new TogetherWriter(process.stdout)];
}

/** Tells that the other end is gone, which Node tells of a channel in another word than of a stream. */
class ChannelReader extends IPCMessageReader {
  constructor(channel: NodeJS.Process) {
    super(channel);
    channel.once("disconnect", () => this.fireClose());
  }
}

/** How many characters are written at once at most, as long as no message has more. */
const mostAtOnce = 1 << 16;

/** There is room again, or nobody reads any more. */
const endsOfWaiting = ["drain", "close", "error"];

/** Writes the messages that are sent at one time together: a start can have problems to tell of thousands of files. */
export class TogetherWriter extends AbstractMessageWriter implements MessageWriter {
  #waiting = "";
  /** Comes when the other end has read so much of what was written that there is room again; undefined while there is. */
  #room: Promise<void> | undefined;

  constructor(private readonly output: NodeJS.WritableStream) {
    super();
    output.on("error", (error) => this.fireError(error));
    output.on("close", () => this.fireClose());
  }

  write(message: Message): Promise<void> {
    const text = JSON.stringify(message);
    if (this.#waiting === "") queueMicrotask(() => this.#flush());
    this.#waiting += `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
    if (this.#waiting.length > mostAtOnce) this.#flush();
    return this.#room ?? Promise.resolve();
  }

  end(): void {
    this.#flush();
    this.output.end();
  }

  #flush(): void {
    const text = this.#waiting;
    this.#waiting = "";
    if (text === "" || this.output.write(text) || this.#room) return;
    this.#room = new Promise((resolve) => {
      const done = () => {
        for (const event of endsOfWaiting) this.output.off(event, done);
        this.#room = undefined;
        resolve();
      };
      for (const event of endsOfWaiting) this.output.on(event, done);
    });
  }
}
