import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { ShowMessageRequestParams } from "vscode-languageserver";
import { accepted } from "../../client/src/connection/accepted";
import { createOperations } from "../../client/src/edits/operations";
import { plainMessage } from "../../server/src/protocol/messages";
import { filesBelow, root as repository } from "../architecture/imports";
import * as files from "../client/filesFake";
import * as fake from "../client/vscodeFake";
import { pages } from "../core/picture";
import { framework, requirement } from "../core/rules/framework";
import { diskOf, memoryFileSystem, ServerSession } from "../server/serverSession";
import { commandLinks, hostileTexts } from "./hostileTexts";

vi.mock("vscode", () => import("../client/vscodeFake"));

const root = "file:///werk/kader";
const command = "[Bekijk](command:workbench.action.quit)";
let session: ServerSession | undefined;
afterEach(() => session?.dispose());

test("a link that runs a command is one to the editor", () => {
  expect(commandLinks(`Pagina '${command}' is hernoemd.`)).toEqual([command]);
});

describe("no text becomes a link in a message, and it reads as it was written", () => {
  test.each([...hostileTexts, `${command}${command}`, "[a][b](https://kwaad.nl)"])("%j", (text) => {
    const message = plainMessage(`Pagina '${text}' is hernoemd.`);
    expect(commandLinks(message)).toEqual([]);
    expect(message.replaceAll("\u200b", "")).toBe(
      `Pagina '${text}' is hernoemd.`.replace(/[\u200b\u202e\u2066\u001b\u0007]/g, ""),
    );
  });
});

test("all that is shown in a corner of the window, or under a field to type in, goes through that", () => {
  const unsafe = filesBelow("client/src").flatMap((file) => {
    const text = readFileSync(join(repository, file), "utf8");
    const calls = [...text.matchAll(/\bshow(?:Information|Warning|Error)Message\((?!\s*plainMessage\()/g)];
    const fields = [...text.matchAll(/\b(?:validationMessage|prompt) =(?!=)(?![^;]*plainMessage\()[^;]*;/g)];
    return [...calls, ...fields].map(([found]) => `${file}: ${found}`);
  });
  expect(unsafe).toEqual([]);
  const told = filesBelow("server/src").flatMap((file) => {
    const text = readFileSync(join(repository, file), "utf8");
    const sent = /\b(?:new ResponseError|sendNotification\(messageNotification|sendRequest\(showMessageRequest)\b/.test(
      text,
    );
    return sent && !text.includes("plainMessage(") ? [file] : [];
  });
  expect(told).toEqual([]);
});

describe("a title with a command in it", () => {
  const spoiled = {
    ...framework,
    [requirement]: (framework[requirement] as string).replace(/title: .*/, `title: '${command}'`),
  };

  test("is no link where the server refuses something", async () => {
    fake.messages.shown.length = 0;
    accepted({ refused: `'${command}' staat er al.` });
    const session = { state: "ready", status: undefined, client: undefined } as const;
    const operations = createOperations(session, fake.logChannel());
    const target = fake.Uri.parse("file:///kader/a.md");
    files.withFiles();
    files.disk.set(String(target), new Uint8Array());
    await operations.carryOut({
      label: command,
      edit: null,
      deleted: [target as never],
      done: `Verwijderd: ${command}`,
    });
    operations.dispose();
    files.withoutFiles();
    expect(fake.messages.shown).toHaveLength(2);
    expect(fake.messages.shown.flatMap(commandLinks)).toEqual([]);
  });

  test("is no link where a name is refused, which the editor itself shows", async () => {
    session = await ServerSession.start(memoryFileSystem(diskOf(root, spoiled)), [root]);
    const at = (framework[requirement] as string).split("\n").findIndex((line) => line.startsWith("id:"));
    const asked = session.client.sendRequest("textDocument/rename", {
      textDocument: { uri: `${root}/${requirement}` },
      position: { line: at, character: 8 },
      newName: command,
    });
    const said = await asked.then(
      () => "",
      (error: Error) => error.message,
    );
    expect(said).toContain("Bekijk");
    expect(commandLinks(said)).toEqual([]);
  });

  test("is no link where somebody has moved the page", async () => {
    const disk = diskOf(root, spoiled);
    session = await ServerSession.start(memoryFileSystem(disk), [root], {
      capabilities: { workspace: { configuration: true, applyEdit: true, workspaceEdit: { documentChanges: true } } },
    });
    const messages: string[] = [];
    session.client.onRequest("window/showMessageRequest", ({ message }: ShowMessageRequestParams) => {
      messages.push(message);
      return null;
    });
    const to = pages.vereiste("aia-09-ander-toezicht");
    disk.set(`${root}/${to}`, disk.get(`${root}/${requirement}`) as string);
    disk.delete(`${root}/${requirement}`);
    await session.watched({ uri: `${root}/${requirement}`, type: 3 }, { uri: `${root}/${to}`, type: 1 });
    await session.until(() => messages.length > 0);
    expect(messages.join()).toContain("Bekijk");
    expect(messages.flatMap(commandLinks)).toEqual([]);
  });
});
