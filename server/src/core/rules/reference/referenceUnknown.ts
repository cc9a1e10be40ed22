import { type FrameworkView, isBroken } from "../../framework/frameworkView";
import { idOfName, type Meant, meantPage } from "../../meant/meant";
import { severalValues } from "../../meant/severalValues";
import { existingNoun, Noun } from "../../model/nouns";
import { hasCrookedItem } from "../../page/crookedItems";
import { isAliasOfList, itemAt, removeEntry, removeItem } from "../../page/edits";
import { keyHolding, type NameReference, type Page, type PageKey } from "../../page/page";
import type { Finding, Repair, Wish } from "../../problem/problem";
import { action, replacements, valueChoice } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { copied, didYouMean } from "../../text/similar";
import { quoted, quotedPath } from "../../text/words";

/** A value or macro filter names no page: a row without a link, or an empty table. */
export const referenceUnknown: Rule = {
  id: "reference/unknown",
  severity: "error",
  description: {
    nl: "Een verwijzing noemt een pagina die niet bestaat",
    en: "A reference names a page that does not exist",
  },
  relates: {
    name(reference, page, view) {
      if (reference.as !== "reference" || !isBroken(reference, view)) return undefined;
      if (reference.from === "key" && page.status !== "read") return undefined;
      if (reference.scalar && hasCrookedItem(page, reference.scalar)) return undefined;
      return finding(page, reference, view);
    },
  },
};

function finding(page: Page, reference: NameReference, view: FrameworkView): Finding {
  const key = keyHolding(page, reference);
  const isRight = (value: string) => view.resolve({ kind: reference.kind, value }).length > 0;
  const several = key && reference.scalar && severalValues(page.text, key, reference.scalar, isRight);
  if (several) return several;
  const aliases = aliasesOf(reference, view);
  const meant = meantPage(reference, view, aliases, reference.from === "key" ? page : undefined);
  const isAlias = key !== undefined && isAliasOfList(key, reference.span);
  const existing = existingNoun(view.model.kinds.get(reference.kind), reference.kind);
  return {
    span: reference.span,
    message: message(reference, meant, view),
    repairs: isAlias
      ? []
      : [...replacements(reference.span, meant.suggestions), ...(key ? removal(page, key, reference, meant) : [])],
    suggests: wish(reference, meant, aliases, view),
    choice: isAlias
      ? undefined
      : valueChoice({ nl: `Kies ${existing.nl}…`, en: `Choose ${existing.en}…` }, reference.span.start),
    cause: { type: "kind", kind: reference.kind },
  };
}

function message({ kind: id, value, from }: NameReference, meant: Meant, { model }: FrameworkView): Localized {
  const { suggestions, moved, deleted } = meant;
  const kind = model.kinds.get(id);
  const what = Noun(kind, id);
  const subject: Localized = { nl: `${what.nl} ${quoted(value)}`, en: `${what.en} ${quoted(value)}` };
  if (moved?.isRenamed) {
    const name = quotedPath(moved.value);
    return {
      nl: `${subject.nl} heet sinds ${moved.date} ${name}. Pas de verwijzing aan.`,
      en: `${subject.en} has been called ${name} since ${moved.date}. Change the reference.`,
    };
  }
  const fact: Localized = deleted
    ? { nl: `${subject.nl} is verwijderd op ${deleted.date}`, en: `${subject.en} was deleted on ${deleted.date}` }
    : { nl: `${subject.nl} bestaat niet`, en: `${subject.en} does not exist` };
  if (suggestions.length > 0) {
    const hint = didYouMean(suggestions, value);
    return { nl: `${fact.nl}.${hint.nl}`, en: `${fact.en}.${hint.en}` };
  }
  const existing = existingNoun(kind, id);
  if (from === "filter") {
    return {
      nl: `${fact.nl}. De tabel blijft leeg. Kies ${existing.nl}.`,
      en: `${fact.en}. The table stays empty. Choose ${existing.en}.`,
    };
  }
  return deleted
    ? { nl: `${fact.nl}: deze verwijzing kan weg.`, en: `${fact.en}: this reference can go.` }
    : {
        nl: `${fact.nl}. Kies ${existing.nl} of verwijder deze verwijzing.`,
        en: `${fact.en}. Choose ${existing.en} or remove this reference.`,
      };
}

/** What there is under other names has a say where the value is an id, the model knows it as another name, or the history does. */
function wish(
  { kind, value }: NameReference,
  { hasPast }: Meant,
  aliases: ReadonlyMap<string, string> | undefined,
  { model }: FrameworkView,
): boolean | readonly Wish[] {
  if (hasPast || value.includes(":") || (aliases?.size ?? 0) > 0) return true;
  const implied = idOfName(model.kinds.get(kind), value);
  const other: readonly Wish[] = implied === undefined ? [] : [{ pool: `name:${kind}`, value: copied(implied) }];
  return [{ pool: `name:${kind}`, value: copied(value) }, ...other];
}

/** Other spellings of the value that the model knows. */
function aliasesOf({ field, macro, key }: NameReference, view: FrameworkView): ReadonlyMap<string, string> | undefined {
  if (!macro) return field?.value.termAliases;
  return view.model.macros.get(macro.name)?.filters.get(key)?.termAliases;
}

/**
 * Preferred only where it is certain that the page was deleted, nothing is like it, and something is left: an author may
 * still want to refer to another page, and nobody looks at what "fix all" takes away.
 */
function removal(page: Page, key: PageKey, reference: NameReference, { suggestions, deleted }: Meant): Repair[] {
  const item = itemAt(key, reference.span);
  // What has to say which page it is about says nothing without it: that is for the author to mend.
  const isBelow = page.kind.fields.get(key.field.key) !== key.field;
  if (isBelow && key.field.required && !item) return [];
  return [
    action(
      deleted
        ? {
            nl: `Verwijder deze verwijzing (de pagina is verwijderd op ${deleted.date})`,
            en: `Remove this reference (the page was deleted on ${deleted.date})`,
          }
        : { nl: "Verwijder deze verwijzing", en: "Remove this reference" },
      [item ? removeItem(page, key, item) : removeEntry(page, key.entry)],
      deleted
        ? { nl: `verwijderd op ${deleted.date}`, en: `deleted on ${deleted.date}` }
        : { nl: "de pagina bestaat niet", en: "the page does not exist" },
      deleted?.isSure === true && suggestions.length === 0 && item !== undefined && key.values.length > 1,
    ),
  ];
}
