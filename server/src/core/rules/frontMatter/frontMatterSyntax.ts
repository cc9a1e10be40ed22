import { conflictMarkers } from "../../body/conflictMarkers";
import { indentOf, keyLine, saysNothing } from "../../frontMatter/yamlLines";
import { parseYaml, type YamlError } from "../../frontMatter/yamlParser";
import type { Page } from "../../page/page";
import type { Finding, Repair } from "../../problem/problem";
import type { Rule } from "../../rule/rule";
import { contains, type Line, lineAt, linesBetween, nextLine, type Span } from "../../text/span";
import { applied } from "../../text/textEdits";
import { mistakes } from "./syntax/mistakes";
import { parserErrors, unexplained } from "./syntax/parserErrors";
import { strayTab } from "./syntax/tabs";
import { openValue } from "./syntax/writtenValue";

/** The front matter is no YAML: the site publishes it as text and leaves the page out of every overview. */
export const frontMatterSyntax: Rule = {
  id: "front-matter/syntax",
  severity: "error",
  description: { nl: "De front matter bevat een schrijffout", en: "The front matter contains a syntax error" },
  visits: {
    page(page) {
      const { status, error, content } = page.frontMatter;
      if (status !== "broken" || !error) return [];
      if (conflictMarkers(page.text.slice(content.start, content.end)).length > 0) return [];
      if (error.code === "TAB") return [strayTab(page, error.span)];
      const known = parserErrors[error.code];
      if (known) {
        const span = known.whole ? page.firstLine : visible(page.text, error.span);
        return [{ span, message: known.message }];
      }
      return [explain(page, error) ?? { span: visible(page.text, error.span), message: unexplained }];
    },
  },
};

/**
 * Looks for a mistake that people make, line by line up to the place where the parser gave up. A repair is offered only
 * when the parser gets past the line with it; what no repair helps was not the mistake.
 */
function explain(page: Page, error: YamlError): Finding | undefined {
  const { text } = page;
  const { content } = page.frontMatter;
  const limit = nextLine(text, error.span.end);
  // The mistake may stand a line further down than where the parser gave up.
  const last = Math.min(content.end, nextLine(text, limit));
  let previous: Line = { span: { start: content.start, end: content.start }, text: "" };
  /** How far the key stands from the margin whose text of several lines this is. */
  let inText = -1;
  let valueEnd = content.start;
  let doubtful: Finding | undefined;
  let tries = Math.max(fewestTries, Math.floor(mostTried / text.length));
  for (const line of linesBetween(text, content.start, last)) {
    if (line.span.start < valueEnd) {
      previous = line;
      continue;
    }
    if (saysNothing(line.text)) continue;
    const indent = indentOf(line.text);
    if (inText >= 0 && indent > inText) continue;
    inText = /(?:^|\s)[|>][-+0-9]*\s*(?:#.*)?$/.test(line.text) ? indent : -1;
    const inPage = { ...line, page, previous };
    for (const mistake of mistakes) {
      const finding = mistake(inPage);
      if (!finding) continue;
      if (!finding.repairs?.length) {
        if (line.span.start < limit) return finding;
        continue;
      }
      if (--tries < 0) return doubtful;
      const repairs = finding.repairs.filter((repair) => helps(page, repair, finding.span));
      if (repairs.length > 0) return { ...finding, repairs };
      if (contains(line.span, error.span.start)) doubtful ??= { ...finding, repairs: [] };
    }
    previous = line;
    valueEnd = openValue(inPage)?.end ?? -1;
  }
  return doubtful;
}

/** So many signs are parsed again, in so many tries at the least. */
const [mostTried, fewestTries] = [50_000, 8];

/** Whether the parser gets past the place once the repair is made. */
function helps(page: Page, repair: Repair, place: Span): boolean {
  const { start, end } = page.frontMatter.content;
  const text = applied(page.text, repair.edits);
  const longer = text.length - page.text.length;
  const lineEnd = lineAt(page.text, place.end).end + longer;
  const getsPast = (stop: number) => {
    const { error } = parseYaml(text, start, stop);
    return !error || error.span.start > lineEnd;
  };
  // What is wrong up to there is wrong whatever stands further down, which is not parsed for each repair that does not help.
  const near = twoKeysBelow(text, lineEnd, end + longer);
  return (near === end + longer || getsPast(near)) && getsPast(end + longer);
}

/** Below the two keys at the margin that follow an offset: what is open there ends with these. */
function twoKeysBelow(text: string, offset: number, end: number): number {
  let keys = 0;
  for (const line of linesBetween(text, nextLine(text, offset), end)) {
    if (indentOf(line.text) === 0 && keyLine.test(line.text) && ++keys > 2) return line.span.start;
  }
  return end;
}

/** The error's own span, or its whole line where the span is empty or runs over lines. */
function visible(text: string, span: Span): Span {
  const line = lineAt(text, span.start);
  const end = Math.min(span.end, line.end);
  return end > span.start ? { start: span.start, end } : line;
}
