import { configurationFile } from "../configuration/configuration";
import type { Localized } from "../core/text/language";
import type { FrameworkFolder } from "../frameworks/frameworkFolder";
import { isWithoutPages } from "../frameworks/layoutProblem";

/** So many files are named; the others are counted. */
const mostShown = 20;

/** Why a framework cannot be judged as a whole; undefined where it can. */
export function lacking(framework: FrameworkFolder, root: string): Localized | undefined {
  const { workspace, config, unread } = framework;
  const paths = [...(config.isUnread ? [configurationFile] : []), ...unread.map(({ path }) => path).sort()];
  if (paths.length > 0) {
    const shown = paths
      .slice(0, mostShown)
      .map((path) => `'${path}'`)
      .join(", ");
    const more = paths.length - mostShown;
    return {
      nl: `Niet alles kon worden gelezen: ${shown}${more > 0 ? ` en nog ${more}` : ""}. Wat daarvan afhangt, is niet gecontroleerd.`,
      en: `Not everything could be read: ${shown}${more > 0 ? ` and ${more} more` : ""}. What depends on it was not checked.`,
    };
  }
  if (!config.isChecked) return unusable;
  if (!isWithoutPages(workspace.view)) return undefined;
  return {
    nl: `Het kader in '${root}' heeft geen enkele pagina, dus er is niets gecontroleerd. Haal de bestanden opnieuw op, of geef een andere map op.`,
    en: `The framework in '${root}' has no page at all, so nothing was checked. Get the files again, or name another folder.`,
  };
}

const unusable: Localized = {
  nl: `Het contentmodel kan niet worden gebruikt, dus geen enkele pagina is gecontroleerd. Herstel eerst wat er in of bij '${configurationFile}' mis is.`,
  en: `The content model cannot be used, so no page was checked. First fix what is wrong in '${configurationFile}' or the files that it names.`,
};
