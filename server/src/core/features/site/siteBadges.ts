import type { FrameworkView } from "../../framework/frameworkView";
import { valuesOf } from "../../lookUps/valueIndex";
import type { Macro } from "../../model/contentModel";
import type { BadgeJson } from "../../model/contentModelJson";
import { type Page, pageKey, titleOf } from "../../page/page";
import { asDestination, relativePath } from "../../text/path";
import { capital } from "../../text/words";

/** A piece of what the site shows: text, which may lead somewhere. */
export interface SiteItem {
  readonly text: string;
  /** Relative to the page, as a link in its text would be. */
  readonly href?: string;
  /** What a tooltip says. */
  readonly title?: string;
  /** Of a badge. */
  readonly badge?: { readonly colour: string; readonly icon?: string };
}

export interface SiteBadges {
  /** The sentence above the badges. */
  readonly before: readonly SiteItem[];
  readonly badges: readonly SiteItem[];
}

/** The badges of a macro that shows what the front matter of its own page says. */
export function siteBadges(macro: Macro, page: Page, view: FrameworkView): SiteBadges {
  const isShown = macro.whenId === undefined || macro.whenId.test(page.id?.value ?? "");
  if (!isShown) return { before: sentence(macro.otherwise), badges: [] };
  const badges = macro.shows.flatMap((key) =>
    valuesOf(page, key)
      .filter((value) => !macro.omit.has(value))
      .map((value) => badgeOf(key, value, page, page, view, badgeText)),
  );
  return { before: sentence(macro.before), badges };
}

/** What a key of a page holds, as the cells of tables show it on another page: the values as they are written. */
export function siteChips(key: string, of: Page, on: Page, view: FrameworkView): SiteItem[] {
  return valuesOf(of, key).map((value) => badgeOf(key, value, of, on, view, (text) => text));
}

/** A link to a page, as it is written on another. */
export function siteLink(text: string, to: Page, on: Page): SiteItem {
  return { text, href: hrefOf(to.path, on) };
}

function badgeOf(
  key: string,
  value: string,
  of: Page,
  on: Page,
  view: FrameworkView,
  textOf: (value: string, badge: BadgeJson) => string,
): SiteItem {
  const badge = view.model.badges.get(key) ?? {};
  const field = pageKey(of, key)?.field;
  const { colour = "blue", icon } = badge;
  const target = field?.value.target;
  const named = target && view.resolve({ kind: target.kind, value })[0];
  const href = named ? hrefOf(named.path, on) : target ? undefined : addressOf(value, badge, on, view);
  const language = view.model.language;
  const title = field && `${capital(field.title[language])}: ${named ? titleOf(named) : value}`;
  return {
    text: textOf(value, badge),
    ...(href === undefined ? {} : { href }),
    ...(title === undefined ? {} : { title }),
    badge: { colour, ...(icon === undefined ? {} : { icon }) },
  };
}

/** `ai-systeem-voor-iedereen` as a reader sees it. */
function badgeText(value: string, { last, replace = {} }: BadgeJson): string {
  if (last !== undefined) return value.slice(-last);
  let text = capital(value.toLowerCase()).replaceAll("-", " ");
  for (const [from, to] of Object.entries(replace)) text = text.replaceAll(from, () => to);
  return text;
}

/** Where the model says that a value leads to, while there is such a page. */
function addressOf(value: string, { page, pages = {} }: BadgeJson, on: Page, view: FrameworkView): string | undefined {
  const written = Object.hasOwn(pages, value) ? pages[value] : page?.replaceAll("{value}", () => value);
  const [path = "", anchor] = written?.split("#") ?? [];
  if (!view.page(path)) return undefined;
  return hrefOf(path, on) + (anchor === undefined ? "" : `#${encodeURIComponent(anchor)}`);
}

function hrefOf(path: string, on: Page): string {
  return asDestination(relativePath(on.path, path));
}

/** A sentence of the model, whose links are pieces of their own. */
function sentence(text: string | undefined): SiteItem[] {
  if (text === undefined) return [];
  return text.split(/(\[[^\]]*\]\([^)\s]*\))/).flatMap((part) => {
    const link = /^\[([^\]]*)\]\(([^)\s]*)\)$/.exec(part);
    if (link) return { text: link[1] as string, href: link[2] as string };
    return part === "" ? [] : { text: part };
  });
}
