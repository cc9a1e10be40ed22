import type { FrameworkView } from "../../framework/frameworkView";
import { betterName, isFileOf, renamed } from "../../meant/betterNames";
import { impliedId, nameWithId, prefixOf, seriesOf } from "../../model/names";
import type { Page, PageId } from "../../page/page";
import type { Finding, Repair } from "../../problem/problem";
import { replacement } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import { withoutCode } from "../../text/candidates";

/** The id says another code than the file name: two codes for one page. */
export const idFileName: Rule = {
  id: "id/file-name",
  severity: "error",
  description: {
    nl: "De id en de bestandsnaam noemen verschillende codes",
    en: "The id and the file name name different codes",
  },
  visits: {
    page(page, _, model) {
      const { id, kind } = page;
      if (!id || !kind.name?.id || page.status !== "read") return undefined;
      // A broken id is the business of `value/pattern`.
      const pattern = kind.fields.get(model.keys.id ?? "")?.value.pattern;
      if (pattern && !pattern.test(id.value)) return undefined;
      // What the file is to be called may say the id where what it is called does not.
      const isNamed = kind.name.pattern.test(page.name);
      const name = isNamed ? page.name : betterName(page.name, { kind, model });
      const implied = impliedId(kind, name);
      const prefix = implied === id.value ? wantedPrefix(page, name) : undefined;
      if (implied === id.value && prefix === undefined) return undefined;
      return (view) => {
        // One that stands twice is the business of `id/duplicate`.
        if (view.pagesWithId(id.value).length > 1) return undefined;
        if (prefix !== undefined) return wrongPrefix(page, id, name, prefix, view);
        return otherCode(page, id, name, implied, view);
      };
    },
  },
};

function otherCode(page: Page, id: PageId, name: string, implied: string | undefined, view: FrameworkView): Finding {
  const byId = ofTheId(page, page.kind.name?.pattern.groups(name)?.text ?? withoutCode(name), view);
  if (implied === undefined) {
    return {
      span: id.span,
      message: {
        nl: `De bestandsnaam '${page.name}.md' begint niet met een code die bij deze id hoort. Geef het bestand een naam die met de code van de id begint.`,
        en: `The file name '${page.name}.md' does not start with a code that belongs to this id. Give the file a name that starts with the code of the id.`,
      },
      repairs: byId,
      suggests: true,
    };
  }
  const byName = replacement(
    id.span,
    implied,
    { nl: "volgt uit de bestandsnaam", en: "follows from the file name" },
    false,
  );
  return {
    span: id.span,
    message: {
      nl: `De id is '${id.value}', maar bij de bestandsnaam hoort '${implied}'. Pas de id of de bestandsnaam aan.`,
      en: `The id is '${id.value}', but the file name implies '${implied}'. Change the id or the file name.`,
    },
    repairs: view.pagesWithId(implied).length > 0 ? byId : [byName, ...byId],
    suggests: true,
  };
}

/** The prefix that file names of the series of this one have, where it has another. */
function wantedPrefix(page: Page, name: string): string | undefined {
  const groups = page.kind.name?.pattern.groups(name);
  const prefix = prefixOf(page.kind, groups?.code ?? "");
  return prefix === groups?.prefix ? undefined : prefix;
}

/** The series has a prefix of its own in file names, such as the number of its group. */
function wrongPrefix(page: Page, id: PageId, name: string, prefix: string, view: FrameworkView): Finding {
  const groups = page.kind.name?.pattern.groups(name);
  const series = seriesOf(groups?.code ?? "");
  return {
    span: id.span,
    message: {
      nl: `Een bestandsnaam met '${series}' begint met '${prefix}-'; deze begint met '${groups?.prefix}-'. Hernoem het bestand.`,
      en: `A file name with '${series}' starts with '${prefix}-'; this one starts with '${groups?.prefix}-'. Rename the file.`,
    },
    repairs: ofTheId(page, groups?.text ?? "", view),
    suggests: true,
  };
}

/** The repair that names the file after its id; none where the model does not say how. */
function ofTheId(page: Page, text: string, view: FrameworkView): Repair[] {
  const name = page.id && isFileOf(page) ? nameWithId(page.kind, page.id.value, text) : undefined;
  return name === undefined ? [] : renamed(page.path, name, { nl: "volgt uit de id", en: "follows from the id" }, view);
}
