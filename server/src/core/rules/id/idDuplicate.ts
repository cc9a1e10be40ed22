import type { FrameworkView } from "../../framework/frameworkView";
import { firstFreeId } from "../../framework/freeIds";
import { impliedId } from "../../model/names";
import { idValueOf, type Page } from "../../page/page";
import type { Finding, Repair } from "../../problem/problem";
import { replacement } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { listed } from "../../text/words";

/** One id on two pages: systems that read the ids lose one of them. Both pages get the problem. */
export const idDuplicate: Rule = {
  id: "id/duplicate",
  severity: "error",
  description: { nl: "Dezelfde id staat op meer dan één pagina", en: "The same id is on more than one page" },
  relates: {
    page(page, _, view) {
      const id = idValueOf(page);
      if (id === undefined) return undefined;
      const found = view.pagesWithId(id);
      if (found.length < 2 || page.status !== "read") return undefined;
      const others = found.filter((other) => other !== page);
      const names = listed(others.map((other) => `'${other.name}'`).sort());
      if (!page.id) return inNames(page, id, others, names);
      const finding: Finding = {
        span: page.id.span,
        message: {
          nl: `De id '${page.id.value}' staat ook op ${names.nl}. ${others.length > 1 ? "Geef elke pagina een eigen id." : "Geef een van beide pagina's een andere id."}`,
          en: `The id '${page.id.value}' is also on ${names.en}. ${others.length > 1 ? "Give each page an id of its own." : "Give one of the two pages another id."}`,
        },
        repairs: repairs(page, view),
        related: others
          .filter((other) => other.id !== undefined)
          .sort((a, b) => (a.path < b.path ? -1 : 1))
          .map((other) => ({
            path: other.path,
            span: (other.id as NonNullable<Page["id"]>).span,
            message: { nl: "Hier staat dezelfde id", en: "The same id is here" },
          })),
        suggests: [{ pool: "id" }],
      };
      return finding;
    },
  },
};

/** The id is in the names of the files, and stands on neither page. */
function inNames(page: Page, id: string, others: readonly Page[], names: Localized): Finding {
  return {
    span: page.firstLine,
    message: {
      nl: `De code '${id}' in de bestandsnaam is ook die van ${names.nl}, dus wie naar '${id}' verwijst, kan elk daarvan bedoelen. Geef ${others.length > 1 ? "elk bestand een eigen code" : "een van beide bestanden een andere code"}.`,
      en: `The code '${id}' in the file name is also that of ${names.en}, so whoever refers to '${id}' may mean any of them. Give ${others.length > 1 ? "each file a code of its own" : "one of the two files another code"}.`,
    },
    repairs: [],
  };
}

const fromFileName: Localized = { nl: "volgt uit de bestandsnaam", en: "follows from the file name" };
const nextFree: Localized = { nl: "eerste vrije nummer", en: "first free number" };

function repairs(page: Page, view: FrameworkView): Repair[] {
  const id = page.id as NonNullable<Page["id"]>;
  const implied = impliedId(page.kind, page.name);
  // The page whose file name says this id has the better right to it.
  if (implied === id.value) return [];
  const isFree = implied !== undefined && view.pagesWithId(implied).length === 0;
  if (isFree) return [replacement(id.span, implied, fromFileName, true)];
  // Where the file name says the id, a free number would contradict it: then the file is to be renamed.
  if (page.kind.name?.id) return [];
  const free = firstFreeId(id.value, view);
  return free === undefined ? [] : [replacement(id.span, free, nextFree, false)];
}
