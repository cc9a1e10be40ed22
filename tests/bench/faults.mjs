// The mistakes in a generated framework: which ones, how many, and on which pages.
import { Random, sentences, slug } from "./prose.mjs";

/**
 * Each breaks one rule and no other. `share`: how often that was seen on the pages of requirements, measures and tools of the
 * real site, 73 problems in all; what was not seen there has one. `plant` answers false where a page has no place for it.
 */
const faults = [
  { rule: "value/too-long", share: 21, plant: (page, random) => set(page, "toelichting", sentences(random, 7, 8)) },
  { rule: "value/empty", share: 10, plant: (page) => push(page, "rollen", "") },
  { rule: "reference/unknown", share: 9, plant: renumber },
  { rule: "body/section", share: 6, plant: (page) => leaveOut(page, "Risico") },
  {
    rule: "body/list-without-blank-line",
    share: 2,
    plant: (page) => add(page, "Deze stappen horen erbij:\n- eerst\n- dan"),
  },
  {
    rule: "phase/prefix",
    share: 5,
    plant: (page) => page.phase !== undefined && drop(page, "levenscyclus", page.phase),
  },
  { rule: "link/unknown-anchor", share: 2, plant: (page) => add(page, "Zie [verderop](#staat-hier-niet).") },
  { rule: "macro/missing", share: 3, plant: (page) => page.intro.splice(0).length > 0 },
  { rule: "link/unknown-file", share: 1, plant: (page, random) => add(page, `Zie [elders](${slug(random)}.md).`) },
  { rule: "value/unknown-term", share: 2, plant: (page) => push(page, "rollen", "projectleiders") },
  { rule: "value/trailing-dot", share: 2, plant: (page) => set(page, "title", `${value(page, "title")}.`) },
  { rule: "body/block-indent", share: 2, plant: (page) => add(page, '!!! tip "Tip"\n\n  Dit valt erbuiten.') },
  { rule: "value/duplicate", share: 1, plant: (page) => push(page, "onderwerp", value(page, "onderwerp")[0]) },
  { rule: "value/pattern", share: 1, plant: (page) => set(page, "id", `${value(page, "id")}x`) },
  { rule: "key/unknown", share: 1, plant: (page) => page.keys.push(["auteur", "onbekend"]) > 0 },
  { rule: "key/missing", share: 1, plant: (page) => remove(page, "title") },
  { rule: "front-matter/duplicate-key", share: 1, plant: (page) => page.keys.push(["hide", ["toc"]]) > 0 },
];
/** On the real site 49 of 199 pages have problems. */
const faultyPage = 4;

/** A function that puts faults into pages, one after the other, and answers with the rules that they break. */
export function faultPlanter() {
  const random = new Random(faults.length);
  const queue = shuffled(
    faults.flatMap((fault) => Array(fault.share).fill(fault)),
    random,
  );
  let pages = 0;
  return (page) => {
    if (++pages % faultyPage > 0) return [];
    const rules = [];
    // One and two by turns.
    for (let wanted = 1 + ((pages / faultyPage) % 2); wanted > 0; wanted--) {
      const at = queue.findIndex((fault) => !rules.includes(fault.rule) && fault.plant(page, random));
      const [fault] = queue.splice(at, 1);
      queue.push(fault);
      rules.push(fault.rule);
    }
    return rules;
  };
}

function shuffled(list, random) {
  const rest = [...list];
  return list.map(() => rest.splice(random.between(0, rest.length - 1), 1)[0]);
}

function value(page, key) {
  return page.keys.find(([name]) => name === key)?.[1];
}

function set(page, key, text) {
  const entry = page.keys.find(([name]) => name === key);
  if (entry) entry[1] = text;
  return entry !== undefined;
}

function remove(page, key) {
  const at = page.keys.findIndex(([name]) => name === key);
  if (at >= 0) page.keys.splice(at, 1);
  return at >= 0;
}

function push(page, key, item) {
  value(page, key).push(item);
  return true;
}

/** Takes a term out of a list that has others. */
function drop(page, key, term) {
  const rest = value(page, key).filter((one) => one !== term);
  return rest.length > 0 && set(page, key, rest);
}

/** A reference by a number that the page had once, as after it was numbered anew. */
function renumber(page) {
  const names = value(page, "vereiste");
  return names !== undefined && push(page, "vereiste", names[0].replace(/-\d+-/, "-00-"));
}

function leaveOut(page, name) {
  const at = page.sections.findIndex((section) => section.name === name);
  if (at >= 0) page.sections.splice(at, 1);
  return at >= 0;
}

/** One more block of text under the first heading. */
function add(page, block) {
  page.sections[0].blocks.push(block);
  return true;
}
