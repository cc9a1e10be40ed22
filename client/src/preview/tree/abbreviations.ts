import { Element } from "./element";

const words = /[\p{L}\p{N}_]+/gu;
const isWord = /^[\p{L}\p{N}_]/u;

/** Marks abbreviations and terms where they are used: whole words, the longest first, not in code. */
export function markAbbreviations(root: Element, meanings: ReadonlyMap<string, string>): void {
  if (meanings.size === 0) return;
  const known = byFirstWord(meanings.keys());
  const mark = (element: Element): void => {
    const children: Element[] = [];
    if (element.text !== "" && !element.isTextAtomic) {
      const [before, ...marked] = piecesOf(element.text, known, meanings);
      element.setText(before as string);
      for (const one of marked as Element[]) children.push(one);
    }
    for (const child of element.children) {
      mark(child);
      children.push(child);
      if (child.tail === "" || child.isTailAtomic) continue;
      const [before, ...marked] = piecesOf(child.tail, known, meanings);
      child.setTail(before as string);
      for (const one of marked as Element[]) children.push(one);
    }
    element.children = children;
  };
  mark(root);
}

type Candidates = ReadonlyMap<string, readonly string[]>;

/** By the word that it begins with: its terms, the longest first. */
function byFirstWord(terms: Iterable<string>): Candidates {
  const found = new Map<string, string[]>();
  for (const term of [...terms].sort((a, b) => b.length - a.length)) {
    const [word = ""] = term.match(words) ?? [];
    const those = found.get(word);
    if (those) those.push(term);
    else found.set(word, [term]);
  }
  return found;
}

/** The term that begins at a word of a text and ends with a word. */
function termAt(text: string, index: number, candidates: readonly string[] = []): string | undefined {
  return candidates.find(
    (term) => text.startsWith(term, index) && !isWord.test(text.slice(index + term.length, index + term.length + 2)),
  );
}

/** The text before the first term, and an element for each, with the text behind it. */
function piecesOf(text: string, known: Candidates, meanings: ReadonlyMap<string, string>): (string | Element)[] {
  const pieces: [string, ...Element[]] = [text];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(words)) {
    const term = index < from ? undefined : termAt(text, index, known.get(word));
    if (term === undefined) continue;
    const before = text.slice(from, index);
    const last = pieces[pieces.length - 1];
    if (last instanceof Element) last.setTail(before);
    else pieces[0] = before;
    from = index + term.length;
    const abbreviation = new Element("abbr", { title: meanings.get(term) ?? "" }).setText(term, true);
    pieces.push(abbreviation.setTail(text.slice(from)));
  }
  return pieces;
}
