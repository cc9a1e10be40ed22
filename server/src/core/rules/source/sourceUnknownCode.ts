import { suggestCode } from "../../data/codes";
import { type LookUp, lookUpOf, otherKeyWith } from "../../data/table";
import { isCodeIn } from "../../framework/unknownCodes";
import type { YamlScalar } from "../../frontMatter/yamlNodes";
import { asCode, inQuotes } from "../../frontMatter/yamlWriting";
import { severalValues } from "../../meant/severalValues";
import { hasCrookedItem } from "../../page/crookedItems";
import { addItem, isAliasOfList, isNeeded, itemAt, removeEntry, removeItem } from "../../page/edits";
import type { Page, PageKey } from "../../page/page";
import type { Finding, Repair } from "../../problem/problem";
import { action, replacement } from "../../problem/repairs";
import type { Found, Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { copied, didYouMean } from "../../text/similar";
import type { Suggestion } from "../../text/suggestion";
import type { Edit } from "../../text/textEdits";
import { quoted, quotedPath } from "../../text/words";

/** A code that is not in the table of its source: what is made of it stands beside nothing. */
export const sourceUnknownCode: Rule = {
  id: "source/unknown-code",
  severity: "error",
  description: {
    nl: "De code staat niet in de tabel bij deze bron",
    en: "The code is not in the table for this source",
  },
  visits: { key: visit },
};

function visit(key: PageKey, page: Page): Found {
  if (key.field.value.table === undefined || key.shape !== "good" || key.values.length === 0) return undefined;
  const { field } = key;
  const place = page.allKeys.indexOf(key);
  const codes = key.values.map(({ value }) => copied(value));
  return (view) => {
    const lookUp = lookUpOf(field, (name) => view.table(name));
    if (!lookUp || codes.every((code) => isCodeIn(lookUp, code))) return undefined;
    const now = page.allKeys[place];
    return now && unknownCodes(page, now, lookUp);
  };
}

function unknownCodes(page: Page, key: PageKey, lookUp: LookUp): Finding[] {
  return key.values
    .filter((scalar) => !isCodeIn(lookUp, scalar.value) && !hasCrookedItem(page, scalar))
    .map(
      (scalar) =>
        severalValues(page.text, key, scalar, (value) => lookUp.codes.has(value)) ??
        severalCodes(key, scalar, lookUp) ??
        unknownCode(page, key, scalar, lookUp),
    );
}

/** Codes one after the other where one code or a list belongs. */
function severalCodes(key: PageKey, scalar: YamlScalar, { codes }: LookUp): Finding | undefined {
  const parts = scalar.value.split(/[,;\s]+/).filter(Boolean);
  if (key.entry.value !== scalar || parts.length < 2 || !parts.every((part) => codes.has(part))) return undefined;
  return {
    span: scalar.inner,
    suggests: true,
    message: {
      nl: `Hier staan ${parts.length} codes, die de site als één code leest. Maak er een lijst van.`,
      en: `There are ${parts.length} codes here, which the site reads as one. Make them a list.`,
    },
    repairs: [
      action(
        { nl: "Maak er een lijst van", en: "Make them a list" },
        [{ span: scalar.span, newText: `[${parts.map(asCode).join(", ")}]` }],
        { nl: "elk ervan is een code", en: "each of them is a code" },
        new Set(parts).size === parts.length,
      ),
    ],
  };
}

function unknownCode(page: Page, key: PageKey, scalar: YamlScalar, lookUp: LookUp): Finding {
  const { value, inner } = scalar;
  const other = otherKeyWith(value, lookUp);
  if (other !== undefined) return codeOfOther(page, key, scalar, other, lookUp);
  const suggestions = suggestCode(value, lookUp.codes);
  const hint = meant(suggestions, value);
  const file = quotedPath(lookUp.table.path);
  const of: Localized = lookUp.source === "" ? { nl: "", en: "" } : ofSource(lookUp.source);
  return {
    span: inner,
    suggests: true,
    message: {
      nl: `De code ${quoted(value)} staat niet in ${file}${of.nl}.${hint.nl || " Verbeter of verwijder de code."}`,
      en: `The code ${quoted(value)} is not in ${file}${of.en}.${hint.en || " Correct the code or remove it."}`,
    },
    repairs: isAliasOfList(key, scalar.span)
      ? []
      : [...suggestions.map((suggestion) => replaced(page, key, scalar, suggestion)), ...removal(page, key, scalar)],
  };
}

function ofSource(source: string): Localized {
  return { nl: ` bij ${quoted(source)}`, en: ` for ${quoted(source)}` };
}

function meant(suggestions: readonly Suggestion[], value: string): Localized {
  const [first, second] = suggestions;
  if (!first || !second) return didYouMean(suggestions, value);
  const all = suggestions.map((suggestion) => quoted(suggestion.value));
  const last = all.pop();
  return { nl: ` Bedoelde je ${all.join(", ")} of ${last}?`, en: ` Did you mean ${all.join(", ")} or ${last}?` };
}

function replaced(page: Page, key: PageKey, scalar: YamlScalar, suggestion: Suggestion): Repair {
  const { value, evidence, preferred } = suggestion;
  const mark = page.text.slice(scalar.span.start, scalar.inner.start);
  const isSafe = !value.includes(mark) && !value.includes("\\");
  const newText = scalar.style === "plain" || scalar.style === "block" ? asCode(value) : mark + value + mark;
  const isThere = key.values.some((one) => one.value === value);
  return {
    ...replacement(scalar.inner, value, evidence, preferred && !isThere),
    edits: [{ span: scalar.span, newText: isSafe || mark === "" ? newText : inQuotes(value) }],
  };
}

function removal(page: Page, key: PageKey, scalar: YamlScalar): Repair[] {
  const edit = removed(page, key, scalar);
  if (!edit) return [];
  const title: Localized = { nl: `Verwijder ${quoted(scalar.value)}`, en: `Remove ${quoted(scalar.value)}` };
  return [action(title, [edit], { nl: "geen code van deze bron", en: "not a code of this source" })];
}

function removed(page: Page, key: PageKey, scalar: YamlScalar): Edit | undefined {
  if (key.entry.value === scalar) return key.field.required ? undefined : removeEntry(page, key.entry);
  const item = itemAt(key, scalar.span);
  return item && !isNeeded(key) ? removeItem(page, key, item) : undefined;
}

/** The code is one of another source, which has a key of its own beside this one. */
function codeOfOther(page: Page, key: PageKey, scalar: YamlScalar, other: string, lookUp: LookUp): Finding {
  const { value, inner } = scalar;
  const siblings = page.allKeys.find(({ keys }) => keys.includes(key))?.keys ?? page.keys;
  const present = siblings.find(({ field }) => field.key === other);
  const isThere = present?.values.some((one) => one.value === value) === true;
  const source = quoted(lookUp.table.model.sources?.get(other) ?? other);
  return {
    span: inner,
    suggests: true,
    message: {
      nl: `De code ${quoted(value)} hoort niet bij '${key.field.key}' maar bij '${other}' (${source}). ${isThere ? "Daar staat de code al: verwijder die hier." : "Verplaats de code daarheen."}`,
      en: `The code ${quoted(value)} does not belong under '${key.field.key}' but under '${other}' (${source}). ${isThere ? "It is there already: remove it here." : "Move it there."}`,
    },
    repairs: isAliasOfList(key, scalar.span)
      ? []
      : [...(isThere ? [] : moved(page, key, scalar, other, present)), ...removal(page, key, scalar)],
  };
}

function moved(page: Page, key: PageKey, scalar: YamlScalar, other: string, present: PageKey | undefined): Repair[] {
  const edits = moveEdits(page, key, scalar, other, present);
  if (!edits) return [];
  const title: Localized = {
    nl: `Verplaats ${quoted(scalar.value)} naar '${other}'`,
    en: `Move ${quoted(scalar.value)} to '${other}'`,
  };
  return [action(title, edits, { nl: `het is een code van '${other}'`, en: `it is a code of '${other}'` })];
}

/** The key takes the other name where this is its only code; else the code goes to the list that stands there. */
function moveEdits(
  page: Page,
  key: PageKey,
  scalar: YamlScalar,
  other: string,
  present: PageKey | undefined,
): Edit[] | undefined {
  const { entry } = key;
  if (!present) {
    const isOnly = entry.value === scalar || (entry.value?.type === "list" && entry.value.items.length === 1);
    return isOnly ? [{ span: entry.keySpan, newText: other }] : undefined;
  }
  const added = addItem(page, present, page.text.slice(scalar.span.start, scalar.span.end));
  const taken = removed(page, key, scalar);
  return added && taken && [taken, added];
}
