import type { Localized } from "../core/text/language";
import { complain, end, watchOutput } from "./output";
import { run } from "./run";
import { terminalLanguage } from "./texts";

/** Runs the command line. `onChecked` is called when a framework was checked. */
export function start(args: readonly string[], onChecked: () => void): void {
  const language = terminalLanguage(args);
  const fail = (error: unknown) => {
    complain(unexpected(error)[language]);
    end(2, language);
  };
  watchOutput();
  // The server, which goes on, has its own way with errors.
  if (args[0] !== "lsp") process.on("uncaughtException", fail);
  run(args, language).then((code) => {
    if (args[0] === "check" && code !== 2) onChecked();
    if (code !== undefined) end(code, language);
  }, fail);
}

/** What nobody foresaw, in one line: the first of the error. */
function unexpected(error: unknown): Localized {
  const [line] = String(error).split("\n", 1);
  return {
    nl: `Dit had niet mogen gebeuren: ${line}. De opdracht is niet afgemaakt. Meld dit met de opdracht die je gaf.`,
    en: `This should not have happened: ${line}. The command was not carried out. Report it with the command that you gave.`,
  };
}
