import type { FrameworkView } from "../../framework/frameworkView";
import type { Localized } from "../../text/language";
import type { Refusal } from "./renameTarget";

/** Why pages cannot be renamed for the moment: what cannot be read may name them too, and would not follow. Undefined where all is read. */
export function unreadRefusal(view: FrameworkView): Refusal | undefined {
  const what = saidOf(unreadPaths(view));
  return (
    what && {
      refused: {
        nl: `Dit kan nu niet: ${what.nl} niet worden gelezen, dus onbekend is of daarin iets moet veranderen. Maak dat eerst leesbaar.`,
        en: `This cannot be done now: ${what.en} be read, so it is unknown whether something has to be changed there. Make sure first that it can be read.`,
      },
    }
  );
}

/**
 * What is to be said before files are moved or deleted all the same: of those that cannot be read what names the files, and of these
 * themselves what names them. Undefined where all is read.
 */
export function unreadWarning(view: FrameworkView, paths: readonly string[]): Localized | undefined {
  const unread = unreadPaths(view);
  const others = saidOf(unread.filter((path) => !paths.includes(path)));
  if (others)
    return {
      nl: `Let op: ${others.nl} niet worden gelezen. Verwijzingen daarin blijven zoals ze zijn.`,
      en: `Note: ${others.en} be read. References in there stay as they are.`,
    };
  const own = saidOf(unread);
  return (
    own && {
      nl: `Let op: ${own.nl} niet worden gelezen. Verwijzingen daarheen blijven zoals ze zijn.`,
      en: `Note: ${own.en} be read. References that lead there stay as they are.`,
    }
  );
}

function unreadPaths({ unread }: FrameworkView): readonly string[] {
  return [...unread.all()].map(({ path }) => path).sort();
}

/** The first that cannot be read, and how many more there are; with the verb. */
function saidOf([first, ...others]: readonly string[]): Localized | undefined {
  if (first === undefined) return undefined;
  const more = others.length;
  if (more === 0) return { nl: `'${first}' kan`, en: `'${first}' cannot` };
  return {
    nl: `'${first}' en nog ${more} ${more === 1 ? "bestand" : "bestanden"} kunnen`,
    en: `'${first}' and ${more} more ${more === 1 ? "file" : "files"} cannot`,
  };
}
