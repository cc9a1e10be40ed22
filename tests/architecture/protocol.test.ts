import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { NotificationType, NotificationType0, RequestType } from "vscode-jsonrpc";
import type { BaseLanguageClient } from "vscode-languageclient";

import type { Session } from "../../client/src/connection/session";
import type { Connection } from "../../server/src/connection/connection";
import { copyPagesRequest } from "../../server/src/protocol/pageActions";
import { relatedPlacesRequest } from "../../server/src/protocol/relations";
import { statusNotification } from "../../server/src/protocol/status";
import { treeSummaryRequest } from "../../server/src/protocol/tree";

const root = join(__dirname, "../..");
const folder = join(root, "server/src/protocol");

/** Something that can be said, with all that a module exports of it. */
async function messages(): Promise<string[]> {
  const modules = readdirSync(folder).map((file) => import(join(folder, file)) as Promise<Record<string, unknown>>);
  return (await Promise.all(modules))
    .flatMap((module) => Object.values(module))
    .filter((value) => [RequestType, NotificationType, NotificationType0].some((type) => value instanceof type))
    .map((value) => (value as { method: string }).method);
}

function sources(below: string): string[] {
  return readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? sources(`${below}/${entry.name}`) : [`${below}/${entry.name}`],
  );
}

test("every message between client and server is declared once, and named nowhere else", async () => {
  const methods = await messages();
  expect(methods.length).toBeGreaterThan(30);
  expect(new Set(methods).size).toBe(methods.length);
  for (const method of methods) expect(method).toMatch(/^algoritmekader\/[a-zA-Z]+$/);
  const elsewhere = [...sources("client/src"), ...sources("server/src")]
    .filter((file) => file.endsWith(".ts") && !file.startsWith("server/src/protocol/"))
    .filter((file) => methods.some((method) => readFileSync(join(root, file), "utf8").includes(`"${method}"`)));
  expect(elsewhere).toEqual([]);
});

test("what is said wrongly does not compile", () => {
  const said: string[] = [];
  const say = ({ method }: { method: string }) => said.push(method) as never;
  const connection = { onRequest: say, sendNotification: say } as unknown as Connection;
  const client = { sendRequest: say, onNotification: say } as unknown as BaseLanguageClient;
  const session: Pick<Session, "request" | "onNotification"> = { request: say, onNotification: say };
  const view: { view?: object } = {};

  // `npm run types` fails when one of these lines is none that the compiler refuses.
  // @ts-expect-error: no parameters
  void session.request(relatedPlacesRequest, {});
  // @ts-expect-error: a parameter that may be missing
  void session.request(treeSummaryRequest, view);
  // @ts-expect-error: another value
  void session.request(copyPagesRequest, { uris: [], as: "title" });
  // @ts-expect-error: a parameter that there is not
  void client.sendRequest(relatedPlacesRequest, { uri: "", direction: "names", deep: true });
  // @ts-expect-error: another result
  session.request(copyPagesRequest, { uris: [], as: "id" }) satisfies Promise<string | undefined>;
  // @ts-expect-error: a result that may be null
  client.sendRequest(treeSummaryRequest, { view: {} }) satisfies Promise<object>;
  // @ts-expect-error: another parameter than is sent
  session.onNotification(statusNotification, (params: { state: number }) => params);
  // @ts-expect-error: another parameter than is sent
  client.onNotification(statusNotification, (params: { state: number }) => params);
  // @ts-expect-error: parameters that are missing
  void connection.sendNotification(statusNotification, { state: "ready", frameworks: [] });
  // @ts-expect-error: an answer of another type
  connection.onRequest(copyPagesRequest, () => [1]);
  // @ts-expect-error: no answer
  connection.onRequest(relatedPlacesRequest, () => null);
  // @ts-expect-error: an answer about something that is not asked
  connection.onRequest(relatedPlacesRequest, ({ path }) => [path]);

  expect(said.length).toBe(12);
});
