// How long our server takes to answer what an editor asks.
import { OpenDocument } from "./openDocument.mjs";
import { askedItems, partsOf } from "./places.mjs";
import { percentile, repeated } from "./statistics.mjs";

const usual = { warmUp: 20, times: 100 };
/** What is asked of the whole framework takes longer and hardly differs from one time to the next. */
const few = { warmUp: 2, times: 20 };
const everything = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };

/** What is asked where the cursor or the mouse is, on pages that are open. */
export async function askAtPlaces(client, documents) {
  const targets = documents.flatMap((document) => askedItems(document.text).map((item) => ({ document, item })));
  const target = (i) => targets[Math.floor((i * targets.length) / (usual.warmUp + usual.times))];
  const inside = (i) => {
    const { document, item } = target(i);
    return document.at((item.start + item.end) >> 1);
  };
  const begun = (i) => {
    const { document, item } = target(i);
    return { ...document.at(Math.min(item.start + 3, item.end)), context: { triggerKind: 1 } };
  };
  const actions = (i) => {
    const { textDocument, position } = inside(i);
    return { textDocument, range: { start: position, end: position }, context: { diagnostics: [] } };
  };
  return {
    hover: await ask(client, "textDocument/hover", inside),
    definition: await ask(client, "textDocument/definition", inside),
    completion: await ask(client, "textDocument/completion", begun),
    codeActions: await ask(client, "textDocument/codeAction", actions),
  };
}

/** What is asked of a page whenever it is shown or edited. */
export async function askOfPages(client, documents) {
  const whole = (i) => ({ textDocument: { uri: documents[i % documents.length].uri } });
  return {
    semanticTokens: await ask(client, "textDocument/semanticTokens/full", whole),
    inlayHints: await ask(client, "textDocument/inlayHint", (i) => ({ ...whole(i), range: everything })),
    codeLenses: await ask(client, "textDocument/codeLens", whole),
    symbols: await ask(client, "textDocument/documentSymbol", whole),
    links: await ask(client, "textDocument/documentLink", whole),
    preview: await ask(client, "algoritmekader/sitePage", (i) => ({ uri: whole(i).textDocument.uri })),
  };
}

/** Suggestions for a reference that is typed letter by letter, from none on: each after an edit, as an editor asks for them. */
export async function askWhileTyping(client, document) {
  const { start, end, value } = partsOf(document.text).items.find(({ key }) => key === "vereiste");
  let length = end - start;
  const times = await repeated(usual, async (i) => {
    const text = value.slice(0, i % value.length);
    document.change(start, start + length, text);
    length = text.length;
    // What comes of the edit itself is measured elsewhere.
    await client.settled(0, document.uri);
    const params = { ...document.at(start + length), context: { triggerKind: 1 } };
    const begin = performance.now();
    await client.request("textDocument/completion", params);
    return performance.now() - begin;
  });
  document.change(start, start + length, value);
  await client.settled(0, document.uri);
  return percentile(times, 0.95);
}

/** A new name for the page that is named most, and where it is named. The edit is not made. */
export async function askOfNamed(client, { page, by }) {
  const document = new OpenDocument(client, by[0].file);
  document.open();
  const { start } = partsOf(document.text).items.find(({ value }) => value === page.name);
  const at = document.at(start + 1);
  const { placeholder } = await client.request("textDocument/prepareRename", at);
  const newName = (i) => ({ ...at, newName: `${placeholder}-${i}` });
  const { documentChanges } = await client.request("textDocument/rename", newName(0));
  const answer = {
    rename: await ask(client, "textDocument/rename", newName),
    renameEdits: documentChanges.reduce((sum, { edits }) => sum + (edits?.length ?? 1), 0),
    references: await ask(client, "textDocument/references", () => ({ ...at, context: { includeDeclaration: true } })),
  };
  document.close();
  return answer;
}

/** What is asked of the framework as a whole. From then on the server keeps the tree and the panel of coverage in step. */
export async function askOfFramework(client) {
  const words = ["toezicht", "data", "model", "uitleg", "risico"];
  const children = (parent, view = {}) => ({ parent, view });
  const groupings = await client.request("algoritmekader/treeGroupings", null);
  const grouping = (i) => children(undefined, { grouping: groupings[i % groupings.length].id });
  const filter = (i) => children(undefined, { filter: { text: words[i % words.length].slice(0, 1 + (i % 7)) } });
  const answer = {
    workspaceSymbols: await ask(client, "workspace/symbol", (i) => ({ query: words[i % words.length] }), few),
    treeGrouping: await ask(client, "algoritmekader/treeChildren", grouping, few),
    treeFilter: await ask(client, "algoritmekader/treeChildren", filter, few),
    coverage: await ask(client, "algoritmekader/followCoverage", () => ({}), few),
  };
  await unfold(client, children);
  return answer;
}

/** Shows all pages of the first group of the tree, so that there is something that edits can change. */
async function unfold(client, children) {
  const [group] = await client.request("algoritmekader/treeChildren", children());
  for (const kind of await client.request("algoritmekader/treeChildren", children(group.id))) {
    await client.request("algoritmekader/treeChildren", children(kind.id));
  }
}

/** The slow answers to one question in different places. */
async function ask(client, method, params, often = usual) {
  const times = await repeated(often, async (i) => {
    const asked = params(i);
    const begin = performance.now();
    await client.request(method, asked);
    return performance.now() - begin;
  });
  return percentile(times, 0.95);
}
