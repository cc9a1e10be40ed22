import type { Localized } from "../text/language";

/**
 * Why a file or folder that is there cannot be read: it is not allowed, it does not answer at the moment, it is larger than any page, it
 * is no file with a text in it, such as a pipe or a device, or it is a link that is not followed.
 */
export type ReadFailure = "permission" | "unavailable" | "tooBig" | "notAFile" | "outside";

/** What is said of it: why it cannot be read, and what to do. In whole sentences, behind "cannot be read: ". */
export const whyUnread: Readonly<Record<ReadFailure, Localized>> = {
  permission: {
    nl: "je hebt er geen toegang toe. Vraag om leesrechten.",
    en: "you have no access to it. Ask for permission to read it.",
  },
  unavailable: {
    nl: "de plek waar het staat, antwoordt nu niet. Probeer het later nog eens; de editor doet dat vanzelf.",
    en: "the place where it is does not answer now. Try again later; the editor does so by itself.",
  },
  tooBig: {
    nl: "het is te groot (meer dan 5 MB). Haal weg wat er niet in hoort, of verdeel de tekst over meer bestanden.",
    en: "it is too big (more than 5 MB). Remove what does not belong in it, or divide the text over several files.",
  },
  notAFile: {
    nl: "het is geen gewoon bestand met tekst. Zet er een tekstbestand voor in de plaats.",
    en: "it is no ordinary file with text. Put a text file in its place.",
  },
  outside: {
    nl: "het is een snelkoppeling naar een plek buiten deze map of repository. Zet hier neer waar die naartoe leidt.",
    en: "it is a link to a place outside this folder or repository. Put here what it leads to.",
  },
};
