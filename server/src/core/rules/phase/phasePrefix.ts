import type { Snapshot } from "../../framework/snapshot";
import { asScalar } from "../../frontMatter/yamlWriting";
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
      const order = model.kinds.get(prefixIs.kind)?.order ?? [];
      return (snapshot) =>
        isComplete(key, snapshot) && snapshot.resolve({ kind: prefixIs.kind, value: name }).length > 0
          ? finding(page, key, name, order, snapshot)
          : undefined;
    },
  },
};

/** What is missing or wrong in the list is said by other rules, and may be the very name. */
function isComplete(key: PageKey, snapshot: Snapshot): boolean {
  const { target } = key.field.value;
  if (!target || key.shape !== "good" || key.values.length === 0) return false;
  if (key.emptyItems.length > 0 || key.nestedItems.length > 0) return false;
  return key.values.every(({ value }) => snapshot.resolve({ kind: target.kind, value }).length > 0);
}

function finding(page: Page, key: PageKey, name: string, order: readonly string[], snapshot: Snapshot): Finding {
  const kind = snapshot.model.kinds.get(key.field.value.target?.kind ?? "");
  const nl = kind?.noun.nl;
  const isNeuter = nl?.article === "het";
  const noun = nl ? `${isNeuter ? "het" : "de"} ${nl.one}` : key.field.key;
  const what = thisNoun(page.kind);
  const list = key.entry.value;
  // Before the first that comes later in the usual order.
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
