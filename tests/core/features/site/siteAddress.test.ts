import { describe, expect, test } from "vitest";
import { builtInModel } from "../../../../server/src/configuration/builtInModel";
import { siteAddress, siteSettings } from "../../../../server/src/core/features/site/siteAddress";

const model = builtInModel();

describe("the address of a page", () => {
  test.each([
    ["index.md", "", "index.html"],
    ["README.md", "", "index.html"],
    ["rollen/index.md", "rollen/", "rollen/index.html"],
    ["rollen/jurist.md", "rollen/jurist/", "rollen/jurist.html"],
    ["a b/(x)é.md", "a%20b/%28x%29%C3%A9/", "a%20b/%28x%29%C3%A9.html"],
    ["a/it's~x.1.md", "a/it%27s~x.1/", "a/it%27s~x.1.html"],
  ])("%s is %j, or %j without folders", (path, withFolders, without) => {
    const address = (usesFolders: boolean) => siteAddress(`docs/${path}`, model, { root: undefined, usesFolders });
    expect([address(true), address(false)]).toEqual([withFolders, without]);
  });
});

test.each([
  [undefined, model.site[0], true],
  ["site_name: X\n", model.site[0], true],
  ["site_url: https://voorbeeld.nl/kader # hier\nuse_directory_urls: false\n", "https://voorbeeld.nl/kader/", false],
  ["site_url: 'https://voorbeeld.nl/'\n", "https://voorbeeld.nl/", true],
  ["site_url: !ENV SITE_URL\n", model.site[0], true],
])("with the site file %j the site is at %s", (text, root, usesFolders) => {
  expect(siteSettings(text, model)).toEqual({ root, usesFolders });
});
