import { isAliasOfList, itemAt, removeEntry, removeItem } from "../edits";
import { type NameReference, type Page, type PageKey, pageKey } from "../page";
import type { Finding, Repair } from "../problem";
import { action, didYouMean, replacements, suggest } from "../repair";
import type { Rule } from "../rule";
import { isBroken, type Snapshot } from "../snapshot";
import { existingNoun, Noun, quoted } from "../words";
import { severalValues } from "./severalValues";
import { hasCrookedItem } from "./valueType";

/** A value or macro filter names no page: a row without a link, or an empty table. */
export const referenceUnknown: Rule = {
  id: "reference/unknown",
  severity: "error",
  description: {
    nl: "Een verwijzing noemt een pagina die niet bestaat",
    en: "A reference names a page that does not exist",
  },
  check(page, snapshot) {
    const findings: Finding[] = [];
    for (const reference of page.references) {
      if (reference.type !== "name" || reference.as !== "reference") continue;
      if (reference.from === "key" && page.frontMatter.status !== "read") continue;
      if (reference.scalar && hasCrookedItem(page, reference.scalar)) continue;
      if (isBroken(reference, snapshot)) findings.push(finding(page, reference, snapshot));
    }
    return findings;
  },
};

function finding(page: Page, reference: NameReference, snapshot: Snapshot): Finding {
  const key = reference.from === "key" ? pageKey(page, reference.key) : undefined;
  const isRight = (value: string) => snapshot.resolve({ kind: reference.kind, value }).length > 0;
  const several = key && reference.scalar && severalValues(page.text, key, reference.scalar, isRight);
  if (several) return several;
  const kind = snapshot.model.kinds.get(reference.kind);
  const what = Noun(kind, reference.kind);
  const existing = existingNoun(kind, reference.kind);
  const suggestions = suggest(reference.value, snapshot.candidates(reference.kind), aliasesOf(reference, snapshot));
  const hint =
    suggestions.length > 0
      ? didYouMean(suggestions, reference.value)
      : reference.from === "key"
        ? {
            nl: ` Kies ${existing.nl} of verwijder deze verwijzing.`,
            en: ` Choose ${existing.en} or remove this reference.`,
          }
        : { nl: ` De tabel blijft leeg. Kies ${existing.nl}.`, en: ` The table stays empty. Choose ${existing.en}.` };
  return {
    span: reference.span,
    message: {
      nl: `${what.nl} ${quoted(reference.value)} bestaat niet.${hint.nl}`,
      en: `${what.en} ${quoted(reference.value)} does not exist.${hint.en}`,
    },
    repairs:
      key && isAliasOfList(key, reference.span)
        ? []
        : [...replacements(reference.span, suggestions), ...(key ? removal(page, key, reference) : [])],
    suggests: true,
  };
}

/** Other spellings of the value that the model knows. */
function aliasesOf({ field, macro, key }: NameReference, snapshot: Snapshot): ReadonlyMap<string, string> | undefined {
  if (!macro) return field?.value.termAliases;
  return snapshot.model.macros.get(macro.name)?.filters.get(key)?.termAliases;
}

function removal(page: Page, key: PageKey, reference: NameReference): Repair[] {
  const item = itemAt(key, reference.span);
  return [
    action(
      { nl: "Verwijder deze verwijzing", en: "Remove this reference" },
      [item ? removeItem(page, key, item) : removeEntry(page, key.entry)],
      { nl: "de pagina bestaat niet", en: "the page does not exist" },
    ),
  ];
}
