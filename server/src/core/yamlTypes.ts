/**
 * What the site reads where a plain (unquoted) scalar stands. The site parses with PyYAML, which follows YAML 1.1:
 * the expressions are those of its `resolver.py`.
 */
export type YamlType = "null" | "boolean" | "integer" | "float" | "date" | "string";

const nullText = /^(?:~|null|Null|NULL|)$/;
const booleanText = /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/;
const integerText =
  /^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)$/;
const floatText =
  /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const dateText =
  /^(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9][0-9]?-[0-9][0-9]?(?:[Tt]|[ \t]+)[0-9][0-9]?:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9][0-9]?(?::[0-9][0-9])?))?)$/;

/** The type that YAML 1.1 gives a plain scalar. */
export function yamlType(text: string): YamlType {
  const first = text.charCodeAt(0);
  // Letters that no special value begins with: nearly every scalar ends here.
  if (first > 57 && !/^[yYnNtTfFoO~]/.test(text)) return "string";
  if (nullText.test(text)) return "null";
  if (booleanText.test(text)) return "boolean";
  if (integerText.test(text)) return "integer";
  if (floatText.test(text)) return "float";
  if (dateText.test(text)) return "date";
  return "string";
}

/** How the site shows a plain scalar of that type: `3.10` is read as `3.1`, `012` as `10`, `1:30` as `90`. */
export function readAs(text: string): string {
  switch (yamlType(text)) {
    case "integer":
      return String(integer(text.replaceAll("_", "")));
    case "float":
      return float(text.replaceAll("_", ""));
    case "boolean":
      return /^(?:y|t|on)/i.test(text) ? "True" : "False";
    default:
      return text;
  }
}

function integer(text: string): number {
  const sign = text.startsWith("-") ? -1 : 1;
  const digits = text.replace(/^[-+]/, "");
  if (digits.includes(":")) return sign * sexagesimal(digits);
  if (/^0[0-7]+$/.test(digits)) return sign * Number.parseInt(digits, 8);
  return sign * Number(digits);
}

function float(text: string): string {
  if (text.includes(":")) return String(sexagesimal(text));
  if (/inf|nan/i.test(text)) return text.replace(".", "").toLowerCase();
  const value = String(Number(text));
  return /[.e]/.test(value) ? value : `${value}.0`;
}

function sexagesimal(text: string): number {
  return text.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
}
