import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { completions } from "../../server/src/core/features/completion/completion";
import type { CompletionItem } from "../../server/src/core/features/completion/completionItem";
import { type FrameworkView, linkTarget } from "../../server/src/core/framework/frameworkView";
import { viewWith } from "../../server/src/core/framework/overlay";
import { readMacros } from "../../server/src/core/page/macros";
import type { Page } from "../../server/src/core/page/page";
import { readPage } from "../../server/src/core/page/readPage";
import { locate } from "../../server/src/core/place/locate";
import { lineAt } from "../../server/src/core/text/span";
import { applied } from "../../server/src/core/text/textEdits";
import { workspaceOf } from "../core/picture";
import { damagedPage, frameworkFiles, pagePaths, runs } from "../generators";
import { openFolder } from "../openFolder";

// Whatever is suggested at whatever offset is right when it is chosen. `npm test` looks at some offsets of each page;
// `npm run test:completion` at all of them.
const share = Number(process.env.COMPLETION_OFFSETS) || 0.02;
const fixtures = ["algoritmekader", "controls", "layout-2024-05", "layout-2024-11"];

describe.each(fixtures)("on the pages of the fixture %s", (name) => {
  const folder = join(__dirname, "../fixtures", name);
  const step = Math.max(1, Math.round(1 / share));

  test.each(
    Object.entries({ "as they are": asIs, "with the line ends of Windows": crlf, "while a line is typed": cutLines }),
  )(
    "%s every suggestion leaves YAML that can be read, and names something that is there",
    { timeout: 60 * 60_000 },
    async (_, variants) => {
      const { framework } = await openFolder(pathToFileURL(folder).href, folder);
      const { view } = framework.workspace;
      const faults = new Set<string>();
      let count = 0;
      for (const original of view.pages.values()) {
        for (const { text, offsets } of variants(original, step)) {
          const page = readPage(original.path, text, view.model)!;
          const around = viewWith(page, view);
          const seen = new Set<string>();
          for (const offset of offsets) {
            for (const item of completions(page, offset, around, { language: "nl", isUnasked: false })) {
              const key = `${item.replace.start} ${item.replace.end} ${item.newText}`;
              if (seen.has(key)) continue;
              seen.add(key);
              count++;
              const isGood = original.frontMatter.status === "read";
              for (const fault of faultsOf(page, offset, item, around, isGood)) faults.add(fault);
            }
          }
        }
      }
      if (step === 1) console.log(`${count} suggestions on ${view.pages.size} pages of ${name}`);
      expect([...faults].slice(0, 20)).toEqual([]);
      expect(count).toBeGreaterThan(0);
    },
  );
});

interface Variant {
  readonly text: string;
  readonly offsets: readonly number[];
}

/** Every so many of the offsets of a page, others on each page. */
function asIs({ text, path }: Page, step: number): Variant[] {
  const offsets = [];
  for (let offset = path.length % step; offset <= text.length; offset += step) offsets.push(offset);
  return [{ text, offsets }];
}

function crlf(page: Page, step: number): Variant[] {
  return asIs({ ...page, text: page.text.replace(/\r?\n/g, "\r\n") }, step);
}

/** The page with a line of its front matter that ends at the cursor. */
function cutLines({ text, path, frontMatter }: Page, step: number): Variant[] {
  const variants: Variant[] = [];
  const { start, end } = frontMatter.content;
  for (let offset = start + (path.length % step); offset < end; offset += step) {
    const line = lineAt(text, offset);
    // A text that goes on below is none that somebody is typing.
    if (/[>|]\s*$/.test(text.slice(line.start, line.end))) continue;
    variants.push({ text: text.slice(0, offset) + text.slice(line.end), offsets: [offset] });
  }
  return variants;
}

/** What is wrong with a page after a suggestion is chosen, in either way of writing. */
function faultsOf(page: Page, offset: number, item: CompletionItem, view: FrameworkView, isGood: boolean): string[] {
  const { insert, replace, newText, snippet } = item;
  const faults: string[] = [];
  const line = page.text.slice(0, offset).split("\n").length;
  const fault = (what: string) =>
    faults.push(`${page.path}:${line}:${offset - page.text.lastIndexOf("\n", offset - 1)} ${item.label}: ${what}`);
  if (replace.start > offset || replace.end < offset || page.text.slice(replace.start, replace.end).includes("\n"))
    fault("does not hold the cursor on one line");
  if (insert.start !== replace.start || insert.end < offset || insert.end > replace.end) fault("the ranges do not fit");
  const stop = snippet?.indexOf("$0") ?? 0;
  const ways = snippet === undefined ? [newText] : [newText, snippet.slice(0, stop) + snippet.slice(stop + 2)];
  for (const written of ways) {
    const after = readPage(page.path, applied(page.text, [{ span: replace, newText: written }]), view.model);
    if (!after) fault("is no page");
    else if (isGood && after.frontMatter.status !== "read") fault("breaks the front matter");
    else if (isGood) {
      const at = replace.start + Math.max(1, written.search(/[\p{L}\d][^\p{L}\d]*$/u));
      const unnamed = naming(after, at, item, viewWith(after, view));
      if (unnamed) fault(unnamed);
    }
  }
  return faults;
}

/** What is missing where something was written; undefined when it is there. */
function naming(page: Page, at: number, { kind, label }: CompletionItem, view: FrameworkView): string | undefined {
  const place = locate(page, at, view);
  switch (kind) {
    case "page":
    case "anchor": {
      if (place?.type !== "reference") return `no reference at ${page.text.slice(at - 20, at + 1)}`;
      const { reference } = place;
      const target = reference.type === "link" ? linkTarget(reference, view) : view.resolve(reference)[0];
      return target === undefined ? `'${page.text.slice(place.span.start, place.span.end)}' is not there` : undefined;
    }
    case "term":
      return place?.type === "term" || place?.type === "label" ? undefined : "is no term there";
    case "code":
      return place?.type === "code" ? undefined : "is no code there";
    case "key":
      return page.frontMatter.entries.length > 0 ? undefined : "no key is read";
    case "macro": {
      const macros = readMacros(page, view.model);
      return macros.some(({ use }) => use.name === label && use.span.start < at && at < use.span.end)
        ? undefined
        : "the site reads no macro there";
    }
    case "option":
      return readMacros(page, view.model).some(({ use }) => use.words.some(({ text }) => text === label))
        ? undefined
        : "the site reads no option there";
    default:
      return undefined;
  }
}

test("on a page that is damaged nothing throws, and every suggestion holds the cursor on one line", () => {
  fc.assert(
    fc.property(
      frameworkFiles,
      damagedPage,
      fc.constantFrom(...pagePaths),
      fc.array(fc.nat(600), { minLength: 1, maxLength: 12 }),
      (files, text, path, offsets) => {
        const { view } = workspaceOf({ ...files, [path]: text });
        const page = view.page(path)!;
        for (const one of offsets) {
          const offset = one % (text.length + 1);
          for (const isUnasked of [true, false]) {
            for (const { insert, replace } of completions(page, offset, view, { language: "nl", isUnasked })) {
              expect(replace.start).toBeLessThanOrEqual(offset);
              expect(insert).toMatchObject({ start: replace.start });
              expect(insert.end).toBeGreaterThanOrEqual(offset);
              expect(replace.end).toBeGreaterThanOrEqual(insert.end);
              expect(text.slice(replace.start, replace.end)).not.toContain("\n");
            }
          }
        }
      },
    ),
    runs(100),
  );
});
