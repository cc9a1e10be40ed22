import { expect } from "vitest";
import { diagnosis } from "../../../../server/src/core/check/diagnose";
import { viewWith } from "../../../../server/src/core/framework/overlay";
import type { YamlNode } from "../../../../server/src/core/frontMatter/yamlNodes";
import type { Page } from "../../../../server/src/core/page/page";
import { readPage } from "../../../../server/src/core/page/readPage";
import type { Problem } from "../../../../server/src/core/problem/problem";
import { directivePrefix } from "../../../../server/src/core/silence/directiveText";
import { lineAt, type Span } from "../../../../server/src/core/text/span";
import { type Edit, offsetBefore } from "../../../../server/src/core/text/textEdits";
import type { Workspace } from "../../../../server/src/core/workspace";
import { fixed } from "./fixesHold";

/**
 * Holds that all that is mended unasked on a page changes nothing else on it: what stands outside the edits means what it meant before,
 * no problem comes at any other place than where something was mended, and what was mended is not told again.
 */
export function expectNothingElse(workspace: Workspace, path: string): void {
  const { text, edits, fixed: done } = fixed(workspace, path);
  const silenced = workspace.view.page(path)?.text.includes(directivePrefix);
  // What comments silence counts as not told, and comes to light with them.
  if (edits.length === 0 || silenced) return;
  const { view } = workspace;
  const before = view.page(path) as Page;
  const after = readPage(path, text, view.model) as Page;
  // What nobody could read until now comes to light, wherever it stands.
  const wasRead = ["read", "absent"].includes(before.frontMatter.status);
  const told = (page: Page) => diagnosis({ page }, viewWith(page, view)).problems;
  // What is front matter now was text to the site.
  const bodyStart = offsetBefore(edits)(after.frontMatter.bodyStart);
  const inBody = thingsOf(before).filter(({ span }) => span.start >= bodyStart);
  expect(lost(inBody, thingsOf(after), before.text, edits)).toEqual([]);
  if (wasRead && before.frontMatter.status === after.frontMatter.status) {
    expect(lost(keysOf(before), keysOf(after), before.text, edits)).toEqual([]);
  }
  const left = told(after);
  const isHere = ({ span }: Problem) =>
    linesOf(before.text, edits).some((lines) => touches(lines, origin(edits, span)));
  // What is said of the same thing may be said in other words.
  const known = new Set(told(before).map(({ code }) => code));
  const isRed = ({ severity }: Problem) => severity === "error" || severity === "warning";
  // What a macro or comment without its end swallowed, and what a page is when it can be read, is new as a whole. Of a key
  // that is there now, its values are looked at, and the macro that shows them.
  const reveals =
    !wasRead || done.some(({ problem }) => /unclosed|macro\/syntax|silence\//.test(problem.code + problem.message.en));
  const hasKey = done.some(({ problem }) => /^(?:key|front-matter)\/|^value\/type$/.test(problem.code));
  const comesWithKey = ({ code }: Problem) =>
    hasKey && /^(?:value|reference|source|id|phase)\/|^macro\/missing$/.test(code);
  if (!reveals) {
    const elsewhere = left.filter(
      (problem) => isRed(problem) && !comesWithKey(problem) && !known.has(problem.code) && !isHere(problem),
    );
    expect(elsewhere.map(saying)).toEqual([]);
  }
  const again = left.filter((problem) =>
    done.some((one) => saying(one.problem) === saying(problem) && one.span.start === origin(edits, problem.span).start),
  );
  expect(again.map(saying)).toEqual([]);
}

const saying = ({ code, message }: Problem) => `${code}: ${message.en}`;

interface Thing {
  readonly says: string;
  readonly span: Span;
}

/** What a page has for its readers and for other pages: headings, links, images, macros. */
function thingsOf({ text, body }: Page): Thing[] {
  const word = (span: Span) => text.slice(span.start, span.end);
  return [
    ...body.headings.map(({ level, text: title, span }) => ({ says: `heading ${level} ${title}`, span })),
    ...body.links.map(({ isImage, destination, whole }) => ({
      says: `${isImage ? "image" : "link"} ${destination}`,
      span: whole,
    })),
    ...body.macros.map(({ span }) => ({ says: `macro ${word(span)}`, span })),
    ...body.htmlAttributes.map(({ name, value, span }) => ({ says: `${name} ${value}`, span })),
  ];
}

function keysOf({ frontMatter }: Page): Thing[] {
  return frontMatter.entries.map(({ key, value, span }) => ({ says: `${key}: ${plain(value)}`, span }));
}

function plain(node: YamlNode | undefined): string {
  if (!node) return "";
  if (node.type === "scalar") return JSON.stringify(node.value);
  if (node.type === "list") return `[${node.items.map(({ value }) => plain(value)).join(", ")}]`;
  return `{${node.entries.map(({ key, value }) => `${key}: ${plain(value)}`).join(", ")}}`;
}

/** The things that no edit touches and that are gone, or are another thing. */
function lost(before: readonly Thing[], after: readonly Thing[], text: string, edits: readonly Edit[]): string[] {
  const placeBefore = offsetBefore(edits);
  const there = new Set(after.map(({ says, span }) => `${placeBefore(span.start)} ${says}`));
  const lines = linesOf(text, edits);
  return before
    .filter(({ span }) => !lines.some((one) => touches(one, span)))
    .map(({ says, span }) => `${span.start} ${says}`)
    .filter((one) => !there.has(one));
}

/** The lines that edits are on, with what they put in or take away. */
function linesOf(text: string, edits: readonly Edit[]): Span[] {
  return edits.map(({ span }) => ({ start: lineAt(text, span.start).start, end: lineAt(text, span.end).end }));
}

function touches(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}

function origin(edits: readonly Edit[], { start, end }: Span): Span {
  const before = offsetBefore(edits);
  return { start: before(start), end: before(end) };
}
