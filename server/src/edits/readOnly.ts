import type { Localized } from "../core/text/language";
import { fileNameOf } from "../core/text/path";
import type { FrameworkFolder } from "../frameworks/frameworkFolder";

/** Why these files of a framework cannot be changed here; undefined where they can, as far as anybody knows. */
export function readOnlyRefusal(framework: FrameworkFolder, paths: Iterable<string>): string | undefined {
  if (framework.isReadOnly) return folderRefusal[framework.language];
  for (const path of paths) if (framework.cannotWrite(path)) return fileRefusal(path)[framework.language];
  return undefined;
}

const folderRefusal: Localized = {
  nl: "Deze map is alleen-lezen. Open het kader in een map waarin je kunt opslaan.",
  en: "This folder is read-only. Open the framework in a folder in which you can save.",
};

function fileRefusal(path: string): Localized {
  const name = fileNameOf(path);
  return {
    nl: `Het bestand '${name}' moet mee veranderen, maar is alleen-lezen. Zorg eerst dat je het kunt opslaan.`,
    en: `The file '${name}' has to change too, but is read-only. See to it first that you can save it.`,
  };
}
