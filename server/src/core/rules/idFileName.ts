import { impliedId } from "../contentModel";
import type { Page } from "../page";
import type { Finding } from "../problem";
import { replacement } from "../repair";
import type { Rule } from "../rule";

/** The id says another code than the file name: two codes for one page. */
export const idFileName: Rule = {
  id: "id/file-name",
  severity: "error",
  description: {
    nl: "De id en de bestandsnaam noemen een andere code",
    en: "The id and the file name say different codes",
  },
  check(page, snapshot) {
    const { id, kind } = page;
    if (!id || !kind.name?.id || page.frontMatter.status !== "read") return [];
    const field = kind.fields.get(snapshot.model.keys.id ?? "");
    // A broken id is the business of `value/pattern`, one that stands twice that of `id/duplicate`.
    if (field?.value.pattern && !field.value.pattern.test(id.value)) return [];
    if (snapshot.pagesWithId(id.value).length > 1) return [];
    const implied = impliedId(kind, page.name);
    if (implied === id.value) return wrongPrefix(page);
    if (implied === undefined) {
      return [
        {
          span: id.span,
          message: {
            nl: `De bestandsnaam '${page.name}.md' begint niet met een code die bij deze id hoort. Geef het bestand een naam die met de code van de id begint.`,
            en: `The file name '${page.name}.md' does not start with a code that belongs to this id. Give the file a name that starts with the code of the id.`,
          },
        },
      ];
    }
    return [
      {
        span: id.span,
        message: {
          nl: `De id is '${id.value}', maar bij de bestandsnaam hoort '${implied}'. Pas de id of de bestandsnaam aan.`,
          en: `The id is '${id.value}', but the file name implies '${implied}'. Change the id or the file name.`,
        },
        repairs:
          snapshot.pagesWithId(implied).length > 0
            ? []
            : [
                replacement(
                  id.span,
                  implied,
                  { nl: "volgt uit de bestandsnaam", en: "follows from the file name" },
                  false,
                ),
              ],
        suggests: true,
      },
    ];
  },
};

/** The series has a prefix of its own in file names, such as the number of its group. */
function wrongPrefix(page: Page): Finding[] {
  const name = page.kind.name;
  const groups = name?.pattern.groups(page.name);
  const series = groups?.code?.replace(/-?\d+$/, "");
  const prefix = series === undefined ? undefined : name?.prefixes.get(series);
  if (!page.id || prefix === undefined || groups?.prefix === prefix) return [];
  return [
    {
      span: page.id.span,
      message: {
        nl: `Een bestandsnaam met '${series}' begint met '${prefix}-', deze begint met '${groups?.prefix}-'. Hernoem het bestand.`,
        en: `A file name with '${series}' starts with '${prefix}-', this one starts with '${groups?.prefix}-'. Rename the file.`,
      },
    },
  ];
}
