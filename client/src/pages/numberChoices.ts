import * as vscode from "vscode";
import type { NewPageNumbers } from "../../../server/src/protocol/newPage";
import type { Choice } from "../dialogue/lists";
import type { NewPageTexts } from "./newPageTexts";

/** The numbers that a new page can have, by what they were before; those of deleted pages are said, and cannot be chosen. */
export function numberChoices(
  { next, freed, unused, reserved }: NewPageNumbers,
  words: NewPageTexts,
): Choice<string>[] {
  return [
    ...(next === undefined ? [] : [{ label: next, description: words.nextNumber, value: next }]),
    ...headed(
      words.freedNumbers,
      freed.map(({ number, title }) => ({
        label: number,
        ...(title === undefined ? {} : { description: words.wasOf(title) }),
        value: number,
      })),
    ),
    ...headed(
      words.unusedNumbers,
      unused.map((number) => ({ label: number, value: number })),
    ),
    ...headed(
      words.reservedNumbers,
      reserved.length === 0 ? [] : [{ label: `$(lock) ${reserved.join(", ")}`, description: words.staysReserved }],
    ),
  ];
}

function headed(label: string, choices: readonly Choice<string>[]): Choice<string>[] {
  return choices.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...choices];
}
