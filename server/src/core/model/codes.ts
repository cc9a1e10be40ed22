/** What people read of a page's code or name: when the start of a text is one, and what it becomes when the page is called otherwise. */
import type { ContentModel, Kind } from "./contentModel";
import { prefixOf } from "./names";

/** What a page is called: its code, where it has one, and its name. */
export interface Called {
  readonly code: string | undefined;
  readonly name: string;
}

/** A code or a name with a code in it, as it is written at the start of a text. */
export interface WrittenCode extends Called {
  readonly code: string;
  readonly written: string;
}

/** What a page of a kind is called by its name. */
export function calledBy(kind: Kind | undefined, name: string): Called {
  return { code: kind?.name?.pattern.groups(name)?.code, name };
}

/** The code that a text begins with, alone or in the name of a page; undefined where no kind of page has such codes. */
export function codeAtStart(text: string, { kinds }: ContentModel): WrittenCode | undefined {
  const written = /^[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*(?![\p{L}\p{N}_-])/u.exec(text)?.[0];
  if (written === undefined || !isSure(written)) return undefined;
  // In capitals it is the same code.
  for (const name of new Set([written, written.toLowerCase()])) {
    for (const kind of kinds.values()) {
      if (isCodeOf(kind, name)) return { written, code: name, name };
      const { code } = calledBy(kind, name);
      if (code !== undefined && isSure(code)) return { written, code, name };
    }
  }
  return undefined;
}

/** Whether names of a kind can have this code. */
function isCodeOf(kind: Kind, code: string): boolean {
  const parts: Readonly<Record<string, string | undefined>> = { code, text: "x", prefix: prefixOf(kind, code) };
  const file = kind.name?.file ?? "{code}-{text}";
  return (
    calledBy(
      kind,
      file.replace(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? ""),
    ).code === code
  );
}

/** What stands at the start of a text in place of what a page was called; undefined where the text does not begin so. */
export function renamedStart(
  text: string,
  before: Called,
  after: Called,
): { readonly written: string; readonly newText: string } | undefined {
  const pairs: (readonly [string, string])[] = [];
  // A word such as `design` may be a name, and is a word first.
  if (isName(before.name) && isName(after.name)) pairs.push([before.name, after.name]);
  const { code } = before;
  if (code !== undefined && after.code !== undefined && isSure(code) && isSure(after.code)) {
    pairs.push([code, after.code], [code.toUpperCase(), after.code.toUpperCase()]);
  }
  const found = pairs.find(([old]) => text.startsWith(old) && !/^[\p{L}\p{N}_-]/u.test(text.slice(old.length)));
  return found && found[0] !== found[1] ? { written: found[0], newText: found[1] } : undefined;
}

/** A number alone may count anything. */
function isSure(code: string): boolean {
  return /\p{L}/u.test(code) && /\d/.test(code);
}

function isName(name: string): boolean {
  return /[\p{L}\p{N}][-_][\p{L}\p{N}]/u.test(name);
}
