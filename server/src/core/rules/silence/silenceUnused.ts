import type { Finding, Repair } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule, Silencing } from "../../rule/rule";
import { type Ends, endsOf, removeIdWithEnd, removeWithEnds } from "../../silence/directiveEdits";
import type { Directive, DirectiveId, DirectiveSource } from "../../silence/directives";
import type { DirectiveForm } from "../../silence/directiveText";
import type { Localized } from "../../text/language";
import type { Edit } from "../../text/textEdits";

/** A comment silences a problem that is not there: it would hide the next one. */
export const silenceUnused: Rule = {
  id: "silence/unused",
  severity: "warning",
  description: {
    nl: "Een opmerking negeert een melding die er niet is",
    en: "A comment silences a problem that is not there",
  },
  canBeSilenced: false,
  checkSilencing(source, silencing) {
    if (!isReadable(source)) return [];
    const { directives } = silencing;
    const ends = endsOf(directives);
    return directives.flatMap((directive) => {
      const unused = directive.ids.flatMap((id, at) => {
        const message = messageOf(directive, id, silencing);
        return message ? [{ at, span: id.span, message }] : [];
      });
      // All of the comment goes when nothing of it is used.
      const isWhole = unused.length === directive.ids.length;
      if (isWhole && directive.ids.length === 0) return nothingToEnd(source, directive, ends);
      const whole = isWhole ? removal(removeWithEnds(source, directive, ends)) : undefined;
      return unused.map(({ at, span, message }) => {
        const repair = whole ?? removal(removeIdWithEnd(source, directive, at, ends), directive.ids[at]);
        return { span, message, repairs: [repair] };
      });
    });
  },
};

/** While its front matter cannot be read, most rules cannot look at the page: nobody knows what would be found. */
function isReadable({ frontMatter }: DirectiveSource): boolean {
  return frontMatter.status === "read" || frontMatter.status === "absent";
}

/** Why an id is not needed; undefined for one that is, or of which nobody can say. */
function messageOf(directive: Directive, id: DirectiveId, silencing: Silencing): Localized | undefined {
  const { used, spare, hasChecked, known } = silencing;
  const rule = known.find((one) => one.id === id.text);
  if (!rule || rule.canBeSilenced === false) return undefined;
  const place = directive.form && places[directive.form];
  if (!place) return directive.form === "end" && !id.target ? notSilenced(id) : undefined;
  // A rule that is off is not looked for: then nobody knows.
  if (used.has(id) || !hasChecked(rule.id)) return undefined;
  // A stretch that has no end of its own begins in one that is silenced already.
  const isTwice = spare.has(id) || (directive.form === "region" && !id.target);
  return isTwice ? twice(id) : notFound(id, place);
}

function nothingToEnd(source: DirectiveSource, directive: Directive, ends: Ends): Finding[] {
  if (directive.form !== "end" || directive.ends.length > 0) return [];
  const repairs = [removal(removeWithEnds(source, directive, ends))];
  return [{ span: directive.word.span, message: endsNothing, repairs }];
}

/** Of an id, or of the whole comment. */
function removal(edits: readonly Edit[], id?: DirectiveId): Repair {
  return action(
    id === undefined
      ? { nl: "Verwijder de opmerking", en: "Remove the comment" }
      : { nl: `Verwijder '${id.text}' uit de opmerking`, en: `Remove '${id.text}' from the comment` },
    edits,
    { nl: "zonder verandert er niets", en: "nothing changes without it" },
    true,
  );
}

const places: Readonly<Partial<Record<DirectiveForm, Localized>>> = {
  nextLine: { nl: "Op de volgende regel", en: "on the next line" },
  line: { nl: "Op deze regel", en: "on this line" },
  region: { nl: "In het deel hieronder", en: "in the part below" },
  page: { nl: "Op deze pagina", en: "on this page" },
};

function notFound({ text }: DirectiveId, where: Localized): Localized {
  return {
    nl: `${where.nl} is er geen melding van '${text}', dus hier valt niets te negeren. Verwijder de naam, of de hele opmerking.`,
    en: `There is no problem of '${text}' ${where.en}, so there is nothing to silence. Remove the name, or the whole comment.`,
  };
}

function twice({ text }: DirectiveId): Localized {
  return {
    nl: `'${text}' wordt hier al genegeerd. Verwijder de naam, of de hele opmerking.`,
    en: `'${text}' is silenced here already. Remove the name, or the whole comment.`,
  };
}

function notSilenced({ text }: DirectiveId): Localized {
  return {
    nl: `'${text}' wordt hier niet genegeerd, dus er valt niets te beëindigen. Verwijder de naam, of de hele opmerking.`,
    en: `'${text}' is not silenced here, so there is nothing to end. Remove the name, or the whole comment.`,
  };
}

const endsNothing: Localized = {
  nl: "Hierboven wordt niets genegeerd, dus er valt niets te beëindigen. Verwijder de opmerking.",
  en: "Nothing is silenced above, so there is nothing to end. Remove the comment.",
};
