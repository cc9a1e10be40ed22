// What the Markdown extension of the editor makes of a page, with ours beside it.
import * as vscode from "vscode";
import { ok } from "./assert";
import { closeEditors, open, replace, until } from "./support";

const requirement = "docs/voldoen-aan-wetten-en-regels/vereisten/aia-01-toezicht-door-mensen-geregeld.md";
const measure = "docs/voldoen-aan-wetten-en-regels/maatregelen/2-owp-01-kies-momenten-om-in-te-grijpen.md";

/** Where it runs in another extension host, ours cannot reach it: the preview is then as without us. */
const isHere = vscode.extensions.getExtension("vscode.markdown-language-features") !== undefined;

describe("the preview of Markdown", () => {
  afterEach(closeEditors);

  const html = (document: vscode.TextDocument) =>
    vscode.commands.executeCommand<string>("markdown.api.render", document);

  (isHere ? it : it.skip)("shows what the site makes of a page, and follows what is typed on another", async () => {
    const { document } = await open(requirement);
    await until("badge", async () => (await html(document)).includes(">Monitoring en beheer</a>"));
    ok((await html(document)).includes(">Kies vooraf de momenten om in te grijpen</a>"));
    await replace(await open(measure), "title: Kies vooraf", "title: Kies op tijd");
    await until("new title", async () => (await html(document)).includes(">Kies op tijd de momenten"));
  });

  it("gives any other text as it is, and our parser to who asks for it", async () => {
    const text = await vscode.commands.executeCommand<string>("markdown.api.render", '!!! note "Titel"');
    ok(text.includes("<p") && text.includes("!!! note"), text);
    const { extendMarkdownIt } = vscode.extensions.getExtension("algoritmekader.algoritmekader")!.exports;
    ok(typeof extendMarkdownIt === "function");
  });
});
