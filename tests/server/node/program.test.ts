import { type ChildProcess, execFileSync, type StdioOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
  type MessageReader,
  type MessageWriter,
  SocketMessageReader,
  SocketMessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import type { InitializeResult } from "vscode-languageserver";

const project = join(__dirname, "../../..");
let build: string;
const ends: (() => unknown)[] = [];

beforeAll(() => {
  build = mkdtempSync(join(tmpdir(), "algoritmekader-server-"));
  execFileSync(process.execPath, ["esbuild.mjs", "--out", build], { cwd: project });
});
afterAll(() => rmSync(build, { recursive: true }));
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** The server in a process of its own. */
function start(args: readonly string[], ipc = false): ChildProcess {
  const stdio: StdioOptions = ipc ? ["ignore", "ignore", "ignore", "ipc"] : "pipe";
  const server: ChildProcess = spawn(process.execPath, [join(build, "server/node.js"), ...args], { stdio });
  ends.push(() => server.kill("SIGKILL"));
  return server;
}

/** Introduces the client; the answer shows that the server is there. */
async function introduce(reader: MessageReader, writer: MessageWriter, processId: number | null = null) {
  const client = createMessageConnection(reader, writer);
  ends.push(() => client.dispose());
  client.listen();
  const params = { processId, rootUri: null, capabilities: {} };
  const { serverInfo } = await client.sendRequest<InitializeResult>("initialize", params);
  expect(serverInfo?.name).toBe("algoritmekader");
  return client;
}

async function overStdio(processId?: number): Promise<{ server: ChildProcess; client: MessageConnection }> {
  const server = start(["--stdio"]);
  const client = await introduce(
    new StreamMessageReader(server.stdout as NodeJS.ReadableStream),
    new StreamMessageWriter(server.stdin as NodeJS.WritableStream),
    processId,
  );
  return { server, client };
}

/** With which code the server ends after this. */
async function codeAfter(server: ChildProcess, act: () => unknown): Promise<number | null> {
  const ended = once(server, "exit");
  await act();
  return (await ended)[0];
}

test("a server that is told to end does so, and well when it was announced", async () => {
  const one = await overStdio();
  await one.client.sendRequest("shutdown");
  expect(await codeAfter(one.server, () => one.client.sendNotification("exit"))).toBe(0);
  const two = await overStdio();
  expect(await codeAfter(two.server, () => two.client.sendNotification("exit"))).toBe(1);
});

test("a server whose client hangs up ends", async () => {
  const one = await overStdio();
  await one.client.sendRequest("shutdown");
  expect(await codeAfter(one.server, () => one.server.stdin?.end())).toBe(0);
  const two = await overStdio();
  expect(await codeAfter(two.server, () => two.server.stdin?.end())).toBe(1);
});

test("a server whose client is gone ends, also when its input stays open", async () => {
  const client = spawn(process.execPath, ["-e", "setInterval(() => 0, 1000)"]);
  ends.push(() => client.kill("SIGKILL"));
  const { server } = await overStdio(client.pid);
  expect(await codeAfter(server, () => client.kill("SIGKILL"))).toBe(1);
});

test("the server talks over the channel of Node as well", async () => {
  const server = start(["--node-ipc"], true);
  const client = await introduce(new IPCMessageReader(server), new IPCMessageWriter(server));
  await client.sendRequest("shutdown");
  expect(await codeAfter(server, () => client.sendNotification("exit"))).toBe(0);
});

test.each(["--socket=", "--socket "])("the server calls back where its client listens: %s<number>", async (flag) => {
  const listener = createServer().listen(0, "127.0.0.1");
  ends.push(() => listener.close());
  await once(listener, "listening");
  const address = listener.address() as { port: number };
  const server = start(`${flag}${address.port}`.split(" "));
  const [socket] = (await once(listener, "connection")) as [Socket];
  ends.push(() => socket.destroy());
  const client = await introduce(new SocketMessageReader(socket), new SocketMessageWriter(socket));
  expect(await codeAfter(server, () => client.sendNotification("exit"))).toBe(1);
});
