import { builtInModel } from "../configuration/builtInModel";
import { type Connection, showInformation } from "../connection/connection";
import type { Localized } from "../core/text/language";
import type { Frameworks } from "../frameworks/frameworks";

/** Tells once of each workspace folder that is a part of a framework, and cannot be checked without the rest of it. */
export function tellParts(connection: Connection, frameworks: Frameworks): void {
  const told = new Set<string>();
  frameworks.onPart((uri) => {
    if (told.has(uri)) return;
    told.add(uri);
    const model = builtInModel();
    const title = model.title;
    const text: Localized = {
      nl: `Deze map is een deel van het ${title.nl}. Open de map waar '${model.pages}' in staat; dan worden de pagina's gecontroleerd.`,
      en: `This folder is a part of the ${title.en}. Open the folder that holds '${model.pages}' to have its pages checked.`,
    };
    showInformation(connection, text[frameworks.client.settings.language ?? model.language]);
  });
}
