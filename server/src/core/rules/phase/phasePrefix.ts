import { asScalar } from "../../frontMatter/yamlWriting";
import type { ContentModel } from "../../model/contentModel";
import { nameOfPrefix } from "../../model/names";
import { thisNoun } from "../../model/nouns";
import { insertItem } from "../../page/edits";
import { type Page, type PageKey, pageKey } from "../../page/page";
import type { Finding } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";

/** The number at the start of a file name stands for a page that the page itself does not name. */
export const phasePrefix: Rule = {
  id: "phase/prefix",
  severity: "information",
  description: {
    nl: "Het nummer in de bestandsnaam staat voor een waarde die de pagina niet noemt",
    en: "The number in the file name stands for a value that the page does not name",
  },
  visits: {
    key(key, page, model) {
      const prefixIs = page.kind.name?.prefixIs;
      if (!prefixIs || key !== pageKey(page, prefixIs.key)) return undefined;
      const name = nameOfPrefix(page.kind, page.name);
      if (name === undefined || key.values.some(({ value }) => value === name)) return undefined;
      const { target } = key.field.value;
      if (!target || !isComplete(key)) return undefined;
      const found = finding(page, key, name, model);
      return (view) => {
        const isThere = (kind: string, value: string) => view.resolve({ kind, value }).length > 0;
        // A value that is none may be meant as the very name.
        const values = page.values.get(prefixIs.key) ?? [];
        if (!isThere(prefixIs.kind, name) || !values.every((value) => isThere(target.kind, value))) return undefined;
        return found;
      };
    },
  },
};

/** What is missing from the list is said by other rules, and may be the very name. */
function isComplete({ shape, values, emptyItems, nestedItems }: PageKey): boolean {
  return shape === "good" && values.length > 0 && emptyItems.length === 0 && nestedItems.length === 0;
}

function finding(page: Page, key: PageKey, name: string, model: ContentModel): Finding {
  const kind = model.kinds.get(key.field.value.target?.kind ?? "");
  const nl = kind?.noun.nl;
  const isNeuter = nl?.article === "het";
  const noun = nl ? `${isNeuter ? "het" : "de"} ${nl.one}` : key.field.key;
  const what = thisNoun(page.kind);
  const list = key.entry.value;
  // Before the first that comes later in the usual order.
  const order = model.kinds.get(page.kind.name?.prefixIs?.kind ?? "")?.order ?? [];
  const place = order.indexOf(name);
  const later = key.values.find(({ value }) => order.indexOf(value) > place);
  const edit =
    list?.type === "list"
      ? insertItem(page, list, asScalar(name), later && list.items.find((item) => item.value === later))
      : undefined;
  return {
    span: key.entry.keySpan,
    message: {
      nl: `Volgens de bestandsnaam hoort ${what.nl} bij ${noun} '${name}', maar ${isNeuter ? "dat" : "die"} staat niet bij '${key.field.key}'. Voeg '${name}' toe of hernoem het bestand.`,
      en: `By its file name ${what.en} belongs to the ${kind?.noun.en.one ?? key.field.key} '${name}', which is not under '${key.field.key}'. Add '${name}' or rename the file.`,
    },
    repairs: edit
      ? [
          action({ nl: `Voeg '${name}' toe`, en: `Add '${name}'` }, [edit], {
            nl: "het nummer in de bestandsnaam",
            en: "the number in the file name",
          }),
        ]
      : [],
  };
}
