import type { ServerSession } from "../server/serverSession";

/** What an editor shows, by what it is. */
export type Seen = ReadonlyMap<string, string>;

/** What is asked about some files, and about all of them. */
export async function asked(session: ServerSession, texts: ReadonlyMap<string, string | undefined>): Promise<Seen> {
  const { client } = session;
  const found = new Map<string, string>();
  const ask = async (what: string, method: string, params?: unknown) =>
    found.set(what, JSON.stringify(await client.sendRequest(method, params)) ?? "nothing");
  await Promise.all([
    ask("the symbols", "workspace/symbol", { query: "" }),
    ask("the groupings", "algoritmekader/treeGroupings"),
    ...[...texts].flatMap(([uri, text]) => {
      const textDocument = { uri };
      return [
        ask(`links of ${uri}`, "textDocument/documentLink", { textDocument }),
        ask(`symbols of ${uri}`, "textDocument/documentSymbol", { textDocument }),
        ask(`who refers to ${uri}`, "algoritmekader/deletion", { uris: [uri] }),
        ask(`a glance at ${uri}`, "algoritmekader/pagePreview", { uri }),
        ...placesIn(text ?? "").flatMap(([line, character]) => {
          const at = {
            textDocument,
            position: { line, character },
            context: { includeDeclaration: true, triggerKind: 1 },
          };
          const where = `at ${line}:${character} in ${uri}`;
          return [
            ask(`hover ${where}`, "textDocument/hover", at),
            ask(`definition ${where}`, "textDocument/definition", at),
            ask(`references ${where}`, "textDocument/references", at),
            ask(`completion ${where}`, "textDocument/completion", at),
          ];
        }),
      ];
    }),
  ]);
  return found;
}

const mostPlaces = 4;

/** Places at which something can be told: within values, links and macros. */
function placesIn(text: string): [line: number, character: number][] {
  const all = text.split("\n").flatMap((line, index): [number, number][] => {
    const found = /^(?:- |id: |title: | {2}ADR: |\[[^\]]*\]\(|<!-- \w+ ?|# )(?<word>[^)\s]+)/.exec(line);
    return found?.groups?.word ? [[index, found[0].length - (found.groups.word.length >> 1)]] : [];
  });
  // Some of many, those at the start and at the end too.
  return all.length <= mostPlaces ? all : all.filter((_, index) => (index * mostPlaces) % all.length < mostPlaces);
}

function lines(text: string | undefined): string {
  return text === undefined || text === "nothing" ? "nothing" : JSON.stringify(JSON.parse(text), undefined, 1);
}

/** What differs first, in words. */
export function firstDifference([one, other]: readonly Seen[]): string | undefined {
  if (!one || !other) return undefined;
  for (const what of new Set([...one.keys(), ...other.keys()])) {
    const [before, fresh] = [one.get(what), other.get(what)];
    if (before === fresh) continue;
    const [is, should] = apart(lines(before), lines(fresh));
    return `${what}\n--- is\n${is}\n+++ of a server that is started now\n${should}`;
  }
  return undefined;
}

/** The lines in which two texts differ, with some around them. */
function apart(one: string, other: string): [string, string] {
  const [some, others] = [one.split("\n"), other.split("\n")];
  let start = 0;
  while (start < some.length && some[start] === others[start]) start++;
  let end = 0;
  while (end < Math.min(some.length, others.length) - start && some.at(-1 - end) === others.at(-1 - end)) end++;
  const part = (all: string[]) => all.slice(Math.max(0, start - 3), Math.max(0, all.length - end) + 3).join("\n");
  return [part(some), part(others)];
}
