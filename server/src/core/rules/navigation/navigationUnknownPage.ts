import { menuOf, restPlugin } from "../../data/menu";
import { linesOfEntry, type NavigationEntry, type NavigationRest, pathOfEntry } from "../../data/navigation";
import type { SiteFile } from "../../data/siteFile";
import type { FrameworkView } from "../../framework/frameworkView";
import { meantPath } from "../../meant/meantPath";
import { scalarText } from "../../page/scalarText";
import type { Finding, Repair } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { fileNameOf } from "../../text/path";
import { copied, didYouMean } from "../../text/similar";
import type { Suggestion } from "../../text/suggestion";
import { quoted, quotedPath } from "../../text/words";

/** A line of the menu that leads to no page: the site shows it, and nobody comes anywhere by it. */
export const navigationUnknownPage: Rule = {
  id: "navigation/unknown-page",
  severity: "error",
  description: {
    nl: "Een regel in het menu van de site leidt naar een pagina die niet bestaat",
    en: "A line in the menu of the site leads to a page that does not exist",
  },
  canBeSilenced: false,
  checkFile(file, view) {
    if (file.type !== "site") return undefined;
    const menu = menuOf(file, view.model);
    if (!menu) return undefined;
    return [
      ...menu.entries.flatMap((entry) => ofEntry(entry, file, view) ?? []),
      ...menu.rests.flatMap((rest) => ofRest(rest, file, view) ?? []),
    ];
  },
};

function ofEntry(entry: NavigationEntry, file: SiteFile, view: FrameworkView): Finding | undefined {
  const { model } = view;
  const path = pathOfEntry(entry);
  const at = (below: string) => `${model.pages}/${below}`;
  const isThere = (below: string) => view.hasFile(at(below)) || model.glossary?.generates?.file === at(below);
  if (path !== undefined ? path === "" || isThere(path) : !/^\/.*\.md$/.test(entry.value)) return undefined;
  const meant = addressed(entry.value, model.pages).find(isThere);
  if (meant !== undefined) return otherForm(entry, meant, file);
  if (!/\.\w+$/.test(path ?? "")) return unknown(entry, file, [], undefined, false);
  const { suggestions, moved, deleted, hasPast } = meantPath(at(path ?? ""), view);
  const below = suggestions.flatMap((one) =>
    one.value.startsWith(at("")) ? [{ ...one, value: one.value.slice(at("").length) }] : [],
  );
  const past: Localized | undefined = moved?.value.startsWith(at(""))
    ? {
        nl: `De pagina ${quotedPath(entry.value)} heet sinds ${moved.date} ${quotedPath(moved.value.slice(at("").length))}. Pas de regel aan.`,
        en: `The page ${quotedPath(entry.value)} has been called ${quotedPath(moved.value.slice(at("").length))} since ${moved.date}. Change the line.`,
      }
    : deleted && {
        nl: `De pagina ${quotedPath(entry.value)} is verwijderd op ${deleted.date}. Haal de regel uit het menu.`,
        en: `The page ${quotedPath(entry.value)} was deleted on ${deleted.date}. Take the line out of the menu.`,
      };
  return unknown(entry, file, below, past, hasPast);
}

/** What a path or address may be of: the page without the folder of all pages before it, the index of a folder, the file of an address. */
function addressed(value: string, pages: string): string[] {
  const plain = value.replace(/[?#].*$/, "").replace(/^(?:\.?\/)+/, "");
  const below = plain.startsWith(`${pages}/`) ? plain.slice(pages.length + 1) : plain;
  const bare = below.replace(/(?:\/index)?\.html?$/, "").replace(/\/+$/, "");
  return bare === "" ? [] : [below, `${bare}.md`, `${bare}/index.md`];
}

function otherForm(entry: NavigationEntry, meant: string, file: SiteFile): Finding {
  const why: Localized = { nl: "dat is het bestand", en: "that is the file" };
  return {
    span: entry.scalar.inner,
    // An address leads there, though the site takes it for one of another site; a file that is written so does not.
    ...(isAddress(entry.value) ? { severity: "warning" as const } : {}),
    message: {
      nl: `Noem in het menu het bestand van de pagina, gerekend vanaf de map met pagina's: ${quotedPath(meant)}. Met ${quoted(entry.value)} vindt de site hier geen pagina.`,
      en: `In the menu, name the file of the page, counted from the folder of the pages: ${quotedPath(meant)}. With ${quoted(entry.value)} the site finds no page here.`,
    },
    repairs: replacing(entry, file, [{ value: meant, evidence: why, preferred: !/[?#]/.test(entry.value) }]),
  };
}

/** `folder/` or `folder/page`, relative to the first page of the site. */
function isAddress(value: string): boolean {
  return !value.startsWith("/") && !/[?#.]/.test(value);
}

function unknown(
  entry: NavigationEntry,
  file: SiteFile,
  suggestions: readonly Suggestion[],
  past: Localized | undefined,
  hasPast: boolean,
): Finding {
  const hint = didYouMean(suggestions);
  const path = quotedPath(entry.value);
  return {
    span: entry.scalar.inner,
    message: past ?? {
      nl: `Er is geen pagina ${path}, dus deze regel van het menu leidt nergens heen.${hint.nl || " Verbeter het pad of haal de regel weg."}`,
      en: `There is no page ${path}, so this line of the menu leads nowhere.${hint.en || " Correct the path or remove the line."}`,
    },
    repairs: [...replacing(entry, file, suggestions), ...removing(entry.whole, file)],
    suggests:
      hasPast || suggestions.length === 0 ? true : [{ pool: "file:.md", value: copied(fileNameOf(entry.value)) }],
  };
}

function ofRest(
  { scalar, pattern, takes, isKnown, whole }: NavigationRest,
  file: SiteFile,
  view: FrameworkView,
): Finding | undefined {
  const { pages } = view.model;
  if (!file.plugins?.includes(restPlugin)) {
    return {
      span: scalar.inner,
      message: {
        nl: `${quoted(scalar.value)} werkt alleen met de plugin '${restPlugin}', en die staat niet bij 'plugins'. Zet de plugin erbij, of noem de pagina's.`,
        en: `${quoted(scalar.value)} works with the plugin '${restPlugin}' only, which is not among the 'plugins'. Add the plugin, or name the pages.`,
      },
    };
  }
  if (pattern === undefined || !isKnown) return undefined;
  for (const path of view.files()) {
    if (path.endsWith(".md") && path.startsWith(`${pages}/`) && takes(path.slice(pages.length + 1))) return undefined;
  }
  return {
    span: scalar.inner,
    severity: "warning",
    message: {
      nl: `Geen enkele pagina past bij ${quoted(pattern)}, dus hier staat niets in het menu. Verbeter het patroon of haal de regel weg.`,
      en: `No page matches ${quoted(pattern)}, so the menu has nothing here. Correct the pattern or remove the line.`,
    },
    repairs: removing(whole, file),
    suggests: true,
  };
}

function replacing({ scalar }: NavigationEntry, { text }: SiteFile, suggestions: readonly Suggestion[]): Repair[] {
  return suggestions.flatMap(({ value, evidence, preferred }): Repair[] => {
    const edits = scalarText(text, scalar).edit([{ span: { start: 0, end: scalar.value.length }, newText: value }]);
    const title: Localized = {
      nl: `Vervang door '${value}' (${evidence.nl})`,
      en: `Replace with '${value}' (${evidence.en})`,
    };
    return edits ? [{ title, edits, value, evidence, preferred }] : [];
  });
}

function removing(whole: NavigationEntry["whole"], { text }: SiteFile): Repair[] {
  if (!whole) return [];
  return [
    action(
      { nl: "Haal deze regel uit het menu", en: "Take this line out of the menu" },
      [{ span: linesOfEntry(text, whole), newText: "" }],
      { nl: "er is geen pagina", en: "there is no page" },
    ),
  ];
}
