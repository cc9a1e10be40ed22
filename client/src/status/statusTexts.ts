import { textsPerLanguage } from "../../../server/src/protocol/language";
import { type SharedTexts, sharedTexts } from "../texts/sharedTexts";

/** What the status item and the progress beside it say. */
export interface StatusTexts extends SharedTexts {
  noProblems: string;
  /** Progress while the server reads the framework. */
  reading: string;
  /** Tooltip of the status item: what a click does. */
  clickForProblems: string;
  failed: string;
  clickForOutput: string;
  /** What else the status item offers. */
  fixEverything: string;
  openLifecycle: string;
  firstSteps: string;
  restart: string;
  showOutput: string;
  /** The server ended by itself, and is started again. */
  startsAgain: string;
  /** It did so too often. */
  staysAway: string;
  /** A folder that cannot be read. */
  silent(name: string): string;
}

export const statusTexts = textsPerLanguage<StatusTexts>({
  ...sharedTexts,
  noProblems: { nl: "geen fouten of waarschuwingen", en: "no errors or warnings" },
  reading: { nl: "Algoritmekader: pagina's lezen", en: "Algoritmekader: reading pages" },
  clickForProblems: { nl: "Klik voor de lijst met problemen", en: "Click for the list of problems" },
  failed: { nl: "De controle van het Algoritmekader is gestopt", en: "Checking the Algoritmekader has stopped" },
  clickForOutput: {
    nl: "Klik voor de uitvoer; daar staat wat er misging",
    en: "Click for the output; it says what went wrong",
  },
  fixEverything: { nl: "Herstellen waarover geen twijfel is", en: "Fix what leaves no doubt" },
  openLifecycle: { nl: "Levenscyclus openen", en: "Open the lifecycle" },
  firstSteps: { nl: "Eerste stappen", en: "First steps" },
  restart: { nl: "Opnieuw starten", en: "Restart" },
  showOutput: { nl: "Uitvoer tonen", en: "Show the output" },
  startsAgain: {
    nl: "De controle van het Algoritmekader was gestopt en begint opnieuw. Wat je hebt getypt, is er nog.",
    en: "Checking the Algoritmekader had stopped and starts again. What you have typed is still there.",
  },
  staysAway: {
    nl: "De controle van het Algoritmekader is een paar keer kort na elkaar gestopt en begint nu niet meer vanzelf. Wat je hebt getypt, is er nog.",
    en: "Checking the Algoritmekader has stopped a few times in a row and does not start by itself any more. What you have typed is still there.",
  },
  silent: {
    nl: (name) => `De map '${name}' kan nu niet worden gelezen. Dat wordt steeds opnieuw geprobeerd.`,
    en: (name) => `The folder '${name}' cannot be read now. This is tried again and again.`,
  },
});
