import { fileURLToPath, pathToFileURL } from "node:url";
import Ajv from "ajv/dist/2020.js";
import { beforeAll, expect, test } from "vitest";
import schema from "../../../content-schema/export.schema.json";
import { exported } from "../../../server/src/cli/export";
import { openFolder } from "../../openFolder";

type Exported = ReturnType<typeof exported>;

async function exportOf(name: string): Promise<Exported> {
  const root = fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
  const { framework } = await openFolder(pathToFileURL(root).href, root);
  const { view } = framework.workspace;
  const site = framework.filesBeside().find(({ path }) => path === view.model.siteFile)?.text;
  // As it is printed: what is undefined is not there.
  return JSON.parse(JSON.stringify(exported(view, framework.language, site)));
}

let sample: Exported;
beforeAll(async () => {
  sample = await exportOf("algoritmekader");
});
const measure = "docs/voldoen-aan-wetten-en-regels/maatregelen/2-owp-01-kies-momenten-om-in-te-grijpen.md";

test("a page has all that its front matter says, and where it is on the site", () => {
  expect(sample.pages.find(({ path }) => path === measure)).toMatchInlineSnapshot(`
      {
        "address": "https://minbzk.github.io/Algoritmekader/voldoen-aan-wetten-en-regels/maatregelen/2-owp-01-kies-momenten-om-in-te-grijpen/",
        "code": "owp-01",
        "explanation": "Bepaal in het ontwerp waar een medewerker een uitkomst kan controleren, aanpassen of tegenhouden.",
        "frontMatter": {
          "hide": [
            "navigation",
            "toc",
          ],
          "id": "urn:nl:ak:mtr:owp-01",
          "levenscyclus": [
            "ontwerp",
          ],
          "onderwerp": [
            "menselijke-controle",
          ],
          "rollen": [
            "ontwikkelaar",
            "projectleider",
          ],
          "sources": {
            "ADR": [
              "SV.10",
            ],
            "ARK": "2.10",
          },
          "title": "Kies vooraf de momenten om in te grijpen",
          "toelichting": "Bepaal in het ontwerp waar een medewerker een uitkomst kan controleren, aanpassen of tegenhouden.",
          "vereiste": [
            "aia-01-toezicht-door-mensen-geregeld",
            "awb-01-een-besluit-is-uit-te-leggen",
          ],
        },
        "id": "urn:nl:ak:mtr:owp-01",
        "kind": "maatregel",
        "labels": [
          {
            "key": "levenscyclus",
            "title": "Fase 2, ontwerp",
            "value": "ontwerp",
          },
          {
            "key": "onderwerp",
            "title": "Mensen houden de regie",
            "value": "menselijke-controle",
          },
          {
            "key": "rollen",
            "title": "Ontwikkelaar",
            "value": "ontwikkelaar",
          },
          {
            "key": "rollen",
            "title": "Projectleider",
            "value": "projectleider",
          },
          {
            "key": "hide",
            "title": "Menu",
            "value": "navigation",
          },
          {
            "key": "hide",
            "title": "Inhoudsopgave",
            "value": "toc",
          },
        ],
        "name": "2-owp-01-kies-momenten-om-in-te-grijpen",
        "path": "docs/voldoen-aan-wetten-en-regels/maatregelen/2-owp-01-kies-momenten-om-in-te-grijpen.md",
        "sources": [
          {
            "code": "SV.10",
            "description": "Behandelaars kunnen een uitkomst gemotiveerd terzijde leggen.",
            "key": "sources.ADR",
            "table": "controls",
          },
          {
            "code": "2.10",
            "description": "Zijn de uitkomsten per groep vergeleken?",
            "key": "sources.ARK",
            "table": "controls",
          },
        ],
        "title": "Kies vooraf de momenten om in te grijpen",
      }
    `);
});

test("of a page without front matter that is said", () => {
  const [without] = sample.pages.filter(({ frontMatter }) => frontMatter === null);
  expect(without).toMatchObject({ path: "docs/leeswijzer.md", labels: [], sources: [] });
  expect(without?.address).toMatch(/^https:.*\/leeswijzer\/$/);
});

test("a reference says where it stands and where it leads", () => {
  expect(sample.references.find(({ from, value }) => from === measure && value.startsWith("aia-01"))).toEqual({
    from: measure,
    line: 6,
    column: 3,
    endLine: 6,
    endColumn: 39,
    how: "key",
    key: "vereiste",
    kind: "vereiste",
    value: "aia-01-toezicht-door-mensen-geregeld",
    to: "docs/voldoen-aan-wetten-en-regels/vereisten/aia-01-toezicht-door-mensen-geregeld.md",
  });
  expect(sample.references.some(({ how, to }) => how === "link" && to !== null)).toBe(true);
});

test("coverage counts all pages of a kind", () => {
  const requirements = sample.coverage.find(({ kind }) => kind === "vereiste");
  const { named, notNamed } = requirements!.by.find(({ by }) => by === "maatregel")!;
  expect(named + notNamed.length).toBe(requirements!.pages);
});

const isGood = new Ajv({ strict: false, allErrors: true }).compile(schema);

test.each(["algoritmekader", "controls", "layout-2024-05", "layout-2024-11"])("%s fits the schema", async (name) => {
  const found = await exportOf(name);
  expect(found).toMatchObject({ $schema: "export.schema.json", version: 1 });
  isGood(found);
  expect(isGood.errors).toBeNull();
});

test("there is nothing in it that the schema does not describe", () => {
  const all = (values: readonly object[]) => [...new Set(values.flatMap((value) => Object.keys(value)))].sort();
  const described = (part: { properties: object }) => Object.keys(part.properties);
  expect(described(schema.$defs.page)).toEqual(expect.arrayContaining(all(sample.pages)));
  expect(described(schema.$defs.reference)).toEqual(expect.arrayContaining(all(sample.references)));
  expect(described(schema)).toEqual(expect.arrayContaining(Object.keys(sample)));
});
