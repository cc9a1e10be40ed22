import { type ChildProcess, execFileSync, type StdioOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
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

test("a server ends when nobody takes what it says any more, also when its input stays open", async () => {
  const { server } = await overStdio();
  const ended = codeAfter(server, () => server.stdout?.destroy());
  const request = JSON.stringify({ jsonrpc: "2.0", id: 2, method: "tests/unknown" });
  const asking = setInterval(() => server.stdin?.write(`Content-Length: ${request.length}\r\n\r\n${request}`), 20);
  ends.push(() => clearInterval(asking));
  server.stdin?.on("error", () => clearInterval(asking));
  expect(await ended).toBe(1);
});

/** A client that starts a server, tells its number and would go on for ever. */
const forgetful = `
  const server = require("node:child_process").fork(process.argv[1], ["--node-ipc"]);
  server.on("message", () => console.log(server.pid));
  server.send({ jsonrpc: "2.0", id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } });
  setInterval(() => 0, 1000);
`;

test("a server ends when its client is killed, over the channel of Node as well", async () => {
  const client = spawn(process.execPath, ["-e", forgetful, join(build, "server/node.js")], { stdio: "pipe" });
  ends.push(() => client.kill("SIGKILL"));
  const [told] = (await once(client.stdout, "data")) as [Buffer];
  const server = Number(told.toString());
  expect(isRunning(server)).toBe(true);
  client.kill("SIGKILL");
  await expect.poll(() => isRunning(server), { timeout: 60_000 }).toBe(false);
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    // There is none with that number.
    return false;
  }
  // One that has ended stays in the list of processes until somebody asks about it.
  const state = `/proc/${pid}/stat`;
  return !existsSync(state) || !/\) Z /.test(readFileSync(state, "utf8"));
}

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
