import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { BaseLanguageClient, ErrorHandler } from "vscode-languageclient";
import { createSession, type SessionState } from "../../../client/src/connection/session";
import { sessionLanguage } from "../../../client/src/connection/sessionLanguage";
import { lookedAtNotification } from "../../../server/src/protocol/files";
import { workspaceTrustedNotification } from "../../../server/src/protocol/initialization";
import { sitePagesChangedNotification } from "../../../server/src/protocol/sitePages";
import { type StatusParams, statusNotification } from "../../../server/src/protocol/status";
import { treeChangedNotification, treeChildrenRequest } from "../../../server/src/protocol/tree";
import { fakeClient, State } from "../languageClientFake";
import { memoryOf } from "../tree/memoryOf";
import * as fake from "../vscodeFake";

vi.mock("vscode", () => import("../vscodeFake"));
vi.mock("vscode-languageclient", () => import("../languageClientFake"));

let clients: ReturnType<typeof fakeClient>[];
let states: SessionState[];
/** Of the workspace. */
const remembered = new Map<string, unknown>();
/** What each client is told to do when its server ends by itself. */
let handlers: ErrorHandler[];
let sessions: { dispose(): void }[] = [];
let log: ReturnType<typeof fake.logChannel>;

function sessionWith(...startErrors: (Error | undefined)[]) {
  const session = createSession(
    (options) => {
      handlers.push(options.errorHandler as ErrorHandler);
      const client = fakeClient(startErrors[clients.length]);
      clients.push(client);
      return client as unknown as BaseLanguageClient;
    },
    memoryOf(remembered),
    log,
  );
  session.onDidChange(() => states.push(session.state));
  sessions.push(session);
  return session;
}

beforeEach(() => {
  remembered.clear();
  fake.settings.values.clear();
  clients = [];
  states = [];
  handlers = [];
  log = fake.logChannel();
  fake.workspace.workspaceFolders = [{ uri: { scheme: "file" } }];
});

afterEach(() => {
  for (const session of sessions) session.dispose();
  sessions = [];
});

describe("what the views see of the server", () => {
  test("without a folder no server is started", async () => {
    fake.workspace.workspaceFolders = undefined;
    const session = sessionWith();
    await session.restart();
    expect(session.state).toBe("noFolder");
    expect(clients).toEqual([]);
    expect(await session.treeChildren({})).toEqual([]);
  });

  test("the language of the server is that of before until it says another, also in the next window", async () => {
    const first = sessionWith();
    await first.restart();
    expect([first.language, sessionLanguage(first)]).toEqual([undefined, "en"]);
    clients[0]?.receive(statusNotification, { state: "ready", frameworks: [], language: "nl" });
    expect([first.language, sessionLanguage(first)]).toEqual(["nl", "nl"]);
    const next = sessionWith();
    expect([next.status, next.language, sessionLanguage(next)]).toEqual([undefined, "nl", "nl"]);
    // Where there is no framework any more, the editor's.
    await next.restart();
    clients[1]?.receive(statusNotification, { state: "idle", frameworks: [], language: "nl" });
    expect([next.language, sessionLanguage(next)]).toEqual(["nl", "en"]);
  });

  test("a folder that is opened later starts it", async () => {
    fake.workspace.workspaceFolders = undefined;
    const session = sessionWith();
    await session.restart();
    fake.workspace.workspaceFolders = [{ uri: { scheme: "vscode-vfs" } }];
    fake.foldersChanged.fire();
    await session.stop();
    expect(clients.length).toBe(1);
  });

  test("it is starting until the server tells its status", async () => {
    const session = sessionWith();
    await session.restart();
    expect(session.state).toBe("starting");
    const status: StatusParams = { state: "ready", frameworks: [], language: "nl" };
    clients[0]?.receive(statusNotification, status);
    expect(session.state).toBe("ready");
    expect(session.status).toEqual(status);
  });

  test("the tree asks the server for one level", async () => {
    const session = sessionWith();
    await session.restart();
    expect(await session.treeChildren({ parent: "phase 1" })).toEqual([{ id: "phase" }]);
    expect(clients[0]?.sendRequest).toHaveBeenCalledWith(treeChildrenRequest, { parent: "phase 1" });
  });

  test("a server that does not start is said in the state and the log, without a pop-up", async () => {
    const session = sessionWith(new Error("no such file"));
    await session.restart();
    expect(session.state).toBe("failed");
    expect(log.lines).toEqual(["error: The server did not start: Error: no such file"]);
    session.client?.error("couldn't create connection", undefined, "force");
    expect(clients[0]?.popUps).toEqual([false]);
  });

  test("a restart helps after a failed start, with a new client", async () => {
    const session = sessionWith(new Error("once"));
    await session.restart();
    await session.restart();
    expect(session.client?.state).toBe(State.Running);
    expect(states).toEqual(["starting", "failed", "failed", "starting"]);
  });

  test("the server is told when the author trusts the folder, also while it is starting", async () => {
    const session = sessionWith();
    const started = session.restart();
    fake.trustGranted.fire();
    await started;
    await session.stop();
    expect(clients[0]?.sendNotification.mock.calls).toEqual([[workspaceTrustedNotification]]);
  });

  test("the server is told when somebody looks at the window again, and not when nobody does", async () => {
    const session = sessionWith();
    fake.windowStateChanged.fire({ focused: true });
    await session.restart();
    fake.windowStateChanged.fire({ focused: false });
    expect(clients[0]?.sendNotification).not.toHaveBeenCalled();
    fake.windowStateChanged.fire({ focused: true });
    expect(clients[0]?.sendNotification.mock.calls).toEqual([[lookedAtNotification]]);
  });

  test("a crash shows as failed; the old status is gone", async () => {
    const session = sessionWith();
    await session.restart();
    clients[0]?.receive(statusNotification, { state: "ready", frameworks: [], language: "nl" });
    clients[0]?.become(State.Stopped);
    expect(session.state).toBe("failed");
    expect(session.status).toBeUndefined();
    expect(await session.treeChildren({})).toEqual([]);
  });

  test("a server that ends by itself starts again, and never shows as failed; from the fourth time on it stays away", async () => {
    const session = sessionWith();
    await session.restart();
    const [client] = clients;
    const [handler] = handlers;
    const ready: StatusParams = { state: "ready", frameworks: [], language: "nl" };
    states = [];
    for (let crash = 0; crash < 3; crash++) {
      await handler?.closed();
      client?.become(State.Stopped);
      expect([session.state, session.crash]).toEqual(["starting", "again"]);
      client?.become(State.Starting);
      client?.become(State.Running);
      client?.receive(statusNotification, { ...ready, state: "indexing" });
      expect(session.crash).toBe("again");
      client?.receive(statusNotification, ready);
      expect([session.state, session.crash]).toEqual(["ready", undefined]);
    }
    expect(states).not.toContain("failed");
    await handler?.closed();
    client?.become(State.Stopped);
    expect([session.state, session.crash]).toEqual(["failed", "ended"]);
    await session.restart();
    expect([session.state, session.crash]).toEqual(["starting", undefined]);
  });

  test("a restart never shows as failed, and the old server is not heard any more", async () => {
    const session = sessionWith();
    await session.restart();
    await session.restart();
    expect(clients[0]?.dispose).toHaveBeenCalledOnce();
    clients[0]?.receive(statusNotification, { state: "idle", frameworks: [], language: "nl" });
    expect(states).toEqual(["starting", "starting"]);
  });

  test("who listens hears the server that is there, from before its start or later, and no old one", async () => {
    const session = sessionWith();
    const heard: unknown[] = [];
    session.onNotification(treeChangedNotification, (params) => heard.push(params));
    await session.restart();
    session.onNotification(sitePagesChangedNotification, () => heard.push("pages"));
    const second = session.onNotification(treeChangedNotification, () => heard.push("second"));
    clients[0]?.receive(treeChangedNotification, { nodes: ["a"] });
    clients[0]?.receive(sitePagesChangedNotification);
    expect(heard).toEqual([{ nodes: ["a"] }, "second", "pages"]);
    second.dispose();
    await session.restart();
    clients[0]?.receive(treeChangedNotification, { nodes: ["old"] });
    clients[1]?.receive(treeChangedNotification, {});
    clients[1]?.receive(sitePagesChangedNotification);
    expect(heard.slice(3)).toEqual([{}, "pages"]);
  });

  test("two restarts at once leave one server", async () => {
    const session = sessionWith();
    await Promise.all([session.restart(), session.restart()]);
    expect(clients.map((client) => client.state)).toEqual([State.Stopped, State.Running]);
  });
});
