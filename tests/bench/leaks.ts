// What a server holds after a long day: run by `leaks.mjs`, which bundles it, with `--expose-gc`. Prints JSON.
// `perPage`: how many edits in a row are of one page; `parts`: how often it is looked what is held.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { memoryFileSystem, ServerSession } from "../server/serverSession";

const root = "file:///framework";
const megabyte = 1024 * 1024;
const collect = (globalThis as { gc?: () => void }).gc as () => void;

/** Megabytes that are in use when nothing more can be given back. */
function held(): number {
  for (let round = 0; round < 4; round++) collect();
  return process.memoryUsage().heapUsed / megabyte;
}

async function main(fixture: string, edits: number, openings: number, perPage: number, parts: number): Promise<void> {
  const before = process.getActiveResourcesInfo().sort();
  const disk = new Map<string, string>();
  for (const name of readdirSync(fixture, { recursive: true, encoding: "utf8" })) {
    const file = name.replaceAll("\\", "/");
    if (/\.\w+$/.test(file)) disk.set(`${root}/${file}`, readFileSync(join(fixture, name), "utf8"));
  }
  const session = await ServerSession.start(memoryFileSystem(disk), [root]);
  const pages = [...disk.keys()].filter((uri) => uri.endsWith(".md"));
  const pageAt = (index: number) => pages[index % pages.length] as string;
  const forget = () => {
    session.forget();
    for (const list of [session.treeChanged, session.log, session.indexed, session.messages]) list.length = 0;
  };
  const ask = async (uri: string, line: number) => {
    const position = { line, character: 3 };
    const textDocument = { uri };
    const at = { textDocument, position };
    const range = { start: position, end: position };
    await session.client.sendRequest("textDocument/hover", at);
    await session.client.sendRequest("textDocument/completion", at);
    await session.client.sendRequest("textDocument/definition", at);
    await session.client.sendRequest("textDocument/codeAction", { textDocument, range, context: { diagnostics: [] } });
    await session.client.sendRequest("textDocument/documentSymbol", { textDocument });
    await session.client.sendRequest("textDocument/semanticTokens/full", { textDocument });
    await session.client.sendRequest("textDocument/foldingRange", { textDocument });
  };
  /** One edit of a page that is open: another title, id, name, link and word each time, as while somebody types. */
  const edit = async (index: number) => {
    const uri = pageAt(Math.floor(index / perPage));
    const text = disk.get(uri) as string;
    const written = text
      .replace(/^title: .*$/m, `title: Titel ${index}`)
      .replace(/^- [a-z0-9-]+$/m, `- naam-${index}`)
      .concat(`\n[x](weg-${index}.md) [y](#kop-${index}) woord${index} [z][l${index}] <!-- list_x${index} -->\n`);
    if (index % perPage === 0) await session.open(uri, text);
    await session.change(uri, index % 7 === 0 ? written.replace(/^id: .*$/m, `id: urn:nl:ak:ver:x-${index}`) : written);
    if (index % 20 === 0) await session.taken();
    if (index % 50 === 0) await ask(uri, index % 12);
    if (index % 250 === 0) {
      const made = `${root}/${uri.slice(root.length + 1).replace(/[^/]*$/, `nieuw-${index}.md`)}`;
      disk.set(made, text);
      await session.watched({ uri: made, type: 1 });
      await session.taken();
      disk.delete(made);
      await session.watched({ uri: made, type: 3 });
    }
    if (index % perPage === perPage - 1) {
      await session.close(uri);
      await session.settle();
      forget();
    }
  };
  const rest = async () => {
    await session.settle();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await session.settle();
    forget();
    return held();
  };
  const marks: { readonly what: string; readonly megabytes: number }[] = [];
  const mark = async (what: string) => void marks.push({ what, megabytes: await rest() });
  // What is made once is made in the first part.
  const part = Math.ceil(edits / parts);
  for (let index = 0; index < edits; index++) {
    if (index % part === 0 && index > 0) await mark(`${index} edits`);
    await edit(index);
  }
  await session.settle();
  await mark(`${edits} edits`);
  for (let index = 0; index < openings; index++) {
    const uri = pageAt(index);
    await session.open(uri, disk.get(uri) as string);
    if (index % 10 === 0) await ask(uri, 2);
    await session.close(uri);
    if (index % 50 === 49) await session.taken();
  }
  await mark(`${openings} openings`);
  await session.client.sendRequest("shutdown");
  await session.client.sendNotification("exit");
  session.dispose();
  await new Promise((resolve) => setTimeout(resolve, 200));
  const left = process.getActiveResourcesInfo().sort();
  console.log(JSON.stringify({ marks, before, left }));
}

const [fixture = "", edits = "100000", openings = "1000", perPage = "100", parts = "10"] = process.argv.slice(2);
main(fixture, Number(edits), Number(openings), Number(perPage), Number(parts)).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
