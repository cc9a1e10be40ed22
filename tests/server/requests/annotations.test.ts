import { afterEach, describe, expect, test } from "vitest";
import type { CodeLens, InlayHint, InlayHintLabelPart, Location, SemanticTokens } from "vscode-languageserver";
import { pages } from "../../core/picture";
import { diskOf, memoryFileSystem, ServerSession } from "../serverSession";

const root = "file:///werk/kader";
const uri = (path: string) => `${root}/${path}`;
const requirement = pages.vereiste("aia-09-menselijk-toezicht");
const measure = pages.maatregel("2-owp-05-toezicht");

const files = {
  [requirement]: "---\ntitle: Mensen houden toezicht\nid: urn:nl:ak:ver:aia-09\n---\n",
  [measure]: "---\ntitle: Regel het toezicht\nvereiste:\n- aia-09-menselijk-toezicht\n- weg\n---\n",
};

let session: ServerSession;
afterEach(() => session?.dispose());

async function start(settings: unknown = {}, initializationOptions: object = { relatedPlacesCommand: "toon" }) {
  session = await ServerSession.start(
    memoryFileSystem(diskOf(root, files)),
    [root],
    {
      initializationOptions,
      capabilities: {
        workspace: {
          configuration: true,
          inlayHint: { refreshSupport: true },
          codeLens: { refreshSupport: true },
          semanticTokens: { refreshSupport: true },
        },
      },
    },
    settings,
  );
}

function ask<Result>(method: string, path: string, params: object = {}): Promise<Result> {
  return session.client.sendRequest<Result>(`textDocument/${method}`, { textDocument: { uri: uri(path) }, ...params });
}

const everything = { range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } } };
const hints = () => ask<InlayHint[]>("inlayHint", measure, everything);

describe("inlay hints", () => {
  test("lead to the page of which they say the title", async () => {
    await start();
    const [hint, ...others] = await hints();
    expect(others).toEqual([]);
    expect(hint?.position).toEqual({ line: 3, character: 27 });
    const [part] = (hint?.label ?? []) as InlayHintLabelPart[];
    expect([part?.value, part?.location?.uri, part?.location?.range.start.line]).toEqual([
      "Mensen houden toezicht",
      uri(requirement),
      2,
    ]);
  });

  test("are none when they are turned off", async () => {
    await start({ inlayHints: "off" });
    expect(await hints()).toEqual([]);
    await session.configure({ inlayHints: "cursorElsewhere" });
    await session.settle();
    expect((await hints()).length).toBe(1);
  });
});

describe("code lenses", () => {
  test("carry the command of the client, which asks for the places", async () => {
    await start();
    const [lens] = await ask<CodeLens[]>("codeLens", requirement);
    expect(lens?.command).toMatchObject({ title: "Genoemd door 1 maatregel", command: "toon" });
    const [params, position] = lens?.command?.arguments ?? [];
    expect(position).toEqual({ line: 0, character: 0 });
    const places = await session.client.sendRequest<Location[]>("algoritmekader/relatedPlaces", params);
    expect(places.map((place) => [place.uri, place.range.start.line])).toEqual([[uri(measure), 3]]);
    expect(await session.client.sendRequest("algoritmekader/relatedPlaces", { ...params, uri: uri("weg") })).toEqual(
      [],
    );
  });

  test("are none for a client that cannot show places, and none when they are turned off", async () => {
    await start({}, {});
    expect(session.capabilities.codeLensProvider).toBeUndefined();
    expect(await ask("codeLens", requirement)).toEqual([]);
    session.dispose();
    await start({ codeLens: false });
    expect(await ask("codeLens", requirement)).toEqual([]);
  });
});

test("colours are told by their place after the one before", async () => {
  await start();
  expect(session.capabilities.semanticTokensProvider?.legend.tokenModifiers).toEqual(["broken"]);
  const { data } = await ask<SemanticTokens>("semanticTokens/full", measure);
  expect(data).toEqual([3, 2, 25, 0, 0, 1, 2, 3, 0, 1]);
});

test("the client is told to ask again once another page says something else, and not while its text changes", async () => {
  await start();
  const refreshed: string[] = [];
  for (const method of ["inlayHint", "codeLens", "semanticTokens"]) {
    session.client.onRequest(`workspace/${method}/refresh`, () => {
      refreshed.push(method);
      return null;
    });
  }
  await session.until(() => refreshed.length >= 3);
  await session.open(uri(requirement), files[requirement] as string);
  refreshed.length = 0;
  await session.change(uri(requirement), `${files[requirement]}Tekst.\n`);
  await session.change(uri(requirement), `${files[requirement]}Tekst.\n`.replace("Mensen", "Jullie"));
  await session.until(() => refreshed.length >= 3);
  expect(refreshed).toEqual(["inlayHint", "codeLens", "semanticTokens"]);
  expect((await hints())[0]?.label).toMatchObject([{ value: "Jullie houden toezicht" }]);
});

test("an editor asks again when a file comes that a page links to and that is none itself", async () => {
  const disk = diskOf(root, { ...files, "docs/lezen.md": "![schema](schema.png)\n" });
  const capabilities = { workspace: { semanticTokens: { refreshSupport: true } } };
  session = await ServerSession.start(memoryFileSystem(disk), [root], { capabilities });
  let refreshes = 0;
  session.client.onRequest("workspace/semanticTokens/refresh", () => {
    refreshes++;
    return null;
  });
  await session.until(() => refreshes > 0);
  refreshes = 0;
  disk.set(uri("docs/schema.png"), "");
  await session.watched({ uri: uri("docs/schema.png"), type: 1 });
  await session.until(() => refreshes > 0);
});
