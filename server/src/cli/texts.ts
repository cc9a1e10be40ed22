import { type Language, type Localized, languageNamed, languages } from "../core/text/language";

/** A call that cannot be carried out; the message says why, for the person at the terminal. */
export class UsageError extends Error {}

/** The language of the terminal: what `--language` says, or else that of the system (POSIX `LC_ALL`, `LC_MESSAGES`, `LANG`). */
export function terminalLanguage(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = process.env,
): Language {
  const at = args.findIndex((arg) => arg === "--language" || arg.startsWith("--language="));
  const asked = at < 0 ? undefined : (args[at]?.split("=")[1] ?? args[at + 1]);
  const system = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return languageNamed(asked) ?? languages.find((language) => system.startsWith(language)) ?? "en";
}

/** What the command line says when it cannot run: what is wrong, and what to do. */
export function usage(text: Localized, language: Language): UsageError {
  return new UsageError(text[language]);
}

/** That something is none of the choices that there are. */
export function choose(what: string, choices: readonly string[]): Localized {
  return { nl: `${what}: kies uit ${choices.join(", ")}.`, en: `${what}: choose from ${choices.join(", ")}.` };
}

const allLanguages = languages.join("|");

export const help: Localized = {
  nl: `Controleert een kader van Markdown-pagina's, zoals het Algoritmekader.

  algoritmekader check [map]         alle problemen van alle pagina's
    --format pretty|json             voor mensen, of voor programma's
    --rule id=ernst                  off, hint, information, warning of error; mag vaker
    --max-warnings n                 bij meer waarschuwingen is de controle mislukt
    --language ${allLanguages}                 anders geldt de taal van het kader
    --fix                            herstel in de bestanden wat zonder twijfel kan; meld de rest
  algoritmekader export [map] --format json
                                     pagina's, verwijzingen en dekking
  algoritmekader schema <soort> [map]
                                     het JSON Schema van de front matter van een soort
  algoritmekader schema export       het JSON Schema van wat 'export' geeft
  algoritmekader lsp --stdio         de taalserver, voor elke editor

Zonder map wordt de huidige map gelezen. Staat het kader in een map daarboven of daarin, dan wordt het gevonden.
Afsluitcode: 0 geen fouten, 1 fouten (of te veel waarschuwingen), 2 de opdracht kon niet (helemaal) worden uitgevoerd.
Met --fix telt wat overblijft.
`,
  en: `Checks a framework of Markdown pages, such as the Algoritmekader.

  algoritmekader check [folder]      all problems of all pages
    --format pretty|json             for people, or for programs
    --rule id=severity               off, hint, information, warning or error; may be repeated
    --max-warnings n                 more warnings than this count as failure
    --language ${allLanguages}                 default: the language of the framework
    --fix                            fix in the files what leaves no doubt; report the rest
  algoritmekader export [folder] --format json
                                     pages, references and coverage
  algoritmekader schema <kind> [folder]
                                     the JSON Schema of the front matter of a kind
  algoritmekader schema export       the JSON Schema of what 'export' gives
  algoritmekader lsp --stdio         the language server, for any editor

Without a folder the current one is read. A framework in a folder above it or in it is found.
Exit code: 0 no errors, 1 errors (or too many warnings), 2 the command could not run, or not to its end.
With --fix, what is left counts.
`,
};
