/**
 * What the site reads where a plain (unquoted) scalar stands. The site parses with PyYAML, which follows YAML 1.1:
 * the expressions are those of its `resolver.py`.
 */
export type YamlType = "null" | "boolean" | "integer" | "float" | "date" | "string";

const booleanText = /^(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)$/;
const integerText =
  /^(?:[-+]?0b[0-1_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)$/;
const floatText =
  /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const dateText =
  /^(?:[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9][0-9]?-[0-9][0-9]?(?:[Tt]|[ \t]+)[0-9][0-9]?:[0-9]{2}:[0-9]{2}(?:\.[0-9]*)?(?:[ \t]*(?:Z|[-+][0-9][0-9]?(?::[0-9][0-9])?))?)$/;

/** Whether YAML 1.1 reads a plain scalar as nothing. */
export function isNullText(text: string): boolean {
  return text === "" || text === "~" || text === "null" || text === "Null" || text === "NULL";
}

/** All characters that a number or date can have: most names that begin with a digit have others. */
const numeric = /^[-+.0-9][-+.0-9_:xobeEtTzZa-fA-FINFinf \t]*$/;

/** The type that YAML 1.1 gives a plain scalar. */
export function yamlType(text: string): YamlType {
  if (isNullText(text)) return "null";
  // A word: nearly every scalar ends here. The longest special word has five letters.
  if (text.charCodeAt(0) > 57) return text.length <= 5 && booleanText.test(text) ? "boolean" : "string";
  if (!numeric.test(text)) return "string";
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

/** Without a limit on its size, as in Python. */
function integer(text: string): bigint {
  const sign = text.startsWith("-") ? -1n : 1n;
  const digits = text.replace(/^[-+]/, "");
  if (digits.includes(":")) return sign * digits.split(":").reduce((sum, part) => sum * 60n + BigInt(part), 0n);
  return sign * BigInt(/^0[0-7]+$/.test(digits) ? `0o${digits}` : digits);
}

function float(text: string): string {
  const sign = text.startsWith("-") ? -1 : 1;
  const digits = text.replace(/^[-+]/, "").toLowerCase();
  if (digits === ".nan") return "nan";
  if (digits === ".inf") return shown(sign * Number.POSITIVE_INFINITY);
  return shown(sign * digits.split(":").reduce((sum, part) => sum * 60 + Number(part), 0));
}

/** A float as Python prints it: always with a point or an exponent. */
function shown(value: number): string {
  if (!Number.isFinite(value)) return value < 0 ? "-inf" : "inf";
  if (Object.is(value, -0)) return "-0.0";
  const [digits, exponent] = value.toExponential().split("e") as [string, string];
  const power = Number(exponent);
  if (power < -4 || power >= 16) return `${digits}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  const plain = String(value);
  return plain.includes(".") ? plain : `${plain}.0`;
}
