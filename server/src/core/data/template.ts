/** The file of which new pages of a kind are copies, with text in it that authors are to replace. */
import type { ContentModel } from "../model/contentModel";
import { linesBetween } from "../text/span";

export interface Template {
  readonly type: "template";
  readonly path: string;
  readonly text: string;
  readonly samples: readonly Sample[];
  /** The `markAt` of each of them. */
  readonly marks: ReadonlySet<number>;
}

/** Text to be replaced: who changed its end only has not replaced it. */
export interface Sample {
  readonly beginning: string;
  /** It is all there was: what begins so and goes on is the author's own. */
  readonly isWhole: boolean;
}

/** Reads a template; undefined where no kind of the model has one at the path. */
export function readTemplate(path: string, text: string, { templates }: ContentModel): Template | undefined {
  if (!templates.has(path)) return undefined;
  const samples = samplesIn(text);
  return {
    type: "template",
    path,
    text,
    samples,
    marks: new Set(samples.map(({ beginning }) => markAt(beginning, 0))),
  };
}

/** What stands before the text of a line: a list mark, a quotation mark, white space. */
export const lineStart = /^[\s>*+-]*(?:\d+[.)]\s+)?/;

/** So many letters tell whether a text may begin as a sample. */
const markLength = 16;

/** A number that two texts have in common that begin alike from an offset. */
export function markAt(text: string, offset: number): number {
  let mark = 0x811c9dc5;
  const end = Math.min(offset + markLength, text.length);
  for (let at = offset; at < end; at++) mark = Math.imul(mark ^ text.charCodeAt(at), 0x01000193);
  return mark >>> 0;
}

/** The sentences of the front matter and of the text, but for what stays on every page: headings, boxes, comments, and lines with an address. */
export function samplesIn(text: string): readonly Sample[] {
  const samples = new Map<string, Sample>();
  let fences = 0;
  // Of the same length, so that what stands in comments is on no line.
  const shown = text.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\r\n]/g, " "));
  for (const { text: line } of linesBetween(shown, 0, shown.length)) {
    if (fences < 2 && /^---\s*$/.test(line)) fences++;
    const found = fences === 1 ? valueOn(line) : sentenceOn(line);
    const sample = found === undefined ? undefined : sampleOf(found);
    if (sample) samples.set(sample.beginning, sample);
  }
  return [...samples.values()];
}

/** Whether a text is still what the template has. */
export function isLeft(text: string, { beginning, isWhole }: Sample): boolean {
  return isWhole ? text.trim() === beginning : text.startsWith(beginning);
}

function valueOn(line: string): string | undefined {
  const [, value] = /^[\w-]+:[ \t]+(\S.*)$/.exec(line) ?? [];
  return value?.replace(/^(["'])(.*)\1\s*$/, "$2");
}

function sentenceOn(line: string): string | undefined {
  if (/^\s*(?:#{1,6}\s|!!!|\?\?\?|```|~~~|\|)|\]\(|:\/\/|mailto:/.test(line)) return undefined;
  return line.replace(lineStart, "");
}

/** The first words, where there are enough of them to tell a text by. */
function sampleOf(text: string): Sample | undefined {
  const whole = text.trim();
  const [beginning] = /^(?:\S+\s+){5}\S+/.exec(whole) ?? [];
  if ((beginning ?? whole).length < markLength || !/\s/.test(whole)) return undefined;
  return beginning === undefined || beginning === whole
    ? { beginning: whole, isWhole: true }
    : { beginning, isWhole: false };
}
