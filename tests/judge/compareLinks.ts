import type { Page } from "../../server/src/core/page/page";
import type { Problem } from "../../server/src/core/problem/problem";
import { guideOf } from "./addresses";
import type { JudgedFolder } from "./folder";
import { type BuiltSite, isBuilt } from "./judge";

/** Rules that say of a link that it leads nowhere. */
const callDead = new Set(["link/unknown-file", "link/unknown-anchor", "link/html"]);

interface OwnLink {
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

/** Where we and the built site say another thing of a link: a line each. */
export function compareLinks(folder: JudgedFolder, built: BuiltSite): string[] {
  const { site, workspace } = folder;
  const leads = guideOf(built, site.files, workspace.model.site);
  const differences: string[] = [];
  for (const [path, page] of built.pages) {
    if (!isBuilt(page)) continue;
    const own = workspace.view.page(folder.full(path));
    if (!own) continue;
    const problems = folder.problems(path);
    const links = ownLinks(own);
    const dead = new Set<string>();
    for (const { address, type } of page.links) {
      const where = leads(page.url, address);
      if (where !== "nowhere" && where !== "to no place on the page") continue;
      // The site writes the address of a page that it knows anew, but not what follows '#'.
      const key = where === "nowhere" ? plain(address) : anchorOf(address);
      dead.add(key);
      const same = links.filter((link) => (where === "nowhere" ? plain(link.address) : anchorOf(link.address)) === key);
      if (same.length === 0 && !problems.some((problem) => isAbout(own, problem, address))) {
        differences.push(`${path}: ${type} '${address}' leads ${where}, and we do not see it`);
      }
      // Links to places of the same name on other pages may be right.
      if (where !== "nowhere" && same.some((link) => problems.some((problem) => touches(problem, link)))) continue;
      for (const link of same) {
        if (problems.some((problem) => touches(problem, link))) continue;
        differences.push(`${path}:${lineOf(own, link.start)}: ${type} '${address}' leads ${where}, and we say nothing`);
      }
    }
    for (const { code, span } of problems) {
      if (!callDead.has(code)) continue;
      const link = links.find(({ start, end }) => start <= span.start && span.end <= end);
      const address = link?.address ?? own.text.slice(span.start, span.end);
      if (dead.has(plain(address)) || (code === "link/unknown-anchor" && dead.has(anchorOf(address)))) continue;
      const shown = page.links.find((one) => plain(one.address) === plain(address));
      differences.push(
        `${path}:${lineOf(own, span.start)}: ${code} says that '${address}' is dead, and ${shown ? "it is not" : "the page has no such link"}`,
      );
    }
  }
  return differences;
}

function ownLinks({ body }: Page): OwnLink[] {
  const links = body.links.map(({ destination, whole }) => ({
    address: destination,
    start: whole.start,
    end: whole.end,
  }));
  const attributes = body.htmlAttributes
    .filter(({ name }) => name === "href" || name === "src")
    .map(({ value, span }) => ({ address: value, start: span.start, end: span.end }));
  return [...links, ...attributes];
}

function touches({ span }: Problem, { start, end }: OwnLink): boolean {
  return span.start < end && span.end > start;
}

function anchorOf(address: string): string {
  return `#${plain(address.slice(address.indexOf("#") + 1))}`;
}

function isAbout({ text }: Page, { span }: Problem, address: string): boolean {
  return text.slice(span.start, span.end).includes(address);
}

/** An address without what is only another way to write it. */
function plain(address: string): string {
  const shown = address
    .replace(/\\([\\`*_{}[\]()>#+.!-])/g, "$1")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
    .trim();
  try {
    return decodeURIComponent(shown);
  } catch {
    return shown;
  }
}

function lineOf({ text }: Page, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}
