import { PassThrough } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import { connect } from "../../../server/src/connection/connection";

let client: MessageConnection;
/** What came through. */
let taken: string[];

beforeEach(() => {
  taken = [];
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = connect(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  for (const method of ["initialize", "hover", "shutdown"]) {
    server.onRequest(method, () => {
      taken.push(method);
      return null;
    });
  }
  for (const method of ["didOpen", "exit"]) server.onNotification(method, () => void taken.push(method));
  server.listen();
  client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  client.listen();
});
afterEach(() => client.dispose());

/** The code of the error with which a request is answered, if it is one. */
async function ask(method: string): Promise<number | undefined> {
  return client.sendRequest(method, {}).then(
    () => undefined,
    (error: { code: number }) => error.code,
  );
}

test("before a client has said who it is, requests are refused and what it tells is dropped", async () => {
  await client.sendNotification("didOpen", {});
  expect(await ask("hover")).toBe(-32002);
  expect(await ask("unknown")).toBe(-32002);
  expect(await ask("shutdown")).toBe(-32002);
  expect(taken).toEqual([]);
  expect(await ask("initialize")).toBeUndefined();
  await client.sendNotification("didOpen", {});
  expect(await ask("hover")).toBeUndefined();
  expect(taken).toEqual(["initialize", "didOpen", "hover"]);
});

test("it says so once", async () => {
  expect(await ask("initialize")).toBeUndefined();
  expect(await ask("initialize")).toBe(-32600);
  expect(taken).toEqual(["initialize"]);
});

test("after it has said that it ends, only that it does is taken", async () => {
  await ask("initialize");
  expect(await ask("shutdown")).toBeUndefined();
  await client.sendNotification("didOpen", {});
  expect(await ask("hover")).toBe(-32600);
  expect(await ask("shutdown")).toBe(-32600);
  expect(await ask("initialize")).toBe(-32600);
  await client.sendNotification("exit");
  await expect.poll(() => taken).toEqual(["initialize", "shutdown", "exit"]);
});

test("a client may end without having said who it is", async () => {
  await client.sendNotification("exit");
  await expect.poll(() => taken).toEqual(["exit"]);
});
