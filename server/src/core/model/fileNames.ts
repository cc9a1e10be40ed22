import { type Localized, perLanguage } from "../text/language";
import type { ContentModel, Kind } from "./contentModel";

export const ending: Localized = { nl: "een pagina eindigt op '.md'", en: "a page ends in '.md'" };
const invisible: Localized = { nl: "een onzichtbaar teken", en: "an invisible character" };
const everywhere: Localized = { nl: "die naam kan op elke computer", en: "every computer can store that name" };
const typed: Localized = { nl: "zo typt iedereen die naam", en: "that is how everybody types that name" };
/** What is wrong with the name of a page. */
export interface NameFault {
  readonly isHarmless?: boolean;
  /** What comes after `De bestandsnaam 'x.md'`. */
  readonly message: Localized;
  readonly why: Localized;
}
/** A look at most names is enough. */
const suspect = /[\s_<>:"\\|?*\p{Cc}\p{Cf}\u2010\u2011]|\.(?:md)?$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;
/** The kind of a page, and the model that it is a kind of: what these say of names goes before what is usual. */
export interface Named {
  readonly kind: Kind | undefined;
  readonly model: ContentModel;
}
/** The worst that is wrong with the name of a page; undefined when nothing is. */
export function nameFault(name: string, named: Named): NameFault | undefined {
  if (!suspect.test(name)) return undefined;
  if (/\.md$/i.test(name)) {
    const once = name.replace(/(?:\.md)+$/i, "");
    const message: Localized = {
      nl: `eindigt twee keer op '.md', dus wie naar '${once}' verwijst, vindt deze pagina niet. Laat er een weg.`,
      en: `ends in '.md' twice, so whoever refers to '${once}' does not find this page. Leave one out.`,
    };
    return { message, why: ending };
  }
  const [sign] = /[<>:"\\|?*\p{Cc}]/u.exec(name) ?? [];
  if (sign !== undefined) {
    const shown = /\p{Cc}/u.test(sign) ? invisible : perLanguage(() => `'${sign}'`);
    const message: Localized = {
      nl: `bevat ${shown.nl}; niet elke computer kan zo'n bestand bewaren. Laat dat teken weg.`,
      en: `has ${shown.en} in it, and not every computer can store such a file. Leave that character out.`,
    };
    return { message, why: everywhere };
  }
  if (/[\p{Cf}\u2010\u2011]/u.test(name)) {
    const message: Localized = {
      nl: "bevat een teken dat je niet ziet of dat op een koppelteken lijkt, dus een verwijzing zoals je die typt komt hier niet uit. Hernoem het bestand.",
      en: "has a character in it that cannot be seen or that looks like a hyphen, so a reference as it is typed does not lead here. Rename the file.",
    };
    return { message, why: typed };
  }
  if (/\s/.test(name)) {
    const message: Localized = {
      nl: "bevat een spatie, die in het adres van de pagina '%20' wordt. Zet een koppelteken tussen de woorden.",
      en: "has a space in it, which becomes '%20' in the address of the page. Put a hyphen between the words.",
    };
    return { message, why: hyphens };
  }
  if (name.endsWith(".")) {
    const message: Localized = {
      nl: "heeft een punt te veel voor '.md'; niet elke computer kan de pagina onder die naam bewaren. Laat de punt weg.",
      en: "has a full stop too many before '.md', and not every computer can store the page by that name. Leave the full stop out.",
    };
    return { message, why: everywhere };
  }
  if (!name.includes("_")) {
    const message: Localized = {
      nl: "is in Windows de naam van een apparaat: daar kan zo'n bestand niet bestaan. Kies een andere naam.",
      en: "is the name of a device in Windows, where such a file cannot exist. Choose another name.",
    };
    return { message, why: everywhere };
  }
  if (!/[^_]_/.test(name) || mayHaveUnderscores(name, named)) return undefined;
  const message: Localized = {
    nl: "bevat '_'. Zet een koppelteken tussen de woorden.",
    en: "has '_' in it. Put a hyphen between the words.",
  };
  return { isHarmless: true, message, why: hyphens };
}
/**
 * Whether '_' in a name is as it should be: where the kind says how its pages are called, the name has to fit that, and where the
 * model says that words are divided by hyphens, the form has to have '_' itself.
 */
function mayHaveUnderscores(name: string, { kind, model }: Named): boolean {
  const pattern = kind?.name?.pattern;
  if (!pattern) return !model.hyphens;
  return pattern.source.includes("_") || (!model.hyphens && pattern.test(name));
}
const hyphens: Localized = { nl: "koppeltekens tussen de woorden", en: "hyphens between the words" };
