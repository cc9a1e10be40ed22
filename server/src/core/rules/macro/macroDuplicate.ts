import type { Heading, MacroUse } from "../../body/body";
import { lineOn } from "../../page/anchors";
import { readMacros, withoutMacro } from "../../page/macros";
import type { Page } from "../../page/page";
import { hasContent } from "../../page/sections";
import type { Finding, Repair } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { lineAt, nextLine } from "../../text/span";
import type { Edit } from "../../text/textEdits";
import { quoted } from "../../text/words";

/** The same macro twice: the site shows the same thing twice. */
export const macroDuplicate: Rule = {
  id: "macro/duplicate",
  severity: "warning",
  description: {
    nl: "Dezelfde macro staat twee keer op de pagina",
    en: "The same macro is on the page twice",
  },
  visits: {
    page(page, _, model) {
      if (page.body.macros.length < 2) return [];
      const findings: Finding[] = [];
      const first = new Map<string, MacroUse>();
      for (const { use } of readMacros(page, model)) {
        let written = use.name;
        for (const { text } of use.words) written += ` ${text}`;
        const earlier = first.get(written);
        if (!earlier) {
          first.set(written, use);
          continue;
        }
        findings.push({
          span: use.span,
          message: {
            nl: `De macro ${quoted(written)} staat al op deze pagina, dus de site toont twee keer hetzelfde. Verwijder een van beide.`,
            en: `The macro ${quoted(written)} is on this page already, so the site shows the same thing twice. Remove one of them.`,
          },
          related: [
            {
              path: page.path,
              span: earlier.span,
              message: { nl: "Hier staat de macro al", en: "The macro is already here" },
            },
          ],
          repairs: repairs(page, use, earlier),
        });
      }
      return findings;
    },
  },
};

const isThere: Localized = { nl: "hij staat er al", en: "it is there already" };

/**
 * The second goes, unasked where nothing stays behind that was there for it alone: no heading, box or item without content, no sentence
 * that announces it. A section that is a copy of one above goes as a whole.
 */
function repairs(page: Page, use: MacroUse, earlier: MacroUse): Repair[] {
  const title: Localized = { nl: "Verwijder deze macro", en: "Remove this macro" };
  const edits = [withoutMacro(page, use)];
  const section = sectionOf(page, use);
  if (!section) return [action(title, edits, isThere, !leavesOpen(page, use))];
  const first = sectionOf(page, earlier) || leavesOpen(page, earlier) ? [] : [withoutFirst(page, earlier)];
  const { heading, edit, isCopy } = section;
  const whole = action(
    {
      nl: `Verwijder deze macro met de kop '${heading.text}'`,
      en: `Remove this macro with the heading '${heading.text}'`,
    },
    [edit],
    { nl: "onder de kop staat verder niets", en: "there is nothing else below the heading" },
    isCopy,
  );
  return isCopy ? [whole] : [...first, whole];
}

function withoutFirst(page: Page, earlier: MacroUse): Repair {
  return action({ nl: "Verwijder de macro hierboven", en: "Remove the macro above" }, [withoutMacro(page, earlier)], {
    nl: "dan blijft deze onder zijn kop staan",
    en: "then this one stays below its heading",
  });
}

interface Section {
  readonly heading: Heading;
  /** Takes it away as a whole. */
  readonly edit: Edit;
  /** A section with the same heading stands above, and nothing is empty when this one goes. */
  readonly isCopy: boolean;
}

/** The section that holds a macro and nothing else. */
function sectionOf(page: Page, { span }: MacroUse): Section | undefined {
  const { headings } = page.body;
  const after = headings.findIndex((one) => one.span.start > span.start);
  const at = (after < 0 ? headings.length : after) - 1;
  const heading = headings[at];
  if (!heading) return undefined;
  const next = headings[at + 1];
  const end = next?.span.start ?? page.text.length;
  if (next && next.level > heading.level) return undefined;
  if (hasContent(page, heading.span.end, span.start) || hasContent(page, span.end, end)) return undefined;
  const before = headings[at - 1];
  const leavesEmpty =
    before !== undefined &&
    before.level < heading.level &&
    !(next && next.level > before.level) &&
    !hasContent(page, before.span.end, heading.span.start);
  const isCopy = headings.some(
    (other, index) => index < at && other.level === heading.level && other.text === heading.text,
  );
  return {
    heading,
    edit: { span: { start: startOf(page.text, heading, end), end }, newText: "" },
    isCopy: isCopy && !leavesEmpty && heading.attributes?.includes("#") !== true,
  };
}

/** Where a section begins; with the empty lines above it where the text ends with it. */
function startOf(text: string, { span }: Heading, end: number): number {
  const { start } = lineAt(text, span.start);
  return end < text.length ? start : nextLine(text, text.slice(0, start).trimEnd().length);
}

/** Whether something that stands there for the macro stays behind without it. */
function leavesOpen(page: Page, { span }: MacroUse): boolean {
  const { text } = page;
  const line = lineOn(page, span.start);
  const before = text.slice(line.start, span.start);
  const after = text.slice(span.end, line.end);
  if (before.trim() !== "" || after.trim() !== "") {
    const rest = (before + after).trim();
    return /^(?:[-*+>|#:]|\d+[.)])/.test(rest) || rest.endsWith(":");
  }
  const above = filledLine(text, line.start, -1);
  if (above.endsWith(":")) return true;
  const isWithin = (other: string) => indentOf(other) >= before.length;
  // The first and last of what is indented: its box or item has nothing else.
  return before.length > 0 && !isWithin(above) && !isWithin(filledLine(text, line.end, 1));
}

/** The nearest line above or below an offset at which a line begins or ends that is not empty. */
function filledLine(text: string, from: number, step: 1 | -1): string {
  let at = from;
  while (step < 0 ? at > 0 : nextLine(text, at) < text.length) {
    at = step < 0 ? lineAt(text, at - 1).start : nextLine(text, at);
    const { start, end } = lineAt(text, at);
    const line = text.slice(start, end).trimEnd();
    if (line !== "") return line;
  }
  return "";
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
