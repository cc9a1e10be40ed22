import { PassThrough } from "node:stream";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-jsonrpc/node";
import { type Connection, connect } from "../../../server/src/connection/connection";
import {
  didChangeNotification,
  didCloseNotification,
  didOpenNotification,
} from "../../../server/src/connection/lspMessages";
import { followDocuments } from "../../../server/src/connection/openDocuments";

const uri = "file:///kader/docs/een.md";
const told: string[] = [];
let server: Connection;
let client: MessageConnection;

beforeEach(async () => {
  told.length = 0;
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  server = connect(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  followDocuments(server, {
    opened: (document) => told.push(`opened ${document.version} ${document.getText()}`),
    changed: (document) => told.push(`changed ${document.version} ${document.getText()}`),
    closed: (document) => told.push(`closed ${document.version} ${document.uri}`),
  });
  server.onRequest("initialize", () => null);
  server.onRequest("told", () => told);
  server.listen();
  client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  client.listen();
  await client.sendRequest("initialize");
});
afterEach(() => {
  client.dispose();
  server.dispose();
});

const open = (text: string) =>
  client.sendNotification(didOpenNotification, { textDocument: { uri, languageId: "markdown", version: 1, text } });
const close = () => client.sendNotification(didCloseNotification, { textDocument: { uri } });

test("a document is told of as it is opened, changed in places and closed", async () => {
  await open("Een\ntwee");
  await client.sendNotification(didChangeNotification, {
    textDocument: { uri, version: 2 },
    contentChanges: [
      { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } }, text: "drie" },
      { range: { start: { line: 0, character: 3 }, end: { line: 0, character: 3 } }, text: "!" },
    ],
  });
  await close();
  expect(await client.sendRequest("told")).toEqual(["opened 1 Een\ntwee", "changed 2 Een!\ndrie", `closed 2 ${uri}`]);
});

test("what is said of a document that is not open, or of no change, is passed over", async () => {
  const change = { textDocument: { uri, version: 2 }, contentChanges: [{ text: "Twee" }] };
  await client.sendNotification(didChangeNotification, change);
  await open("Een");
  await client.sendNotification(didChangeNotification, { textDocument: { uri, version: 3 }, contentChanges: [] });
  await close();
  await close();
  await client.sendNotification(didChangeNotification, change);
  expect(await client.sendRequest("told")).toEqual(["opened 1 Een", `closed 1 ${uri}`]);
});
