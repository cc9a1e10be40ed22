import { readAs, yamlType } from "./yamlTypes";

/** A text as a YAML scalar in quotes: single ones unless the text holds one. */
export function inQuotes(value: string): string {
  if (!value.includes("'")) return `'${value}'`;
  return value.includes('"') || value.includes("\\") ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}
/** A text of one line as a YAML scalar, in quotes only where it needs them. */
export function asScalar(value: string): string {
  const isPlain = /^[\p{L}\d](?:[^:#]|:(?=\S)|(?<=\S)#)*$/u.test(value) && yamlType(value) === "string";
  return isPlain && !/\s$/.test(value) ? value : inQuotes(value);
}
/** A code as a YAML scalar: a number stays one where the site reads it as it is written. */
export function asCode(code: string): string {
  const type = yamlType(code);
  return (type === "integer" || type === "float") && readAs(code) === code ? code : asScalar(code);
}
