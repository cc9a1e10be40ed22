// Where in a framework to type, ask and break: found in its texts, so that it can be any framework of the built-in content model.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const openPages = 20;
const references = ["vereiste", "maatregel"];
const asked = [...references, "levenscyclus", "onderwerp", "rollen"];

/** The pages of a framework, and those of them that are of use. */
export function findPlaces(folder) {
  const pages = readPages(folder);
  const ofItems = ({ items }) => items.filter(({ key }) => references.includes(key)).map(({ value }) => value);
  const ofAnchors = ({ links }) => links.flatMap(({ path, anchor }) => (anchor ? [`${path}#${anchor}`] : []));
  const most = mostUsed(pages, ofItems);
  const mostLinked = mostUsed(pages, ofAnchors);
  const [linkedPath, anchor] = mostLinked.value.split("#");
  const named = pages.find(({ name }) => name === most.value);
  const linked = pages.find(({ path }) => path === linkedPath);
  const typical = typicalOf(pages.filter((page) => page !== named && page !== linked));
  const by = most.by.filter((page) => !typical.includes(page));
  return { typical, named: { page: named, by }, linked: { page: linked, anchor } };
}

/** The items of lists in front matter, the links and the headings of a text, with their offsets. */
export function partsOf(text) {
  const items = [];
  const frontMatter = /^---\n([\s\S]*?)\n---/.exec(text)?.[0] ?? "";
  for (const list of frontMatter.matchAll(/^([\w-]+):\n((?: *- .+\n)+)/gm)) {
    const from = list.index + list[1].length + 2;
    for (const item of list[2].matchAll(/^( *- )(.+)$/gm)) {
      const start = from + item.index + item[1].length;
      items.push({ key: list[1], value: item[2], start, end: start + item[2].length });
    }
  }
  const links = [...text.matchAll(/\]\(([^()\s:#]+\.md)(?:#([^()\s]+))?\)/g)].map((match) => {
    const start = match.index + 2;
    return { target: match[1], anchor: match[2], start, end: start + match[1].length };
  });
  const headings = [...text.matchAll(/^#+ +([^\n{]*[^\n{ ])/gm)].map((match) => {
    const end = match.index + match[0].length;
    return { text: match[1], start: end - match[1].length, end };
  });
  const id = /^id: (.+)$/m.exec(frontMatter);
  return { items, links, headings, id: id && { start: id.index + 4, end: id.index + id[0].length } };
}

/** The items on a page that an author would ask something about. */
export function askedItems(text) {
  return partsOf(text).items.filter(({ key }) => asked.includes(key));
}

function readPages(folder) {
  const files = readdirSync(join(folder, "docs"), { recursive: true }).filter((file) => file.endsWith(".md"));
  return files.sort().map((relative) => {
    const path = join("docs", relative);
    const text = readFileSync(join(folder, path), "utf8");
    const { items, links } = partsOf(text);
    const name = path.slice(path.lastIndexOf("/") + 1, -".md".length);
    const resolved = links.map(({ target, anchor }) => ({ path: join(dirname(path), target), anchor }));
    return { path, file: join(folder, path), name, size: text.length, items, links: resolved };
  });
}

/** The value that the most pages have, and which pages those are. */
function mostUsed(pages, valuesOf) {
  const by = new Map();
  for (const page of pages) {
    for (const value of new Set(valuesOf(page))) {
      if (by.has(value)) by.get(value).push(page);
      else by.set(value, [page]);
    }
  }
  const [value, which] = [...by].reduce((most, next) => (next[1].length > most[1].length ? next : most));
  return { value, by: which };
}

/** Pages of an ordinary size with references, links and roles, spread over the framework. */
function typicalOf(pages) {
  const fit = pages.filter(({ size, items, links }) => {
    const count = items.filter(({ key }) => references.includes(key)).length;
    return size > 2500 && size < 8000 && count >= 2 && links.length >= 2 && items.some(({ key }) => key === "rollen");
  });
  const every = Math.max(1, fit.length / openPages);
  return Array.from({ length: Math.min(openPages, fit.length) }, (_, i) => fit[Math.floor(i * every)]);
}
