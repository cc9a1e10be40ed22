/** What of a page the look-ups hold, so that nobody has to read the page again for them. */
import type { ContentModel } from "../model/contentModel";
import { anchorsOf } from "../page/anchors";
import type { LinkReference } from "../page/link";
import { type Page, quotedBy } from "../page/page";
import { copied } from "../text/similar";
import { anchorsKey, coveringKinds, hasLooseWord, keysBeside, lookedUpBeside } from "./lookUpKeys";
import type { Slot, Slots } from "./slots";
import { type AskedFor, askedForBy } from "./valueIndex";

export interface Facts {
  readonly page: Page;
  /** What the page is found by. */
  readonly has: readonly Slot[];
  /** What it looks up. */
  readonly looksUp: readonly Slot[];
  /** The names among those: each should be there. */
  readonly named: readonly Slot[];
  /** The files that its links lead to: of several that one may mean, one should be there. */
  readonly linked: readonly (Slot | readonly Slot[])[];
  readonly anchors: readonly LinkedAnchor[];
  /** The names of pages that it covers. */
  readonly covers: readonly Slot[];
  /** A link has a form of which something is said even where it leads somewhere. */
  readonly hasOddLink: boolean;
  readonly askedFor: AskedFor;
  /** The keys of its front matter, in their order. */
  readonly keys: string;
  /** A change of any name concerns the page. */
  readonly isLoose: boolean;
}

/** A place in one of the pages that a link may mean. */
interface LinkedAnchor {
  readonly files: readonly Slot[];
  readonly id: string;
}

export function factsOf(page: Page, model: ContentModel, slots: Slots): Facts {
  const named = new SlotList();
  const linked: (Slot | readonly Slot[])[] = [];
  const anchors: LinkedAnchor[] = [];
  const looksUp = new SlotList();
  let hasOddLink = false;
  for (const reference of page.references) {
    if (reference.type === "name") {
      named.add(slots.name(reference.kind, reference.value));
      continue;
    }
    const files = reference.paths.map((path) => slots.file(path));
    linked.push(files.length === 1 ? (files[0] as Slot) : files);
    for (const file of files) looksUp.add(file);
    if (isOdd(reference)) hasOddLink = true;
    if (!reference.anchor) continue;
    anchors.push({ files, id: copied(reference.anchor.id) });
    for (const path of reference.paths) if (path !== page.path) looksUp.add(slots.other(anchorsKey(path)));
  }
  for (const name of named.all) looksUp.add(name);
  for (const key of lookedUpBeside(page, model)) looksUp.add(slots.other(key));
  const has = [slots.file(page.path)];
  const quoted = quotedBy(page);
  if (quoted !== undefined) has.push(slots.name(page.kind.id, quoted));
  for (const key of keysBeside(page)) has.push(slots.other(key));
  return {
    page,
    has,
    looksUp: looksUp.all,
    named: named.all,
    linked: linked.length === 0 ? none : linked,
    anchors: anchors.length === 0 ? none : anchors,
    covers: coveredBy(page, model, slots),
    hasOddLink,
    askedFor: askedForBy(page, model),
    keys: page.frontMatter.entries.map(({ key }) => key).join("\n"),
    isLoose: hasLooseWord(page, model),
  };
}

/** The names of the pages that this page covers: those that should be named by pages like it, and where it does name them. */
function coveredBy(page: Page, model: ContentModel, slots: Slots): readonly Slot[] {
  if (!coveringKinds(model).has(page.kind.id)) return none;
  const covered = new SlotList();
  for (const reference of page.references) {
    if (reference.type !== "name" || reference.from !== "key") continue;
    const { kind, value } = reference;
    const namedBy = model.kinds.get(kind)?.namedBy;
    if (namedBy?.kind === page.kind.id && namedBy.key === reference.key) covered.add(slots.name(kind, value));
  }
  return covered.all;
}

/** Slots, each once. Pages look up so little that going through a list is faster than a set; where it is much, there is one. */
class SlotList {
  readonly all: Slot[] = [];
  #set: Set<Slot> | undefined;

  add(slot: Slot): void {
    if (this.#set?.has(slot) ?? this.all.includes(slot)) return;
    this.all.push(slot);
    if (this.#set) this.#set.add(slot);
    else if (this.all.length > longList) this.#set = new Set(this.all);
  }
}

const longList = 100;

/** An address where a file could be named, or a file where HTML needs an address. */
function isOdd({ syntax, form, paths, written }: LinkReference): boolean {
  if (syntax === "markdown") return form === "address" || paths.length > 1;
  return written.endsWith(".md") || written.startsWith("/");
}

/** Whether all that a page names is there, and nothing is to be said of the way in which it does. */
export function isSound({ named, linked, anchors, hasOddLink }: Facts): boolean {
  return (
    !hasOddLink &&
    named.every(({ pages }) => pages.length > 0) &&
    linked.every((files) => ("isThere" in files ? files.isThere : files.some(({ isThere }) => isThere))) &&
    anchors.every(hasAnchor)
  );
}

function hasAnchor({ files, id }: LinkedAnchor): boolean {
  const target = files.find(({ isThere }) => isThere)?.pages[0];
  return target === undefined || anchorsOf(target).has(id);
}

/** What stands in one list and not in the other. */
export function apart(one: readonly Slot[] = none, other: readonly Slot[] = none): readonly Slot[] {
  if (one.length === 0 || other.length === 0) return one;
  const known = new Set(other);
  return one.filter((slot) => !known.has(slot));
}

const none: readonly never[] = [];
