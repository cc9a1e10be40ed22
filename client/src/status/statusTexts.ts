import type { Language } from "../texts/language";
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

const nl: StatusTexts = {
  ...sharedTexts.nl,
  noProblems: "geen fouten of waarschuwingen",
  reading: "Algoritmekader: pagina's lezen",
  clickForProblems: "Klik voor de lijst met problemen",
  failed: "De controle van het Algoritmekader is gestopt",
  clickForOutput: "Klik voor de uitvoer; daar staat wat er misging",
  openLifecycle: "Levenscyclus openen",
  firstSteps: "Eerste stappen",
  restart: "Start opnieuw",
};

const en: StatusTexts = {
  ...sharedTexts.en,
  noProblems: "no errors or warnings",
  reading: "Algoritmekader: reading pages",
  clickForProblems: "Click for the list of problems",
  failed: "Checking the Algoritmekader has stopped",
  clickForOutput: "Click for the output; it says what went wrong",
  openLifecycle: "Open the lifecycle",
  firstSteps: "First steps",
  restart: "Restart",
};

export const statusTexts: Record<Language, StatusTexts> = { nl, en };
