import { kindOf } from "../contentModel";
import { fileNameOf } from "../link";
import type { Page } from "../page";
import type { Finding, Repair } from "../problem";
import { renaming } from "../repair";
import type { Rule } from "../rule";
import type { Snapshot } from "../snapshot";
import { type Localized, lineAt } from "../span";
import { quoted } from "../words";

/** A file name that some system refuses, that makes a bad address, or that makes no page. */
export const fileName: Rule = {
  id: "file/name",
  severity: "error",
  description: {
    nl: "Een bestandsnaam die niet op elke computer kan, of waardoor het bestand geen pagina is (waarschuwing bij '_')",
    en: "A file name that not every computer can store, or that keeps the file from being a page (a warning for '_')",
  },
  check(page, snapshot) {
    const fault = nameFault(page.name);
    return fault ? [misnamed(page, fault, snapshot)] : [];
  },
  checkPath(path, snapshot) {
    const name = fileNameOf(path);
    const meant = pageName(path, snapshot);
    if (meant === undefined) return [];
    return [
      {
        span: { start: 0, end: 0 },
        message: {
          nl: `De bestandsnaam ${quoted(name)} eindigt niet op '.md', dus het bestand telt niet mee als pagina. Noem het '${meant}.md'.`,
          en: `The file name ${quoted(name)} does not end in '.md', so the file does not count as a page. Call it '${meant}.md'.`,
        },
        repairs: renamed(path, meant, ending, snapshot),
        suggests: true,
      },
    ];
  },
};

const ending: Localized = { nl: "een pagina eindigt op '.md'", en: "a page ends in '.md'" };
const everywhere: Localized = { nl: "die naam kan op elke computer", en: "every computer can store that name" };

/** What is wrong with the name of a page. */
export interface NameFault {
  readonly isHarmless?: boolean;
  /** What comes after `De bestandsnaam 'x.md'`. */
  readonly message: Localized;
  readonly why: Localized;
}

/** A look at most names is enough. */
const suspect = /[\s_<>:"\\|?*\p{Cc}]|\.(?:md)?$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** The worst that is wrong with the name of a page; undefined when nothing is. */
export function nameFault(name: string): NameFault | undefined {
  if (!suspect.test(name)) return undefined;
  if (/\.md$/i.test(name)) {
    const once = name.replace(/(?:\.md)+$/i, "");
    const message = {
      nl: `eindigt twee keer op '.md', dus wie naar '${once}' verwijst, vindt deze pagina niet. Laat er een weg.`,
      en: `ends in '.md' twice, so whoever refers to '${once}' does not find this page. Leave one out.`,
    };
    return { message, why: ending };
  }
  const [sign] = /[<>:"\\|?*\p{Cc}]/u.exec(name) ?? [];
  if (sign !== undefined) {
    const shown = /\p{Cc}/u.test(sign) ? { nl: "een onzichtbaar teken", en: "an invisible character" } : undefined;
    const message = {
      nl: `bevat ${shown?.nl ?? `'${sign}'`}; niet elke computer kan zo'n bestand bewaren. Laat dat teken weg.`,
      en: `has ${shown?.en ?? `'${sign}'`} in it, and not every computer can store such a file. Leave that character out.`,
    };
    return { message, why: everywhere };
  }
  if (/\s/.test(name)) {
    const message = {
      nl: "bevat een spatie, die in het adres van de pagina '%20' wordt. Zet een koppelteken tussen de woorden.",
      en: "has a space in it, which becomes '%20' in the address of the page. Put a hyphen between the words.",
    };
    return { message, why: hyphens };
  }
  if (name.endsWith(".")) {
    const message = {
      nl: "heeft een punt te veel voor '.md'; niet elke computer kan de pagina onder die naam bewaren. Laat de punt weg.",
      en: "has a full stop too many before '.md', and not every computer can store the page by that name. Leave the full stop out.",
    };
    return { message, why: everywhere };
  }
  if (!name.includes("_")) {
    const message = {
      nl: "is in Windows de naam van een apparaat: daar kan zo'n bestand niet bestaan. Kies een andere naam.",
      en: "is the name of a device in Windows, where such a file cannot exist. Choose another name.",
    };
    return { message, why: everywhere };
  }
  if (!/[^_]_/.test(name)) return undefined;
  const message = {
    nl: "bevat '_'. Zet een koppelteken tussen de woorden, zoals bij de andere pagina's.",
    en: "has '_' in it. Put a hyphen between the words, as the other pages do.",
  };
  return { isHarmless: true, message, why: hyphens };
}

const hyphens: Localized = { nl: "koppeltekens tussen de woorden", en: "hyphens between the words" };

/** The name of a page as it should be; the same when nothing is wrong with it. */
export function betterName(name: string): string {
  if (!nameFault(name)) return name;
  return name
    .replace(/(?:\.md)+$/i, "")
    .replace(/[\s_<>:"/\\|?*\p{Cc}]+/gu, "-")
    .replace(/-{2,}/g, "-")
    .replace(/^-|[-.]+$/g, "");
}

function misnamed(page: Page, fault: NameFault, snapshot: Snapshot): Finding {
  const hasOwnFolder = !isFileOf(page);
  const written = hasOwnFolder ? quoted(page.name) : quoted(`${page.name}.md`);
  return {
    span: lineAt(page.text, 0),
    severity: fault.isHarmless ? "warning" : undefined,
    message: {
      nl: `De ${hasOwnFolder ? "mapnaam" : "bestandsnaam"} ${written} ${fault.message.nl}`,
      en: `The ${hasOwnFolder ? "folder name" : "file name"} ${written} ${fault.message.en}`,
    },
    repairs: hasOwnFolder ? [] : renamed(page.path, betterName(page.name), fault.why, snapshot),
    suggests: true,
  };
}

/** Whether the page is called after its file, and not after a folder of its own. */
export function isFileOf(page: Page): boolean {
  return fileNameOf(page.path) === `${page.name}.md`;
}

/** The repair that gives a file the name of a page; none where that name is no good either, or taken. */
export function renamed(path: string, name: string, why: Localized, snapshot: Snapshot): Repair[] {
  if (name === "" || nameFault(name)) return [];
  const to = `${path.slice(0, path.lastIndexOf("/") + 1)}${name}.md`;
  return renaming(to, why, (taken) => snapshot.hasFile(taken));
}

/** The name of the page that a file is meant to be; undefined for what is meant as no page, such as an image. */
function pageName(path: string, { model }: Snapshot): string | undefined {
  const name = fileNameOf(path);
  // A page that cannot be read is one all the same.
  if (name.endsWith(".md")) return undefined;
  const [, written] = /^(.+?)(?:\.md\.txt|\.markdown|\.mdown|\.mkdn?|\.md)[\s.]*$/i.exec(name) ?? [];
  if (written !== undefined) return betterName(written);
  const isNamed = /\.(?!\d+$)\w+$/.test(name);
  const kind = isNamed ? undefined : kindOf(model, path);
  return kind?.folders.every((folder) => folder !== model.pages) ? betterName(name) : undefined;
}
