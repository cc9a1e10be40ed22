/** The sections of the template of a kind, and where a missing one belongs. */
import type { Heading } from "../body/body";
import type { SectionJson } from "../model/contentModelJson";
import { lineEndOf, spanOf } from "../text/span";
import type { Edit } from "../text/textEdits";
import type { Page } from "./page";

/** The sections of the template are headings of the second level. */
const sectionLevel = 2;

/** The section of the template that a heading begins. */
export function sectionOf({ level, text }: Heading, sections: readonly SectionJson[]): SectionJson | undefined {
  if (level !== sectionLevel) return undefined;
  let byTitle = byTitles.get(sections);
  if (!byTitle) {
    byTitle = titled(sections);
    byTitles.set(sections, byTitle);
  }
  return byTitle.get(text.toLowerCase());
}

const byTitles = new WeakMap<readonly SectionJson[], ReadonlyMap<string, SectionJson>>();

/** The sections by what their headings may be, in small letters; the first where two may be called the same. */
function titled(sections: readonly SectionJson[]): Map<string, SectionJson> {
  const found = new Map<string, SectionJson>();
  for (const section of sections) {
    for (const title of [section.title, ...(section.aliases ?? [])]) {
      const written = title.toLowerCase();
      if (!found.has(written)) found.set(written, section);
    }
  }
  return found;
}

/** The first heading of each section that a page has. */
export function sectionsOf(page: Page): Map<SectionJson, Heading> {
  const first = new Map<SectionJson, Heading>();
  for (const heading of page.body.headings) {
    const section = sectionOf(heading, page.kind.sections);
    if (section && !first.has(section)) first.set(section, heading);
  }
  return first;
}

/** The line of the heading of a section. */
export function headingLine({ title, attributes }: SectionJson): string {
  return `${"#".repeat(sectionLevel)} ${title}${attributes === undefined ? "" : ` { ${attributes} }`}`;
}

/** Where a section belongs: before the first that comes after it in the template; at the end of the page where there is none. */
export function placeOfSection(
  { text, kind }: Page,
  section: SectionJson,
  present: ReadonlyMap<SectionJson, Heading>,
): number {
  const later = kind.sections.slice(kind.sections.indexOf(section) + 1).flatMap((one) => present.get(one) ?? []);
  return Math.min(text.length, ...later.map(({ span }) => span.start));
}

/** Where what stands below a heading ends: at the next that is not below it. */
export function endOfSection({ text, body }: Page, heading: Heading): number {
  const below = body.headings.slice(body.headings.indexOf(heading) + 1);
  const next = below.find(({ level }) => level <= heading.level);
  return next?.span.start ?? text.length;
}

/** Whether a reader sees anything between two offsets but a macro: comments, and the opening line of a box, are nothing by themselves. */
export function hasContent({ text, body }: Page, start: number, end: number): boolean {
  const isShown = (from: number, to: number) => text.slice(from, to).replace(boxOpening, "").trim() !== "";
  let at = start;
  for (const comment of body.comments) {
    if (comment.start < at || comment.start >= end) continue;
    if (isShown(at, comment.start) || body.macros.some(({ span }) => span === comment)) return true;
    at = comment.end;
  }
  return isShown(at, end);
}

const boxOpening = /^[ \t]*(?:[?!]{3}|===)[+!]?[ \t].*$/gm;

/** Puts lines before a heading or at the end of a page: with a blank line on either side. */
export function insertBlock(text: string, place: number, lines: readonly string[]): Edit {
  const lineEnd = lineEndOf(text);
  const before = text.slice(0, place);
  // At the end of a page its last line may lack its end.
  const gap = before === "" || /\n[ \t\r]*\n$/.test(before) ? "" : before.endsWith("\n") ? lineEnd : lineEnd + lineEnd;
  return {
    span: spanOf(place, 0),
    newText: gap + lines.join(lineEnd) + (place < text.length ? lineEnd : "") + lineEnd,
  };
}
