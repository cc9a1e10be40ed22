import { type FrameworkView, linkTarget } from "../../framework/frameworkView";
import { type Meant, withPast } from "../../meant/meant";
import { pastOfFile } from "../../meant/past";
import { isInCode } from "../../page/anchors";
import { isAbsolute, type LinkReference, schemeOf } from "../../page/link";
import type { Page } from "../../page/page";
import type { Finding, Repair, Wish } from "../../problem/problem";
import { action, replacements, valueChoice } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { asDestination, extensionOf, fileNameOf, plainNameOf, relativePath } from "../../text/path";
import { copied, didYouMean, isOtherSpelling, suggest } from "../../text/similar";
import { quoted, quotedPath } from "../../text/words";

/** A link to a page, image or document that is not there: a dead link on the site. */
export const linkUnknownFile: Rule = {
  id: "link/unknown-file",
  severity: "error",
  description: {
    nl: "Een link naar een pagina, afbeelding of document dat niet bestaat",
    en: "A link to a page, image or document that does not exist",
  },
  relates: {
    link(reference, page, view) {
      if (reference.syntax !== "markdown" || linkTarget(reference, view) !== undefined) return undefined;
      // What leads to the site by its address is the business of `link/not-relative`.
      if (isAbsolute(reference.written)) return undefined;
      // What stands for an address in a template is the business of `value/placeholder`.
      if (view.model.placeholders.links.has(reference.written)) return undefined;
      return isInCode(page, reference.span.start) ? undefined : finding(page, reference, view);
    },
  },
};

function finding(page: Page, reference: LinkReference, view: FrameworkView): Finding {
  const scheme = schemeOf(reference.written);
  if (scheme !== undefined) return withoutScheme(reference, scheme);
  const meant = meantFile(page, reference, view);
  return {
    span: reference.span,
    message: message(reference, meant),
    repairs: [...replacements(reference.span, meant.suggestions), ...unlinking(page, reference, meant)],
    suggests: meant.hasPast ? true : wishFor(reference),
    // Of images and documents there is no list.
    ...(reference.paths.some((path) => path.endsWith(".md"))
      ? { choice: valueChoice(otherPage, reference.span.start) }
      : {}),
  };
}

const otherPage: Localized = { nl: "Kies een bestaande pagina…", en: "Choose an existing page…" };

/** A file that is called like the one that is meant may come or go, in whatever folder. */
function wishFor({ paths }: LinkReference): readonly Wish[] {
  const path = paths[0] as string;
  return [{ pool: `file:${extensionOf(path)}`, value: copied(plainNameOf(path)) }];
}

function message({ written, form }: LinkReference, { suggestions, moved, deleted }: Meant): Localized {
  const path = quotedPath(written);
  const what: Localized =
    form === "file"
      ? { nl: `Het bestand ${path}`, en: `The file ${path}` }
      : { nl: `De pagina ${path}`, en: `The page ${path}` };
  if (moved) {
    const today = quotedPath(moved.value);
    return moved.isRenamed
      ? {
          nl: `${what.nl} heet sinds ${moved.date} ${today}. Pas de link aan.`,
          en: `${what.en} has been called ${today} since ${moved.date}. Change the link.`,
        }
      : {
          nl: `${what.nl} staat sinds ${moved.date} op een andere plaats: ${today}. Pas de link aan.`,
          en: `${what.en} has been at another place since ${moved.date}: ${today}. Change the link.`,
        };
  }
  const hint = didYouMean(suggestions);
  if (deleted) {
    return {
      nl: `${what.nl} is verwijderd op ${deleted.date}.${hint.nl || " Verwijder de link."}`,
      en: `${what.en} was deleted on ${deleted.date}.${hint.en || " Remove the link."}`,
    };
  }
  const todo: Localized =
    suggestions.length > 0 ? hint : { nl: " Verbeter of verwijder de link.", en: " Correct the link or remove it." };
  return form === "file"
    ? { nl: `${what.nl} bestaat niet.${todo.nl}`, en: `${what.en} does not exist.${todo.en}` }
    : {
        nl: `Er is geen pagina ${path}; de link leidt nergens heen.${todo.nl}`,
        en: `There is no page ${path}, so the link leads nowhere.${todo.en}`,
      };
}

/** Takes the link to a deleted file away and leaves its text. Never preferred: the sentence may have to be written anew. */
function unlinking(page: Page, reference: LinkReference, { deleted }: Meant): Repair[] {
  const link = deleted && page.body.links.find(({ span }) => span.start === reference.span.start);
  if (!link?.text || link.type !== "inline" || link.isImage || page.text[link.whole.end] === "{") return [];
  return [
    action(
      {
        nl: `Haal de link weg en laat de tekst staan (verwijderd op ${deleted?.date})`,
        en: `Remove the link and keep its text (deleted on ${deleted?.date})`,
      },
      [{ span: link.whole, newText: page.text.slice(link.text.start, link.text.end) }],
      { nl: `verwijderd op ${deleted?.date}`, en: `deleted on ${deleted?.date}` },
    ),
  ];
}

/** An address that the site takes for a file beside the page. */
function withoutScheme({ written, span: place }: LinkReference, scheme: string): Finding {
  return {
    span: place,
    message: {
      nl: `De site zoekt ${quoted(written)} als bestand naast deze pagina. Begin het adres met '${scheme}'.`,
      en: `The site looks for ${quoted(written)} as a file beside this page. Start the address with '${scheme}'.`,
    },
    repairs: [
      action(
        { nl: `Zet '${scheme}' voor het adres`, en: `Put '${scheme}' before the address` },
        [{ span: { start: place.start, end: place.start }, newText: scheme }],
        { nl: "dan is het een adres", en: "it is an address then" },
        true,
      ),
    ],
  };
}

const sameFolder: Localized = { nl: "de map heet zo", en: "that is the name of the folder" };
const elsewhere: Localized = { nl: "zelfde naam, andere map", en: "same name, other folder" };

/**
 * Where the history says that the file is; the same file name in another folder, or else a file name that looks like it. What
 * is in the folder that was meant comes first.
 */
export function meantFile(page: Page, reference: LinkReference, view: FrameworkView): Meant {
  // Of an address a page is more likely meant than HTML that the site publishes as it is.
  const meant = reference.paths.find((path) => path.endsWith(".md")) ?? (reference.paths[0] as string);
  const folder = meant.slice(0, meant.lastIndexOf("/") + 1);
  const { names, paths } = view.fileCandidates(extensionOf(meant));
  const name = fileNameOf(meant);
  const meantFolders = foldersOf(reference.written);
  const isBeside = (path: string) => path.startsWith(folder) && !path.includes("/", folder.length);
  // What stands before the name stays as it is written when it leads to the right folder.
  const lead = reference.written.slice(0, reference.written.lastIndexOf("/") + 1);
  const write = (path: string) =>
    isBeside(path) && reference.form === "file"
      ? lead + asDestination(fileNameOf(path))
      : asDestination(relativePath(page.path, path));
  const nearest = (found: readonly string[]) =>
    [...found].sort(
      (a, b) =>
        sharedEnd(b, meantFolders) - sharedEnd(a, meantFolders) ||
        Number(isBeside(b)) - Number(isBeside(a)) ||
        write(a).length - write(b).length ||
        (a < b ? -1 : 1),
    );
  /** What every folder can have is meant by the name of its folder: one that is called so, or the page that is. Never certain. */
  const ofFolder = (all: readonly string[]) => {
    const own = `${folder.slice(0, -1)}.md`;
    const found = nearest(all).filter((path) => path !== page.path && sharedEnd(path, meantFolders) > 0);
    return [...(view.hasFile(own) && own !== page.path ? [own] : []), ...found]
      .slice(0, 3)
      .map((path) => ({ value: write(path), evidence: sameFolder, preferred: false }));
  };
  const past = pastOfFile(reference.paths, view);
  const now = past?.now.filter((one) => one.value !== page.path).map((one) => ({ ...one, value: write(one.value) }));
  const known = past && now && (past.deleted || now.length > 0) ? { ...past, now } : undefined;
  const isOther = (path: string) => path !== page.path;
  if (ofAnyFolder.test(name)) return withPast(ofFolder(paths.get(name) ?? []), known);
  const same = nearest(paths.get(name) ?? []);
  if (same.some(isOther)) {
    // Of several the folders tell which is the likeliest, not that it is the one.
    const isSure = same.length === 1;
    const suggestions = same
      .filter(isOther)
      .slice(0, 3)
      .map((path) => ({ value: write(path), evidence: elsewhere, preferred: isSure }));
    return withPast(suggestions, known);
  }
  const suggestions = suggest(plainNameOf(meant), names)
    .flatMap(({ value, preferred, ...rest }) => {
      const found = nearest(paths.get(value) ?? []);
      const [first = ""] = found;
      // In another folder only the very name in another spelling is the same file.
      const isSure = preferred && (isBeside(first) || (found.length === 1 && isOtherSpelling(rest)));
      return found
        .filter(isOther)
        .map((path) => ({ ...rest, value: write(path), preferred: isSure && path === first }));
    })
    .slice(0, 3);
  return withPast(suggestions, known);
}

/** The file that stands for its folder: its name says nothing. */
const ofAnyFolder = /^(?:index|readme)\.md$/i;

/** The folders of a path, the last first, up to where it goes up. */
function foldersOf(path: string): string[] {
  const folders = path.split("/").slice(0, -1).reverse();
  const up = folders.findIndex((folder) => folder === ".." || folder === "." || folder === "");
  return up < 0 ? folders : folders.slice(0, up);
}

/** How many of the folders the path ends in too. */
function sharedEnd(path: string, folders: readonly string[]): number {
  const own = foldersOf(path);
  const different = folders.findIndex((folder, index) => folder !== own[index]);
  return different < 0 ? folders.length : different;
}
