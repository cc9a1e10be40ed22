import { builtInModelJson } from "../../server/src/configuration/builtInModel";
import type { ContentModelJson } from "../../server/src/core/model/contentModelJson";
import { data, pages } from "../core/picture";

export const root = "file:///werk/kader";
const quoted = JSON.stringify;
export const requirement = pages.vereiste("aia-05-toezicht");
export const measure = pages.maatregel("2-owp-05-afwegen");

/** Files of a framework in which each text that an author can write is the same one. */
export function hostileFramework(text: string) {
  const cell = `"${text.replaceAll('"', '""')}"`;
  return {
    [requirement]: `---
title: ${quoted(text)}
id: ${quoted(`urn:nl:ak:ver:aia-05${text}`)}
toelichting: ${quoted(text)}
levenscyclus:
- ontwerp
- ${quoted(text)}
onderwerp:
- data
rollen:
- jurist
soort-toepassing:
- ai-systeem
- ${quoted(text)}
risicogroep:
- hoog-risico-ai-systeem
${quoted(text)}:
- ${quoted(text)}
- eigen
sources:
- ${quoted(text)}
---
# ${text}

vakterm [a](../maatregelen/2-owp-05-afwegen.md)
`,
    [measure]: `---
title: ${quoted(text)}
vereiste:
- aia-05-toezicht
---
<!-- list_maatregelen vereiste/aia-05-toezicht -->
<!-- list_vereisten_on_maatregelen_page -->
vakterm
`,
    [pages.phase("ontwerp")]: `---\ntitle: ${quoted(text)}\n---\n`,
    [pages.topic("data")]: `---\ntitle: ${quoted(text)}\n---\n`,
    [pages.role("jurist")]: `---\ntitle: ${quoted(text)}\n---\n`,
    [data.glossary]: `*[vakterm]: ${text.replaceAll("\n", " ")}\n*[${text.replaceAll(/[\n\]]/g, " ")}]: uitleg\n`,
    [data.table]: `nummer;maatregel;source\n${cell};${cell};${cell}\n`,
  };
}

/** The built-in model with this text for every title and description, and with a key and a term that are called so. */
export function hostileModel(text: string): ContentModelJson {
  const spoiled = (value: unknown, key = ""): unknown => {
    if (Array.isArray(value)) return value.map((one) => spoiled(one));
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, spoiled(one, name)]));
    return ["nl", "en", "one", "many", "title", "description"].includes(key) && typeof value === "string"
      ? text
      : value;
  };
  const json = spoiled(builtInModelJson) as { schemas: Record<string, { properties?: Record<string, unknown> }> };
  for (const schema of Object.values(json.schemas)) {
    if (schema.properties) schema.properties[text] = { type: "array", items: { enum: [text, "eigen"] }, title: text };
  }
  return json as unknown as ContentModelJson;
}
