import { boxWords, themeTypes } from "../../body/boxTypes";
import type { ContentModel } from "../../model/contentModel";
import { replacements } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import { type Candidates, candidatesOfValues } from "../../text/candidates";
import { didYouMean, suggest } from "../../text/similar";
import { spanOf } from "../../text/span";
import { quoted } from "../../text/words";

/** A titled block of a type that the site has no colour and icon for. */
export const bodyBlockType: Rule = {
  id: "body/block-type",
  severity: "information",
  description: {
    nl: "Een blok van een type dat de site niet kent (waarschuwing waar het op een bekend type lijkt)",
    en: "A block of a type that the site does not know (a warning where it looks like one that is known)",
  },
  visits: {
    box({ span, isRead }, { text }, model) {
      const written = text.slice(span.start, span.end);
      if (!isRead || written.startsWith("=")) return undefined;
      const { signs, type } = boxWords(written);
      // The site does not look at capitals here.
      const small = type.toLowerCase();
      if (type === "" || themeTypes.has(small) || model.blockTypes.has(small)) return undefined;
      const place = spanOf(text.indexOf(type, span.start + signs.length), type.length);
      const suggestions = suggest(small, typesOf(model));
      const hint = didYouMean(suggestions);
      return {
        span: place,
        severity: suggestions.length > 0 ? "warning" : undefined,
        message: {
          nl: `De site kent geen blok van het type ${quoted(type)} en toont dit blok als een gewone notitie.${hint.nl || " Kies een bekend type, zoals 'note', 'tip' of 'warning'."}`,
          en: `The site knows no block of the type ${quoted(type)}, so it shows this block as an ordinary note.${hint.en || " Choose a type that it knows, such as 'note', 'tip' or 'warning'."}`,
        },
        repairs: replacements(place, suggestions),
      };
    },
  },
};

const known = new WeakMap<ContentModel, Candidates>();

function typesOf(model: ContentModel): Candidates {
  let types = known.get(model);
  if (!types) {
    types = candidatesOfValues([...themeTypes, ...model.blockTypes]);
    known.set(model, types);
  }
  return types;
}
