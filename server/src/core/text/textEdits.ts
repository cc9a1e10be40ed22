/** Edits of a text as values: applied, and two rounds of them made into one. */
import type { Span } from "./span";

/** The text after edits that do not overlap, in whichever order they come. */
export function applied(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { span, newText } of inOrder(edits)) {
    parts.push(text.slice(at, span.start), newText);
    at = span.end;
  }
  parts.push(text.slice(at));
  return parts.join("");
}

/**
 * The edits of a text that do what `first` does to it, and then `second` to what came of that. They come in order, and
 * what neither touches stays outside them.
 */
export function composed(first: readonly Edit[], second: readonly Edit[]): readonly Edit[] {
  return editsOf(cut(piecesOf(first), inOrder(second)));
}

/** Tells where an offset in the edited text was before; within text that an edit put in, the start of that edit. */
export function offsetBefore(edits: readonly Edit[]): (offset: number) => number {
  const all = inOrder(edits);
  /** Where the new text of each edit begins. */
  const starts: number[] = [];
  let shift = 0;
  for (const { span, newText } of all) {
    starts.push(span.start + shift);
    shift += newText.length - (span.end - span.start);
  }
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle + 1;
      else high = middle;
    }
    const edit = all[low - 1];
    if (!edit) return offset;
    const beyond = offset - (starts[low - 1] as number) - edit.newText.length;
    return beyond < 0 ? edit.span.start : edit.span.end + beyond;
  };
}

/** A stretch that is left of the original text, or text that was put in. */
type Piece = Span | string;

function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function piecesOf(edits: readonly Edit[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { span, newText } of inOrder(edits)) {
    pieces.push({ start: at, end: span.start }, newText);
    at = span.end;
  }
  // How long the original text is does not matter.
  pieces.push({ start: at, end: Number.POSITIVE_INFINITY });
  return pieces;
}

function lengthOf(piece: Piece): number {
  return typeof piece === "string" ? piece.length : piece.end - piece.start;
}

function part(piece: Piece, from: number, to: number): Piece {
  if (typeof piece === "string") return piece.slice(from, to);
  return { start: piece.start + from, end: Math.min(piece.start + to, piece.end) };
}

/** The pieces after edits of the text that they make up. */
function cut(pieces: readonly Piece[], edits: readonly Edit[]): Piece[] {
  const result: Piece[] = [];
  let index = 0;
  /** How much of the piece at `index` is done with, and where that is in the text. */
  let done = 0;
  let at = 0;
  const pass = (end: number, keep: boolean) => {
    while (at < end) {
      const piece = pieces[index] as Piece;
      const length = Math.min(end - at, lengthOf(piece) - done);
      if (keep) result.push(part(piece, done, done + length));
      at += length;
      done += length;
      if (done < lengthOf(piece)) continue;
      index++;
      done = 0;
    }
  };
  for (const { span, newText } of edits) {
    pass(span.start, true);
    result.push(newText);
    pass(span.end, false);
  }
  pass(Number.POSITIVE_INFINITY, true);
  return result;
}

function editsOf(pieces: readonly Piece[]): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  let text = "";
  for (const piece of pieces) {
    if (typeof piece === "string") text += piece;
    else if (piece.end > piece.start) {
      if (piece.start > at || text !== "") edits.push({ span: { start: at, end: piece.start }, newText: text });
      at = piece.end;
      text = "";
    }
  }
  return edits;
}
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}
/** What changes in one file; the edits do not overlap. */
export interface FileEdits {
  /** Where the file is now. */
  readonly path: string;
  readonly edits: readonly Edit[];
}
