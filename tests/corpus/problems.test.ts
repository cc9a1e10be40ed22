import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { openFolder, problemsAt } from "../openFolder";

// The content of the real framework is not ours to copy: this holds only where its mistakes are, and what mends them.
const corpus = join(__dirname, "../../../shared/corpus/algoritmekader");
const isThere = existsSync(corpus);
if (!isThere) console.warn("skipped: no corpus");
const opened = isThere ? openFolder(pathToFileURL(corpus).href, corpus) : undefined;

/** Line, code and, where a value is to be replaced, the first repair. */
type Expected = readonly [line: number, code: string, repair?: string];

const expected: Readonly<Record<string, readonly Expected[]>> = {
  "docs/levenscyclus/ontwikkelen.md": [[17, "link/unknown-anchor", "aanbevolen-maatregelen-ontwikkelfase"]],
  "docs/levenscyclus/verificatie-en-validatie.md": [
    [19, "link/unknown-anchor", "aanbevolen-maatregelen-voor-verificatie-en-validatie"],
  ],
  "docs/over-het-algoritmekader/sitemap.md": [[62, "link/unknown-anchor"]],
  "docs/over-het-algoritmekader/veelgestelde-vragen.md": [[62, "link/unknown-anchor"]],
  "docs/voldoen-aan-wetten-en-regels/vereisten/aia-29-ai-modellen-algemene-doeleinden.md": [
    [64, "macro/ignored-filter"],
  ],
  "docs/voldoen-aan-wetten-en-regels/vereisten/aia-37-recht-klacht-indienen-bij-ai-bureau.md": [[57, "macro/missing"]],
  "docs/voldoen-aan-wetten-en-regels/vereisten/aia-39-beleid-naleven-auteurs-en-naburige-rechten.md": [
    [68, "macro/ignored-filter"],
  ],
  "docs/voldoen-aan-wetten-en-regels/vereisten/aia-26-recht-op-uitleg-ai-besluiten.md": [[54, "link/empty"]],
  "docs/ai-verordening/index.md": [[27, "link/html", "../voldoen-aan-wetten-en-regels/vereisten/"]],
  "docs/voldoen-aan-wetten-en-regels/maatregelen/0-org-08-beslismoment-levenscyclus.md": [[55, "link/syntax"]],
  "docs/voldoen-aan-wetten-en-regels/maatregelen/4-owk-05-energiezuinige-programmeermethoden.md": [
    [49, "body/block-indent"],
  ],
  "docs/over-het-algoritmekader/CONTRIBUTING.md": [
    [26, "body/list-without-blank-line"],
    [35, "body/list-without-blank-line"],
  ],
  "docs/soorten-algoritmes-en-ai/geautomatiseerde-risicoselectie.md": [[76, "body/list-without-blank-line"]],
  "docs/voldoen-aan-wetten-en-regels/vereisten/aia-21-gebruiksverantwoordelijken-menselijk-toezicht.md": [
    [47, "body/list-without-blank-line"],
  ],
  "docs/soorten-algoritmes-en-ai/generatieve-ai.md": [
    [45, "body/conflict-marker"],
    [47, "body/conflict-marker"],
    [49, "body/conflict-marker"],
  ],
  "docs/version.md": [[1, "front-matter/empty", "Verwijder de lege front matter"]],
  "docs/soorten-algoritmes-en-ai/definities.md": [[78, "glossary/stale"]],
  "docs/voldoen-aan-wetten-en-regels/hulpmiddelen/Impactanalyse-AI-verordening.md": [[7, "value/empty"]],
  "docs/voldoen-aan-wetten-en-regels/hulpmiddelen/aanpak-begeleidingsethiek.md": [[4, "value/empty"]],
  "docs/voldoen-aan-wetten-en-regels/hulpmiddelen/genAI-compliance-FAQ.md": [
    [8, "value/empty"],
    [33, "link/not-relative"],
  ],
  "docs/voldoen-aan-wetten-en-regels/hulpmiddelen/roadmap-inwerkingtreding-AI-verordening.md": [[7, "value/empty"]],
  "docs/voldoen-aan-wetten-en-regels/hulpmiddelen/standaarden.md": [
    [1, "macro/missing"],
    [1, "macro/missing"],
    [24, "reference/unknown", "7-mon-05-evalueer-bij-veranderingen-in-data"],
    [25, "reference/unknown", "2-owp-12-duurzaam-inkopen"],
    [26, "reference/unknown", "2-owp-21-ruimte-voor-samenwerking-met-aanbieder"],
    [42, "value/unknown-term", "fundamentele-rechten"],
    [88, "body/list-without-blank-line"],
  ],
  "docs/voldoen-aan-wetten-en-regels/maatregelen/0-org-02-beleid-opstellen-inzet-algoritmes.md": [[4, "value/empty"]],
  "docs/voldoen-aan-wetten-en-regels/maatregelen/2-owp-01-rollen-en-verantwoordelijkheden.md": [[90, "link/syntax"]],
  "docs/voldoen-aan-wetten-en-regels/maatregelen/2-owp-05-soort-algoritme.md": [
    [3, "value/trailing-dot"],
    [11, "reference/unknown", "aia-02-documentatie-beoordeling-niet-hoog-risico-ai"],
  ],
  "docs/voldoen-aan-wetten-en-regels/maatregelen/2-owp-16-vereisten-onderdeel-algemene-inkoopvoorwaarden-en-contractovereenkomst.md":
    [
      [75, "key/unknown", "sources"],
      [124, "body/block-indent"],
    ],
  "docs/voldoen-aan-wetten-en-regels/maatregelen/2-owp-18-leveren-bewijs-door-aanbieder-niet-schenden-auteursrechten.md":
    [[20, "front-matter/duplicate-key"]],
  "docs/voldoen-aan-wetten-en-regels/maatregelen/2-owp-28-maak-vereisten-onderdeel-van-service-level-agreement.md": [
    [20, "value/duplicate"],
    [43, "value/unknown-term", "toc"],
  ],
  "docs/voldoen-aan-wetten-en-regels/maatregelen/2-owp-30-informeer-betrokkenen.md": [
    [7, "reference/unknown", "aia-08-transparantie-aan-gebruiksverantwoordelijken"],
    [8, "reference/unknown", "aia-28-transparantieverplichtingen"],
  ],
  "docs/voldoen-aan-wetten-en-regels/maatregelen/2-owp-31-pas-vastgestelde-beleidskaders-zijn-nageleefd.md": [
    [9, "reference/unknown", "aia-35-melding-ernstige-incidenten"],
    [20, "reference/unknown"],
  ],
  "docs/voldoen-aan-wetten-en-regels/maatregelen/2-owp-35-genereren-bronvermelding.md": [
    [11, "reference/unknown", "aia-09-menselijk-toezicht"],
  ],
  "docs/voldoen-aan-wetten-en-regels/maatregelen/3-dat-02-toetsen-geschiktheid-variabelen.md": [[4, "value/empty"]],
  "docs/voldoen-aan-wetten-en-regels/maatregelen/7-mon-05-evalueer-bij-veranderingen-in-data.md": [
    [2, "value/trailing-dot"],
  ],
  "docs/voldoen-aan-wetten-en-regels/hulpmiddelen/AI-Geletterdheid-self-assessment.md": [[38, "body/blank-line"]],
  "docs/voldoen-aan-wetten-en-regels/maatregelen/6-imp-05-vermelding-in-privacyverklaring.md": [
    [36, "body/list-indent"],
  ],
  "includes/begrippenlijst.md": [
    [28, "glossary/duplicate"],
    [29, "glossary/duplicate"],
  ],
};

test.skipIf(!isThere)(
  "the real framework has exactly the errors and warnings that are known (skipped: no corpus)",
  async () => {
    const found: Record<string, [number, string][]> = {};
    for (const { file, line, code } of problemsAt(await opened!, ["error", "warning"])) {
      found[file] ??= [];
      found[file].push([line, code]);
    }
    const places = Object.entries(expected).map(([file, list]) => [file, list.map(([line, code]) => [line, code])]);
    expect(found).toEqual(Object.fromEntries(places));
  },
);

test.skipIf(!isThere)(
  "broken names in the real framework get the right repair first (skipped: no corpus)",
  async () => {
    const found = problemsAt(await opened!, ["error", "warning"]);
    for (const [file, list] of Object.entries(expected)) {
      for (const [line, code, repair] of list) {
        if (repair === undefined) continue;
        const problem = found.find((one) => one.file === file && one.line === line && one.code === code);
        expect([file, line, problem?.repair]).toEqual([file, line, repair]);
      }
    }
  },
);

test.skipIf(!isThere)("what is known to be broken in the real framework is found (skipped: no corpus)", async () => {
  const codes = problemsAt(await opened!, ["error", "warning"]).map(({ code, value }) =>
    value === "-" ? "empty item" : code,
  );
  const count = (wanted: string) => codes.filter((code) => code === wanted).length;
  expect([count("reference/unknown"), count("empty item"), count("body/conflict-marker")]).toEqual([9, 2, 3]);
  expect(count("value/unknown-term")).toBe(2);
  expect(count("value/empty")).toBeGreaterThanOrEqual(4);
});

test.skipIf(!isThere)("no rule fails on the real framework (skipped: no corpus)", async () => {
  expect((await opened!).failures).toEqual([]);
});
