import { isAliasOfList, itemAt, removeEntry, removeItem } from "../edits";
import { type NameReference, type Page, pageKey } from "../page";
import type { Finding, Repair } from "../problem";
import { action, didYouMean, replacements, suggest } from "../repair";
import type { Rule } from "../rule";
import { isBroken, type Snapshot } from "../snapshot";
import { existingNoun, Noun, quoted } from "../words";
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
  const kind = snapshot.model.kinds.get(reference.kind);
  const what = Noun(kind, reference.kind);
  const existing = existingNoun(kind, reference.kind);
  const suggestions = suggest(reference.value, snapshot.candidates(reference.kind), reference.field?.value.termAliases);
  const hint =
    suggestions.length > 0
      ? didYouMean(suggestions)
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
    repairs: isAliased(page, reference)
      ? []
      : [...replacements(reference.span, suggestions), ...removal(page, reference)],
    suggests: true,
  };
}

/** The value stands elsewhere on the page, in a list that this key only points to. */
function isAliased(page: Page, reference: NameReference): boolean {
  const key = reference.from === "key" ? pageKey(page, reference.key) : undefined;
  return key !== undefined && isAliasOfList(key, reference.span);
}

function removal(page: Page, reference: NameReference): Repair[] {
  const key = reference.from === "key" ? pageKey(page, reference.key) : undefined;
  if (!key) return [];
  const item = itemAt(key, reference.span);
  return [
    action(
      { nl: "Verwijder deze verwijzing", en: "Remove this reference" },
      [item ? removeItem(page, key, item) : removeEntry(page, key.entry)],
      { nl: "de pagina bestaat niet", en: "the page does not exist" },
    ),
  ];
}
