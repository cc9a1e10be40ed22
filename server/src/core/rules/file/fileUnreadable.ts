import { whyUnread } from "../../problem/readFailure";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";

/** A file or folder that is there and cannot be read: nobody knows what is in it, so nothing is said of what hangs on that. */
export const fileUnreadable: Rule = {
  id: "file/unreadable",
  severity: "error",
  description: {
    nl: "Een bestand of map die er wel is, maar niet gelezen kan worden",
    en: "A file or folder that is there but cannot be read",
  },
  canBeSilenced: false,
  checkPath(path, view) {
    const file = view.unread.at(path);
    if (!file) return undefined;
    const what = file.isFolder ? folder : page;
    const why = whyUnread[file.why];
    return {
      span: { start: 0, end: 0 },
      message: {
        nl: `${what.nl} kan niet worden gelezen: ${why.nl} ${unchecked.nl}`,
        en: `${what.en} cannot be read: ${why.en} ${unchecked.en}`,
      },
    };
  },
};

const page: Localized = { nl: "Dit bestand", en: "This file" };
const folder: Localized = { nl: "Deze map", en: "This folder" };
const unchecked: Localized = {
  nl: "Wat ervan afhangt, wordt zolang niet gecontroleerd of aangepast.",
  en: "Until then, whatever depends on it is neither checked nor changed.",
};
