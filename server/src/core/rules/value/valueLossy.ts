import { isUnknownCode } from "../../framework/unknownCodes";
import type { YamlScalar } from "../../frontMatter/yamlNodes";
import { readAs, yamlType } from "../../frontMatter/yamlTypes";
import type { Field } from "../../model/field";
import type { Page, PageKey } from "../../page/page";
import type { Finding } from "../../problem/problem";
import type { Found, Question, Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { quoted, shown } from "../../text/words";

/** The site reads something else than is written: `3.10` is the number 3.1, `no` is false, `012` is ten. */
export const valueLossy: Rule = {
  id: "value/lossy",
  severity: "warning",
  description: {
    nl: "De site leest iets anders dan er staat, zoals 3.1 voor 3.10",
    en: "The site reads something other than what is written, such as 3.1 for 3.10",
  },
  visits: { key: visit },
};

function visit(key: PageKey, page: Page): Found {
  if (key.shape !== "good") return undefined;
  let found: (Finding | Question)[] | undefined;
  for (const scalar of key.values) {
    const message = whatIsRead(key, scalar);
    if (!message) continue;
    found ??= [];
    found.push(unlessUnknown(key.field, scalar.value, finding(page, scalar, message)));
  }
  return found;
}

/** What is no code, however it is read, is the business of another rule. */
function unlessUnknown(field: Field, value: string, found: Finding): Finding | Question {
  if (field.value.table === undefined) return found;
  return (view) => (isUnknownCode(field, value, view) ? undefined : found);
}

function whatIsRead(key: PageKey, scalar: YamlScalar): Localized | undefined {
  const { types, target, terms, pattern, expression } = key.field.value;
  // What names something is compared as text; a name that is none is the business of another rule.
  if (scalar.style !== "plain" || target || expression || (terms && !terms.has(scalar.value))) return undefined;
  if (pattern && !pattern.test(scalar.value)) return undefined;
  const type = yamlType(scalar.value);
  const { value } = scalar;
  switch (type) {
    case "integer":
    case "float": {
      const read = readAs(value);
      if (types.has("number") && read === value) return undefined;
      if (!types.has("number") && !types.has("string")) return undefined;
      return read === value
        ? {
            nl: `De site leest ${quoted(value)} als getal, niet als tekst. Zet de waarde tussen aanhalingstekens.`,
            en: `The site reads ${quoted(value)} as a number, not as text. Put the value in quotes.`,
          }
        : {
            nl: `De site leest ${quoted(value)} als het getal ${shown(read)}. Zet de waarde tussen aanhalingstekens.`,
            en: `The site reads ${quoted(value)} as the number ${shown(read)}. Put the value in quotes.`,
          };
    }
    case "boolean":
      if (!types.has("string") || types.has("boolean")) return undefined;
      return {
        nl: `De site leest ${quoted(value)} als ${readAs(value) === "True" ? "waar (ja)" : "onwaar (nee)"}, niet als tekst. Zet de waarde tussen aanhalingstekens.`,
        en: `The site reads ${quoted(value)} as ${readAs(value) === "True" ? "true" : "false"}, not as text. Put the value in quotes.`,
      };
    case "date":
      if (!types.has("string")) return undefined;
      return {
        nl: `De site leest ${quoted(value)} als datum, niet als tekst. Zet de waarde tussen aanhalingstekens.`,
        en: `The site reads ${quoted(value)} as a date, not as text. Put the value in quotes.`,
      };
    default:
      return undefined;
  }
}

function finding(page: Page, scalar: YamlScalar, message: Localized): Finding {
  const written = page.text.slice(page.frontMatter.content.start, page.frontMatter.content.end);
  // The quotes that the page uses; single ones where it uses none, or both.
  const quote = written.includes('"') && !written.includes("'") ? '"' : "'";
  return {
    span: scalar.inner,
    message,
    repairs: [
      {
        title: { nl: "Zet de waarde tussen aanhalingstekens", en: "Put the value in quotes" },
        edits: [{ span: scalar.span, newText: `${quote}${scalar.value}${quote}` }],
        value: scalar.value,
        evidence: { nl: "dan leest de site wat er staat", en: "the site then reads what is written" },
        preferred: true,
      },
    ],
  };
}
