import { isHidden, type Link, madeOf } from "../../body/body";
import { comparedLabel, labelsOf } from "../../body/labels";
import { isInCode } from "../../page/anchors";
import type { Page } from "../../page/page";
import { type Span, spanOf } from "../../text/span";
import { shapes, spanFound } from "./linkShapes";
import { messages, removal, type Slip, slipOfLink } from "./linkSlips";
import { TakenSpans } from "./takenSpans";

/** Something that is meant as a link and is none, or leads to the signs in its own address. */
export interface BrokenLink extends Slip {
  readonly span: Span;
}

/** The broken links of a page, none of which overlaps with another. Found once. */
export function brokenLinks(page: Page): readonly BrokenLink[] {
  return madeOf(page.body, brokenLinks, () => find(page));
}

function find(page: Page): BrokenLink[] {
  const found: BrokenLink[] = [];
  const taken = new TakenSpans();
  const add = (span: Span, slip: Slip) => {
    if (isHidden(page.body, span.start) || isInCode(page, span.start) || taken.overlaps(span)) return;
    taken.add(span);
    found.push({ ...slip, span });
  };
  let before: Link | undefined;
  for (const link of page.body.links) {
    if (link.type !== "inline") continue;
    if (link.isUnopened) add(link.whole, unopened(page.text, link));
    const slip = link.text && (slipOfLink(link) ?? slipOfText(link.text, before));
    if (slip) add(link.whole, slip);
    if (!link.isImage) before = link;
  }
  const brackets = page.body.brackets.filter((bracket) => !isPlain(page.text, bracket));
  if (brackets.length > 0) findShapes(page, brackets, add);
  return found;
}

function unopened(text: string, { whole }: Link): Slip {
  if (text[whole.start - 1] !== "]") return { message: messages.opening, repairs: [] };
  return { message: messages.extra, repairs: [removal(spanOf(whole.start, 1))] };
}

/** A link within the text of another comes before it. */
function slipOfText(text: Span, before: Link | undefined): Slip | undefined {
  const isWithin = before !== undefined && text.start < before.whole.start && before.whole.end <= text.end;
  return isWithin ? { message: messages.inText, repairs: [] } : undefined;
}

function findShapes(page: Page, brackets: readonly number[], add: (span: Span, slip: Slip) => void): void {
  const { text, body, frontMatter } = page;
  // What the site shows as a link is right, whatever it looks like.
  const links = new Set(
    body.links.flatMap((link) => (link.text && link.type === "inline" ? [link.text.start - 1] : [])),
  );
  const labels = labelsOf(text, frontMatter.bodyStart, body);
  const open = brackets.filter((bracket) => !links.has(bracket));
  for (const { pattern, message, label, repairs } of shapes) {
    for (const bracket of open) {
      pattern.lastIndex = bracket;
      const found = pattern.exec(text);
      if (!found || (label !== undefined && labels.has(comparedLabel(found[label] as string)))) continue;
      const span = spanFound(found);
      const mending = repairs(span, found);
      if (mending) add(span, "message" in mending ? mending : { message, repairs: mending });
    }
  }
}

const plain = /\[[^[\]()\n]*\]\([^\s()[\]<>"'\\`]*\)/y;

/** Whether a link begins here of which nothing can be wrong: nearly all are such. */
function isPlain(text: string, bracket: number): boolean {
  plain.lastIndex = bracket;
  return plain.test(text);
}
