import { type MeantMacro, meantMacros } from "../../meant/meantMacros";
import type { ContentModel } from "../../model/contentModel";
import { manyOf } from "../../model/nouns";
import type { Finding, Repair } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { quoted } from "../../text/words";

/** Something is meant as a macro, and the site does not read it as one. */
export const macroSyntax: Rule = {
  id: "macro/syntax",
  severity: "error",
  description: {
    nl: "Iets wat als macro is bedoeld, maar door een schrijffout geen macro is",
    en: "Something meant as a macro that is not one because of a typing mistake",
  },
  visits: {
    page(page, _, model) {
      return meantMacros(page, model).map((meant) => finding(meant, model));
    },
  },
};

function finding(meant: MeantMacro, model: ContentModel): Finding {
  const severity = meant.fault === "capitals" ? "information" : undefined;
  return { span: meant.span, severity, message: message(meant, model), repairs: [repair(meant)] };
}

function message(meant: MeantMacro, model: ContentModel): Localized {
  const { macro, written, right } = meant;
  const effect = effectOf(meant, model);
  switch (meant.fault) {
    case "spaces":
      return {
        nl: `Bij een macro hoort één spatie na '<!--' en één voor '-->'. ${effect.nl}`,
        en: `A macro takes one space after '<!--' and one before '-->'. ${effect.en}`,
      };
    case "unclosed":
      return {
        nl: `De macro '${macro.name}' is niet goed afgesloten, waardoor ook de tekst erna niet goed op de site komt. Sluit af met ' -->'.`,
        en: `The macro '${macro.name}' is not closed properly, so the text after it does not show properly either. Close it with ' -->'.`,
      };
    case "text":
      return {
        nl: `De site leest dit niet als macro. Schrijf de macro als ${quoted(right)}.`,
        en: `The site does not read this as a macro. Write the macro as ${quoted(right)}.`,
      };
    case "name":
      return {
        nl: `De macro ${quoted(written)} bestaat niet. ${effect.nl} Bedoelde je '${macro.name}'?`,
        en: `The macro ${quoted(written)} does not exist. ${effect.en} Did you mean '${macro.name}'?`,
      };
    case "words":
      return {
        nl: `Achter '${macro.name}' mag niets meer staan. ${effect.nl}`,
        en: `Nothing may follow '${macro.name}'. ${effect.en}`,
      };
    case "capitals":
      return {
        nl: `De site leest ${quoted(written)} wel als macro, maar de naam is '${macro.name}'. Gebruik die naam.`,
        en: `The site does read ${quoted(written)} as a macro, but the name is '${macro.name}'. Use that name.`,
      };
    case "lines":
      return {
        nl: `Een macro moet op één regel staan. ${effect.nl}`,
        en: `A macro has to be on one line. ${effect.en}`,
      };
  }
}

/** What the site makes of it. */
function effectOf({ readAs }: MeantMacro, model: ContentModel): Localized {
  if (!readAs) return { nl: "Nu toont de site hier niets.", en: "Now the site shows nothing here." };
  const many = manyOf(model.kinds.get(readAs.lists as string), readAs.lists as string);
  return {
    nl: `De site leest '${readAs.name}' en toont alle ${many.nl}.`,
    en: `The site reads '${readAs.name}' and shows all ${many.en}.`,
  };
}

function repair({ fault, right, edits, certain }: MeantMacro): Repair {
  const why: Localized = { nl: "zo leest de site de macro", en: "this way the site reads the macro" };
  return fault === "spaces"
    ? action({ nl: "Zet de spaties goed", en: "Correct the spaces" }, edits, why, certain)
    : {
        ...action({ nl: `Vervang door '${right}'`, en: `Replace with '${right}'` }, edits, why, certain),
        value: right,
      };
}
