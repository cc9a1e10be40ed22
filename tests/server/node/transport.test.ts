import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { TogetherWriter, transport } from "../../../server/src/node/transport";

/** Takes what is written at one time, each. */
class Collected extends Writable {
  readonly chunks: string[] = [];

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.chunks.push(chunk.toString("utf8"));
    done();
  }

  /** The messages in all that was written. */
  get messages(): unknown[] {
    let rest = Buffer.from(this.chunks.join(""));
    const found: unknown[] = [];
    while (rest.length > 0) {
      const [header, length] = /^Content-Length: (\d+)\r\n\r\n/.exec(rest.toString("latin1")) as unknown as [
        string,
        string,
      ];
      const end = header.length + Number(length);
      found.push(JSON.parse(rest.toString("utf8", header.length, end)));
      rest = rest.subarray(end);
    }
    return found;
  }
}

const message = (params: unknown) => ({ jsonrpc: "2.0", method: "x", params });

test("messages that are sent at one time are written together, each with its length in bytes", async () => {
  const output = new Collected();
  const writer = new TogetherWriter(output);
  const sent = [message(["één – twee"]), message({ a: [1] }), message(null)];
  for (const one of sent) void writer.write(one);
  expect(output.chunks).toEqual([]);
  await Promise.resolve();
  expect(output.chunks.length).toBe(1);
  void writer.write(message("later"));
  await Promise.resolve();
  expect(output.chunks.length).toBe(2);
  expect(output.messages).toEqual([...sent, message("later")]);
});

test("what is written counts as written when the other end has read enough of it that there is room again", async () => {
  const read: (() => void)[] = [];
  const output = new Writable({ highWaterMark: 1000, write: (_chunk, _encoding, done) => void read.push(done) });
  const writer = new TogetherWriter(output);
  await writer.write(message("short"));
  void writer.write(message("x".repeat(2000)));
  await Promise.resolve();
  let isWritten = false;
  const written = writer.write(message("behind it")).then(() => {
    isWritten = true;
  });
  await Promise.resolve();
  expect(isWritten).toBe(false);
  while (read.length > 0) {
    read.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await written;
  await writer.write(message("and another"));
  expect(["drain", "close", "error"].map((event) => output.listenerCount(event))).toEqual([0, 1, 1]);
});

test("nor for ever when it is gone", async () => {
  const output = new Writable({ highWaterMark: 10, write: () => undefined });
  const writer = new TogetherWriter(output);
  void writer.write(message("x".repeat(100)));
  await Promise.resolve();
  const written = writer.write(message("behind it"));
  output.destroy();
  await written;
});

test("much at one time is not gathered until the end of it", async () => {
  const output = new Collected();
  const writer = new TogetherWriter(output);
  const sent = Array.from({ length: 1000 }, (_, index) => message("x".repeat(index)));
  for (const one of sent) void writer.write(one);
  expect(output.chunks.length).toBeGreaterThan(5);
  expect(Math.max(...output.chunks.map(({ length }) => length))).toBeLessThan(70_000);
  writer.end();
  expect(output.messages).toEqual(sent);
});

test("a server that is not told how to talk says what it has to be told", () => {
  expect(() => transport([])).toThrow("--stdio");
  expect(() => transport(["--verbose"])).toThrow("--node-ipc");
});
