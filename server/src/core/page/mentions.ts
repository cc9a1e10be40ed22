/** Ids in the text of a page: each names the page that has it, as a reference does, but nothing breaks where there is none. */
import type { ContentModel } from "../model/contentModel";
import type { Pattern } from "../model/pattern";
import type { Span } from "../text/span";

export interface Mention {
  readonly id: string;
  readonly span: Span;
}

/** The ids in a text from the offset on, in order. What an id looks like, the pattern of the key for ids says, per kind. */
export function mentionsIn(text: string, from: number, model: ContentModel): readonly Mention[] {
  const found: Mention[] = [];
  const forms = formsOf(model);
  for (const form of forms) {
    for (let at = text.indexOf(form.prefix, from); at >= 0; at = text.indexOf(form.prefix, at + 1)) {
      const id = isWithinWord(text[at - 1]) ? undefined : idAt(text, at, form);
      if (id !== undefined) found.push({ id, span: { start: at, end: at + id.length } });
    }
  }
  return forms.length > 1 ? found.sort((a, b) => a.span.start - b.span.start) : found;
}

/** Characters of an id. */
const characters = /[\p{L}\p{N}_:./-]+/uy;

function idAt(text: string, at: number, form: Pattern): string | undefined {
  characters.lastIndex = at;
  // What ends a sentence is no part of an id.
  const id = characters.exec(text)?.[0].replace(/[:./-]+$/, "");
  return id !== undefined && form.test(id) ? id : undefined;
}

function isWithinWord(before: string | undefined): boolean {
  return before !== undefined && /[\p{L}\p{N}_:./-]/u.test(before);
}

/** A shorter beginning would be found in the middle of the language. */
const shortestPrefix = 3;

const known = new WeakMap<ContentModel, readonly Pattern[]>();

/** What the ids of the kinds look like, as far as they begin with something that is theirs. */
function formsOf(model: ContentModel): readonly Pattern[] {
  let forms = known.get(model);
  if (!forms) {
    const key = model.keys.id;
    const withId = [...model.kinds.values()].filter(
      (kind) => kind.name?.id !== undefined || kind.referencedBy === "id",
    );
    forms = key === undefined ? [] : withId.flatMap((kind) => kind.fields.get(key)?.value.pattern ?? []);
    forms = forms.filter(({ prefix }) => prefix.length >= shortestPrefix);
    known.set(model, forms);
  }
  return forms;
}
