/**
 * A command has one title, that of package.nls.json. Where the messages are in another language, another command stands in the
 * same places, which does the same and has its title in that language. `npm run docs` writes those into package.json, from the commands
 * and the entries of menus that are written by hand; a test holds that nothing is left to write.
 */

import { aliasId, aliasLanguages } from "../client/src/commands/commandIds";
import { type Localized, perLanguage } from "../server/src/core/text/language";

/** Where the texts of package.json stand; the editor takes those without a language for what it has no texts in. */
export const manifestTexts: Localized = { nl: "package.nls.nl.json", en: "package.nls.json" };

interface Command {
  readonly command: string;
  readonly title: string;
}

/** What shows or runs a command, and when; that of a menu may name a submenu in place of a command. */
interface Entry {
  readonly command?: string;
  readonly when?: string;
}

/** package.json with every command in every language: in the palette, in menus and on keys. */
export function commandTitles(read: (path: string) => string): string {
  const manifest = JSON.parse(read("package.json"));
  const texts = perLanguage<Record<string, string>>((language) => JSON.parse(read(manifestTexts[language])));
  const { contributes } = manifest;
  const commands: Command[] = contributes.commands.filter(({ command }: Command) => !isAlias(command));
  const ours = new Set(commands.map(({ command }) => command));
  // What is written here stands behind what is written by hand.
  contributes.commands = [...commands, ...commands.flatMap((command) => inOtherLanguages(command, texts))];
  const everywhere = (entries: readonly Entry[]) => {
    const titled = entries.map((entry) => eachTitled(entry, ours));
    return [...titled.map(([own]) => own), ...titled.flatMap(([, ...others]) => others)];
  };
  const menus: [string, Entry[]][] = Object.entries(contributes.menus);
  for (const [name, entries] of menus) {
    const own = withoutAliases(entries);
    contributes.menus[name] = everywhere(name === "commandPalette" ? withAll(commands, own) : own);
  }
  contributes.keybindings = everywhere(withoutAliases(contributes.keybindings));
  for (const { steps } of contributes.walkthroughs) {
    for (const step of steps) {
      if (step.completionEvents) step.completionEvents = ofAnyLanguage(step.completionEvents, ours);
    }
  }
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function inOtherLanguages(command: Command, texts: Localized<Record<string, string>>): Command[] {
  return aliasLanguages.map((language) => {
    const title = texts[language][command.title.slice(1, -1)];
    if (title === undefined) throw new Error(`${command.command} has no title in ${language}: say ${command.title}.`);
    return { ...command, command: aliasId(command.command, language), title };
  });
}

/** The palette shows every command of which it is not said when, so it is said of all. */
function withAll(commands: readonly Command[], entries: readonly Entry[]): Entry[] {
  const unsaid = commands.filter(({ command }) => !entries.some((entry) => entry.command === command));
  return [...entries, ...unsaid.map(({ command }) => ({ command }))];
}

/** The entry where no other language is spoken, also before it is known which, and one for each of the others. */
function eachTitled(entry: Entry, ours: ReadonlySet<string>): Entry[] {
  const { command } = entry;
  if (command === undefined || !ours.has(command)) return [entry];
  const when = whenOf(entry);
  if (when === never) return [entry, ...aliasLanguages.map((one) => ({ ...entry, command: aliasId(command, one) }))];
  const others = aliasLanguages.map((language) => ({
    ...entry,
    command: aliasId(command, language),
    when: both(when, `${key} == ${language}`),
  }));
  return [{ ...entry, when: both(when, ...aliasLanguages.map((language) => `${key} != ${language}`)) }, ...others];
}

const key = "algoritmekader.language";
const never = "false";

/** When an entry is there, as it is written by hand. */
function whenOf({ when }: Entry): string | undefined {
  const parts = when?.split(" && ").filter((part) => !part.startsWith(`${key} != `)) ?? [];
  return parts.length > 0 ? parts.join(" && ") : undefined;
}

function both(when: string | undefined, ...languages: readonly string[]): string {
  // Of `a || b && c` the last two belong together.
  const isChoice = when?.replace(/\([^()]*\)/g, "").includes("||") === true;
  return [...(when === undefined ? [] : [isChoice ? `(${when})` : when]), ...languages].join(" && ");
}

/** A step is done by the command under any of its titles. */
function ofAnyLanguage(events: readonly string[], ours: ReadonlySet<string>): string[] {
  const own = events.filter((event) => !isAlias(event.slice(onCommand.length)));
  return own.flatMap((event) => {
    const command = event.slice(onCommand.length);
    const isOurs = event.startsWith(onCommand) && ours.has(command);
    return [event, ...(isOurs ? aliasLanguages.map((language) => onCommand + aliasId(command, language)) : [])];
  });
}

const onCommand = "onCommand:";

function withoutAliases(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ command }) => command === undefined || !isAlias(command));
}

function isAlias(command: string): boolean {
  return aliasLanguages.some((language) => command.startsWith(aliasId("algoritmekader.", language)));
}
