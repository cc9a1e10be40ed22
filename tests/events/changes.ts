import type { TextDocumentContentChangeEvent } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Typing } from "./steps";

/** The rounds of changes by which a document comes to have a text. */
export function changesOf(document: TextDocument, text: string, typing: Typing): TextDocumentContentChangeEvent[][] {
  const old = document.getText();
  if (typing === "whole" || typing === "older version") return [[{ text }]];
  let start = 0;
  while (start < old.length && start < text.length && old[start] === text[start]) start++;
  let end = 0;
  while (end < old.length - start && end < text.length - start && old.at(-1 - end) === text.at(-1 - end)) end++;
  const [from, to] = [start, old.length - end];
  const put = text.slice(start, text.length - end);
  const range = (one: number, other: number) => ({ start: document.positionAt(one), end: document.positionAt(other) });
  if (typing === "ranges") {
    // As several cursors do it, the last place first: a letter at the end that comes and goes, too.
    return [
      [
        { range: range(old.length, old.length), text: "x" },
        { range: range(from, to), text: put },
        { range: { start: endOf(text), end: endOf(`${text}x`) }, text: "" },
      ],
    ];
  }
  const half = put.length >> 1;
  const middle = old.slice(0, from) + put.slice(0, half) + old.slice(to);
  return [
    [{ range: range(from, to), text: put.slice(0, half) }],
    [
      {
        range: { start: positionIn(middle, from + half), end: positionIn(middle, from + half) },
        text: put.slice(half),
      },
    ],
  ];
}

function endOf(text: string) {
  return positionIn(text, text.length);
}

function positionIn(text: string, offset: number) {
  const before = text.slice(0, offset);
  const line = before.split("\n").length - 1;
  return { line, character: offset - (before.lastIndexOf("\n") + 1) };
}
