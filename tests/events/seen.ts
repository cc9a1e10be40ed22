import type { ServerSession } from "../server/serverSession";

/** What an editor shows: the problems, all that is in the tree, and what is asked about some files. */
export type Seen = ReadonlyMap<string, string>;

const groupings = ["levenscyclus", "onderwerp", "rollen", "vereiste", "risicogroep"];

export async function seen(
  session: ServerSession,
  texts: ReadonlyMap<string, string | undefined>,
  grouping: number,
): Promise<Seen> {
  const { client } = session;
  const found = new Map<string, string>();
  const tell = (what: string, value: unknown) => found.set(what, JSON.stringify(value) ?? "nothing");
  for (const [uri, problems] of session.problems) tell(`problems of ${uri}`, problems);
  const view = { grouping: groupings[grouping] };
  const nodes = async (parent?: string): Promise<unknown[]> => {
    const children = await client.sendRequest<{ id: string; hasChildren: boolean }[]>("algoritmekader/treeChildren", {
      parent,
      view,
    });
    return Promise.all(children.map(async (node) => [node, node.hasChildren ? await nodes(node.id) : []]));
  };
  const ask = async (what: string, method: string, params?: unknown) =>
    tell(what, await client.sendRequest(method, params));
  await Promise.all([
    nodes().then((tree) => tell(`the tree by ${view.grouping}`, tree)),
    ask("the summary", "algoritmekader/treeSummary", { view }),
    // Of what is made anew for each question one is enough at a time.
    [
      () => ask("the coverage", "algoritmekader/followCoverage", {}),
      () => ask("the symbols", "workspace/symbol", { query: "" }),
      () => ask("the groupings", "algoritmekader/treeGroupings"),
    ][grouping % 3]?.(),
    ...[...texts].flatMap(([uri, text]) => {
      const textDocument = { uri };
      return [
        ask(`links of ${uri}`, "textDocument/documentLink", { textDocument }),
        ask(`lenses of ${uri}`, "textDocument/codeLens", { textDocument }),
        ask(`relations of ${uri}`, "algoritmekader/followRelations", { uri }),
        ask(`who refers to ${uri}`, "algoritmekader/deletion", { uris: [uri] }),
        ask(`the preview of ${uri}`, "algoritmekader/sitePage", { uri }),
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
export function firstDifference(one: Seen, other: Seen): string | undefined {
  for (const what of new Set([...one.keys(), ...other.keys()])) {
    const [before, fresh] = [one.get(what), other.get(what)];
    if (before !== fresh)
      return `${what}\n--- is\n${lines(before)}\n+++ of a server that is started now\n${lines(fresh)}`;
  }
  return undefined;
}
