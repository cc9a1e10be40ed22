import type { FrameworkView } from "../../framework/frameworkView";
import { betterName, isFileOf, renamed } from "../../meant/betterNames";
import { ending, type NameFault, nameFault } from "../../model/fileNames";
import { kindOf } from "../../model/names";
import type { Page } from "../../page/page";
import type { Finding } from "../../problem/problem";
import type { Rule } from "../../rule/rule";
import { fileNameOf } from "../../text/path";
import { lineAt } from "../../text/span";
import { quoted } from "../../text/words";

/** A file name that some system refuses, that makes a bad address, or that makes no page. */
export const fileName: Rule = {
  id: "file/name",
  severity: "error",
  description: {
    nl: "Een bestandsnaam die niet op elke computer kan, of waardoor het bestand geen pagina is (waarschuwing bij '_')",
    en: "A file name that not every computer can store, or that keeps the file from being a page (a warning for '_')",
  },
  visits: {
    page(page, _, model) {
      const fault = nameFault(page.name, { kind: page.kind, model });
      return fault && ((view) => misnamed(page, fault, view));
    },
  },
  checkPath(path, view) {
    const name = fileNameOf(path);
    const meant = pageName(path, view);
    if (meant === undefined) return [];
    return [
      {
        span: { start: 0, end: 0 },
        message: {
          nl: `De bestandsnaam ${quoted(name)} eindigt niet op '.md', dus het bestand telt niet mee als pagina. Noem het '${meant}.md'.`,
          en: `The file name ${quoted(name)} does not end in '.md', so the file does not count as a page. Call it '${meant}.md'.`,
        },
        repairs: renamed(path, meant, ending, view),
        suggests: true,
      },
    ];
  },
};

function misnamed(page: Page, fault: NameFault, view: FrameworkView): Finding {
  const hasOwnFolder = !isFileOf(page);
  const written = hasOwnFolder ? quoted(page.name) : quoted(`${page.name}.md`);
  return {
    span: lineAt(page.text, 0),
    severity: fault.isHarmless ? "warning" : undefined,
    ...(fault.isHarmless ? { cause: { type: "named", kind: page.kind.id, key: "_" } as const } : {}),
    message: {
      nl: `De ${hasOwnFolder ? "mapnaam" : "bestandsnaam"} ${written} ${fault.message.nl}`,
      en: `The ${hasOwnFolder ? "folder name" : "file name"} ${written} ${fault.message.en}`,
    },
    repairs: hasOwnFolder
      ? []
      : renamed(page.path, betterName(page.name, { kind: page.kind, model: view.model }), fault.why, view),
    suggests: true,
  };
}

/** The name of the page that a file is meant to be; undefined for what is meant as no page, such as an image. */
function pageName(path: string, { model }: FrameworkView): string | undefined {
  const name = fileNameOf(path);
  // A page that cannot be read is one all the same.
  if (name.endsWith(".md")) return undefined;
  const [, written] = /^(.+?)(?:\.md\.txt|\.markdown|\.mdown|\.mkdn?|\.md)[\s.]*$/i.exec(name) ?? [];
  const kind = kindOf(model, path);
  if (written !== undefined) return betterName(written, { kind, model });
  if (!kind || /\.(?!\d+$)\w+$/.test(name)) return undefined;
  return kind.folders.every((folder) => folder !== model.pages) ? betterName(name, { kind, model }) : undefined;
}
