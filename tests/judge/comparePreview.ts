import { posix } from "node:path";
import type { SitePage } from "../../server/src/protocol/sitePages";
import { type BuiltSite, isBuilt, type SiteSource } from "./judge";
import { outlineOf } from "./outline";
import { previewOf } from "./previewOf";

/** Where the preview draws another thing than the site: of each page the first lines that differ. */
export function comparePreview(
  site: SiteSource,
  built: BuiltSite,
  termsOf: (path: string) => SitePage["terms"] = () => [],
): string[] {
  const urls = new Map([...built.pages].flatMap(([path, page]) => (isBuilt(page) ? [[path, page.url] as const] : [])));
  const differences: string[] = [];
  for (const [path, page] of built.pages) {
    if (!isBuilt(page)) continue;
    const text = (site.pages.get(path) as string).replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
    const ofSite = outlineOf(page.html, (address) => asIs(address) ?? placeOf(address, page.url)).blocks;
    const ours = outlineOf(previewOf(text, termsOf(path)), (address) => {
      const [, file = "", rest = ""] = /^([^?#]*)(.*)$/.exec(address) ?? [];
      const target = posix.join(posix.dirname(path), decoded(file));
      // The site writes the addresses of files anew in Markdown, not in HTML.
      const isInHtml = text.includes(`="${address}"`);
      const url =
        isInHtml || /^(?:[a-z]+:|\/|$)/i.test(file) ? undefined : (urls.get(target) ?? fileOf(target, file, site));
      return url === undefined ? (asIs(address) ?? placeOf(address, page.url)) : placeOf(`/${url}${rest}`, "");
    }).blocks;
    if (ofSite.join("\n") === ours.join("\n")) continue;
    if (withoutTerms(ofSite).join("\n") === withoutTerms(ours).join("\n")) {
      differences.push(`${path}: other terms are marked`);
      continue;
    }
    const at = ofSite.findIndex((line, index) => line !== ours[index]);
    const first = at < 0 && ours.length > ofSite.length ? ofSite.length : at;
    const shown = (lines: readonly string[]) => lines.slice(Math.max(0, first - 1), first + 3).join("\n      ");
    differences.push(`${path}: the site shows\n      ${shown(ofSite)}\n    the preview\n      ${shown(ours)}`);
  }
  return differences;
}

/** The name of a page in the place of its address leads nowhere, and is shown as it stands. */
function asIs(address: string): string | undefined {
  return /^(?![a-z]+:)[^?#]*\.md(?:[?#].*)?$/i.test(address) ? decoded(address) : undefined;
}

function withoutTerms(blocks: readonly string[]): string[] {
  return blocks.map((line) => line.replace(/\{([^{}|]*)\|[^{}]*\}/g, "$1"));
}

function fileOf(target: string, written: string, { files }: SiteSource): string | undefined {
  return files.includes(target) && /\.\w+$/.test(written) ? target : undefined;
}

/** Where an address leads, below the address of the site. */
function placeOf(address: string, url: string): string {
  if (/^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(address)) return decoded(address);
  const home = "https://site.example/";
  try {
    const { href } = new URL(address, home + (url === "./" ? "" : url));
    return decoded(href.startsWith(home) ? href.slice(home.length - 1) : href);
  } catch {
    return address;
  }
}

function decoded(text: string): string {
  return text.replace(/(?:%[\da-f]{2})+/gi, (written) => {
    try {
      return decodeURIComponent(written);
    } catch {
      return written;
    }
  });
}
