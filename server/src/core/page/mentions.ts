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
  let found: Mention[] | undefined;
  for (const { beginning, forms } of formsOf(model)) {
    for (let at = text.indexOf(beginning, from); at >= 0; at = text.indexOf(beginning, at + 1)) {
      if (isWithinWord(text[at - 1])) continue;
      const form = forms.find(({ prefix }) => text.startsWith(prefix, at));
      const id = form && idAt(text, at, form);
      if (id === undefined) continue;
      found ??= [];
      found.push({ id, span: { start: at, end: at + id.length } });
    }
  }
  return found?.sort((a, b) => a.span.start - b.span.start) ?? none;
}

const none: readonly Mention[] = [];

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

/** Forms that begin alike: what they begin with is looked for once, whatever their number. */
interface Forms {
  readonly beginning: string;
  readonly forms: readonly Pattern[];
}

const known = new WeakMap<ContentModel, readonly Forms[]>();

/** What the ids of the kinds look like, as far as they begin with something that is theirs. */
function formsOf(model: ContentModel): readonly Forms[] {
  let found = known.get(model);
  if (!found) {
    const key = model.keys.id;
    const withId = [...model.kinds.values()].filter(
      (kind) => kind.name?.id !== undefined || kind.referencedBy === "id",
    );
    const all = key === undefined ? [] : withId.flatMap((kind) => kind.fields.get(key)?.value.pattern ?? []);
    const byBeginning = new Map<string, Pattern[]>();
    for (const form of all) {
      if (form.prefix.length < shortestPrefix) continue;
      const beginning = form.prefix.slice(0, shortestPrefix);
      byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), form]);
    }
    found = [...byBeginning.values()].map((forms) => ({ beginning: sharedBeginning(forms), forms }));
    known.set(model, found);
  }
  return found;
}

/** What the prefixes of forms begin with alike: three characters at least. */
function sharedBeginning(forms: readonly Pattern[]): string {
  const [first = "", ...others] = forms.map(({ prefix }) => prefix);
  let length = first.length;
  for (const other of others) while (!other.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length);
}
