// The colours that a page has before the server has answered, by the grammars alone.

const colours = {
  "entity.name.type.reference.algoritmekader": "#010203",
  "entity.name.type.urn.algoritmekader": "#040506",
  "entity.name.function.macro.algoritmekader": "#070809",
};

export const settings = {
  "[markdown]": { "editor.semanticHighlighting.enabled": false },
  "editor.tokenColorCustomizations": {
    textMateRules: Object.entries(colours).map(([scope, foreground]) => ({ scope, settings: { foreground } })),
  },
};

export const tests = {
  "names, ids and macros have colours without the server": async ({ workbench, page }) => {
    await workbench.file("7-mon-01-volg-de-uitkomsten-elke-maand.md");
    await workbench.settled();
    // The editor makes a line anew when it colours it: the one that was found may be gone.
    const isColoured = async (text, colour) => {
      await page.waitForFunction(
        ([wanted, rgb]) =>
          [...document.querySelectorAll(".editor-instance .view-line span span")].some(
            (element) => element.textContent.includes(wanted) && getComputedStyle(element).color === rgb,
          ),
        [text, colour],
      );
    };
    await isColoured("avg-02-niet-langer-bewaren-dan-nodig", "rgb(1, 2, 3)");
    await isColoured("urn:nl:ak:mtr:mon-01", "rgb(4, 5, 6)");
    await isColoured("tags", "rgb(7, 8, 9)");
  },
};
