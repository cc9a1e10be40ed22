/** What an author means by the answers about a new page: what is known from the page before it, and a code that was typed. */
import { type FrameworkView, isIdTaken } from "../../framework/frameworkView";
import type { Kind } from "../../model/contentModel";
import { seriesOf } from "../../model/names";
import { titleOf } from "../../page/page";
import type { Localized } from "../../text/language";
import { quoted } from "../../text/words";
import { codesOf, idOfCode } from "../numbers/freeNumbers";
import type { Room } from "../numbers/renumber";
import { nameOfTitle } from "./nameOfTitle";
import type { NewPageAnswers } from "./newPageAnswers";
import { pageAfter, valuesAfter } from "./pageAfter";
import { typedCode } from "./pageSeries";

export interface MeantAnswers {
  readonly answers: NewPageAnswers;
  /** What moves to make room. */
  readonly room: Room | undefined;
  /** Why the number cannot be had, where it was given. */
  readonly faults: { readonly title?: Localized; readonly name?: Localized };
}

/** The code of a title or a name is taken for the number of the page, and is no part of either. */
export function meantAnswers(given: NewPageAnswers, view: FrameworkView): MeantAnswers {
  const kind = view.model.kinds.get(given.kind);
  const before = given.after === undefined ? undefined : view.page(given.after);
  const after = given.after === undefined ? undefined : before ? pageAfter(before, view) : gone;
  if (after && "refused" in after) return { answers: given, room: undefined, faults: { title: after.refused } };
  const room = after?.room;
  const base: NewPageAnswers = after
    ? { ...given, ...after.known, values: valuesAfter(withKnown(given, after.known.values), after.room, view) }
    : given;
  const inTitle = kind && typedCode(kind, given.title, view);
  const inName = kind && given.text !== undefined ? typedCode(kind, given.text, view) : undefined;
  const title = inTitle ? inTitle.rest : given.title;
  const text = inName ? nameOfRest(inName.rest, title) : given.text;
  const typed = inName ?? inTitle;
  const number = typed?.code ?? base.number;
  const answers = {
    ...base,
    title,
    ...(text === undefined ? {} : { text }),
    ...(number === undefined ? {} : { number }),
    ...(typed ? { series: seriesOf(typed.code) } : {}),
  };
  const fault = kind && number !== undefined ? numberFault(kind, number, room, view) : undefined;
  return { answers, room, faults: fault ? (typed && typed === inTitle ? { title: fault } : { name: fault }) : {} };
}

/** What the author chose comes before what is known. */
function withKnown(given: NewPageAnswers, known: NewPageAnswers["values"]): NewPageAnswers {
  return { ...given, values: { ...known, ...given.values } };
}

/** What follows a code in a name, as names are written. */
function nameOfRest(rest: string, title: string): string {
  if (rest === "") return nameOfTitle(title);
  return /^[A-Za-z0-9-]+$/.test(rest) ? rest : nameOfTitle(rest);
}

const gone: { readonly refused: Localized } = {
  refused: {
    nl: "De pagina waarna deze zou komen, is er niet meer.",
    en: "The page that this one would come after is not there any more.",
  },
};

function numberFault(kind: Kind, number: string, room: Room | undefined, view: FrameworkView): Localized | undefined {
  if (room) {
    if (number === room.code) return undefined;
    return {
      nl: `Hier krijgt de pagina het nummer ${room.code}. Laat ${quoted(number)} weg.`,
      en: `Here the page gets the number ${room.code}. Leave out ${quoted(number)}.`,
    };
  }
  const id = kind.name ? idOfCode(kind, number) : number;
  const [owner] = view.pagesWithId(id);
  if (owner) {
    const title = quoted(titleOf(owner));
    return {
      nl: `${number} is al van ${title}. Kies een ander nummer, of laat het weg.`,
      en: `${number} is that of ${title} already. Choose another number, or leave it out.`,
    };
  }
  if (codesOf(kind, view).includes(number))
    return {
      nl: `${number} is al van een andere pagina. Kies een ander nummer, of laat het weg.`,
      en: `${number} is that of another page already. Choose another number, or leave it out.`,
    };
  if (isIdTaken(id, view))
    return {
      nl: `${number} blijft bezet: dat nummer had een pagina die is verwijderd. Kies een ander nummer, of laat het weg.`,
      en: `${number} stays taken: a page that was deleted had that number. Choose another number, or leave it out.`,
    };
  return undefined;
}
