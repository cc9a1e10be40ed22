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
  openLifecycle: string;
  firstSteps: string;
  restart: string;
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
  openLifecycle: { nl: "Levenscyclus openen", en: "Open the lifecycle" },
  firstSteps: { nl: "Eerste stappen", en: "First steps" },
  restart: { nl: "Start opnieuw", en: "Restart" },
});
