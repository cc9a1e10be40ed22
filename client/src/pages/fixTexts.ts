import { textsPerLanguage } from "../../../server/src/protocol/language";
import { countedIn } from "../texts/language";

/** What is asked and said when everything about which there is no doubt is mended. */
export interface FixTexts {
  title: string;
  titleWith(problems: number, files: number): string;
  lookingUp: string;
  choose: string;
  counted(problems: number, files: number): string;
  preview: string;
  changes: string;
  nothing: string;
  done(problems: number, files: number): string;
  notDone: string;
}

export const fixTexts = textsPerLanguage<FixTexts>({
  title: { nl: "Alles herstellen waarover geen twijfel is", en: "Fix everything that leaves no doubt" },
  lookingUp: { nl: "Even kijken wat er te herstellen is…", en: "Looking up what can be fixed…" },
  titleWith: {
    nl: (problems, files) =>
      `Geen twijfel: ${countedIn.nl(problems, "probleem", "problemen")} op ${countedIn.nl(files, "pagina", "pagina's")}`,
    en: (problems, files) =>
      `No doubt: ${countedIn.en(problems, "problem", "problems")} on ${countedIn.en(files, "page", "pages")}`,
  },
  choose: { nl: "Haal het vinkje weg bij wat zo moet blijven", en: "Untick what is to stay as it is" },
  counted: {
    nl: (problems, files) => `${problems} keer, op ${countedIn.nl(files, "pagina", "pagina's")}`,
    en: (problems, files) => `${countedIn.en(problems, "time", "times")}, on ${countedIn.en(files, "page", "pages")}`,
  },
  preview: { nl: "Bekijk de wijzigingen", en: "View the Changes" },
  changes: { nl: "Wat er verandert", en: "What changes" },
  nothing: {
    nl: "Er is niets te herstellen waarover geen twijfel is.",
    en: "There is nothing to fix that leaves no doubt.",
  },
  done: {
    nl: (problems, files) =>
      `${countedIn.nl(problems, "probleem", "problemen")} hersteld op ${countedIn.nl(files, "pagina", "pagina's")}.`,
    en: (problems, files) =>
      `${countedIn.en(problems, "problem", "problems")} fixed on ${countedIn.en(files, "page", "pages")}.`,
  },
  notDone: {
    nl: "Er is niets hersteld: er is intussen iets veranderd. Probeer het opnieuw.",
    en: "Nothing was fixed: something has changed meanwhile. Try again.",
  },
});
