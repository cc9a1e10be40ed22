import type { Body, MacroUse } from "../body/body";
import { readBody } from "../body/readBody";
import { unlessEndedEarly } from "../frontMatter/earlyEnd";
import { type FrontMatter, type FrontMatterStatus, readFrontMatter, unlessRules } from "../frontMatter/frontMatter";
import type { YamlScalar } from "../frontMatter/yamlNodes";
import type { ContentModel, Kind } from "../model/contentModel";
import { kindOf, nameOf } from "../model/names";
import { lineStarts } from "../text/positions";
import { lineAt, type Span } from "../text/span";
import type { Strings } from "../text/strings";
import { htmlReference, linkReference } from "./link";
import { filterOf, macroNames } from "./macros";
import { type Mention, mentionsIn } from "./mentions";
import { type Page, type PageId, type PageKey, type Reference, scalarOf } from "./page";
import { keptKeys, readKeys, withInner } from "./pageKeys";

/** Parses a page. Never throws; undefined where the path belongs to no kind. `isOnDisk`: its text can be had again by its path. */
export function readPage(path: string, text: string, model: ContentModel, isOnDisk = false): TextPage | undefined {
  const kind = kindOf(model, path);
  return kind && new TextPage(path, text, kind, model, isOnDisk);
}

/** Whom a page that rested asks for its text, and tells that it is awake. */
export interface RestKeeper {
  /** Undefined where the file is gone. */
  textOf(path: string): string | undefined;
  woken(page: TextPage): void;
}

/** A page that can rest: then it holds what is small, and reads its text again when the rest of it is asked for. */
export class TextPage implements Page {
  readonly name: string;
  readonly status: FrontMatterStatus;
  readonly firstLine: Span;
  readonly lineStarts: Uint32Array;
  readonly length: number;
  readonly namesValues: boolean;
  #title: string | undefined;
  #id: PageId | undefined;
  readonly #values: ReadonlyMap<string, string[]>;
  #text: string | undefined;
  #head: Head | undefined;
  #content: Content | undefined;
  #keeper: RestKeeper | undefined;
  #isAwake = true;
  /** It was asked for its text since it rested. */
  #isReread = false;

  constructor(
    readonly path: string,
    text: string,
    readonly kind: Kind,
    private readonly model: ContentModel,
    /** Whether its text can be had again by its path. */
    private isOnDisk: boolean,
  ) {
    this.#text = text;
    const { frontMatter, keys } = this.#readHead();
    this.name = nameOf(path, kind);
    this.status = frontMatter.status;
    this.lineStarts = lineStarts(text);
    this.length = text.length;
    this.firstLine = lineAt(text, frontMatter.block.start);
    const title =
      scalarOf(frontMatter.entries, model.keys.title)?.value ??
      this.body.headings.find((heading) => heading.level === 1)?.text;
    this.#title = title || undefined;
    this.#id = model.keys.id === undefined ? undefined : idOf(kind, scalarOf(frontMatter.entries, model.keys.id));
    this.#values = valuesOf(keys, keptKeys(kind, model));
    this.namesValues = keys.every(isKeptAsNamed);
  }

  get title(): string | undefined {
    return this.#title;
  }

  get id(): PageId | undefined {
    return this.#id;
  }

  get values(): ReadonlyMap<string, readonly string[]> {
    return this.#values;
  }

  get text(): string {
    if (this.#text === undefined) {
      this.#text = this.#keeper?.textOf(this.path) ?? "";
      this.#isReread = true;
    }
    this.#wake();
    return this.#text;
  }

  get frontMatter(): FrontMatter {
    return this.#readHead().frontMatter;
  }

  get keys(): readonly PageKey[] {
    return this.#readHead().keys;
  }

  get allKeys(): readonly PageKey[] {
    return this.#readHead().allKeys;
  }

  get body(): Body {
    return this.#readContent().body;
  }

  get references(): readonly Reference[] {
    return this.#readContent().references;
  }

  get mentions(): readonly Mention[] {
    return this.#readContent().mentions;
  }

  /** Lets go of all but what is small, and of its text where that can be had again. */
  rest(strings: Strings, keeper: RestKeeper): void {
    if (!this.#keeper) {
      this.#title = this.#title && strings.own(this.#title);
      this.#id = this.#id && { value: strings.own(this.#id.value), span: this.#id.span };
      for (const values of this.#values.values()) {
        for (let i = 0; i < values.length; i++) values[i] = strings.own(values[i] as string);
      }
    }
    this.#keeper = keeper;
    this.#letGo();
  }

  briefly<Made>(make: (page: Page) => Made): Made {
    if (this.#isAwake) return make(this);
    // Nobody is told that it is awake.
    this.#isAwake = true;
    try {
      return make(this);
    } finally {
      this.#letGo();
    }
  }

  #letGo(): void {
    this.#isAwake = false;
    if (this.isOnDisk) this.#text = undefined;
    this.#head = undefined;
    this.#content = undefined;
  }

  /** Another text has taken its place: the file of its path is not its own any more. */
  detach(): void {
    this.#keeper = undefined;
  }

  /** The text that it was made of, where that is at hand: of one that rested the disk may have given another since. */
  get heldText(): string | undefined {
    return this.#isReread ? undefined : this.#text;
  }

  /** Whether the disk has its text from now on, or only an editor: then it is not let go of. */
  standsOnDisk(isOnDisk: boolean): void {
    this.isOnDisk = isOnDisk;
  }

  #wake(): void {
    if (this.#isAwake) return;
    this.#isAwake = true;
    this.#keeper?.woken(this);
  }

  #readHead(): Head {
    this.#head ??= readHead(this.text, this.kind);
    return this.#head;
  }

  #readContent(): Content {
    this.#content ??= readContent(this.path, this.text, this.#readHead(), this.model);
    return this.#content;
  }
}

/** What the front matter holds. */
interface Head {
  readonly frontMatter: FrontMatter;
  readonly keys: readonly PageKey[];
  readonly allKeys: readonly PageKey[];
}

function readHead(text: string, kind: Kind): Head {
  const read = readFrontMatter(text);
  const isKey = (key: string) => kind.fields.has(key);
  const meant = kind.needsFrontMatter ? read : unlessRules(read, text, isKey);
  const frontMatter = unlessEndedEarly(meant, text, isKey);
  const keys = readKeys(frontMatter.entries, kind.fields, kind.additional);
  const allKeys = keys.some((key) => key.keys.length > 0) ? withInner(keys) : keys;
  return { frontMatter, keys, allKeys };
}

/** What the body holds, and the references of both. */
interface Content {
  readonly body: Body;
  readonly references: readonly Reference[];
  readonly mentions: readonly Mention[];
}

function readContent(path: string, text: string, { frontMatter, allKeys }: Head, model: ContentModel): Content {
  const body = readBody(text, frontMatter.bodyStart, macroNames(model));
  const references: Reference[] = [];
  for (const key of allKeys) keyReferences(key, references);
  for (const use of body.macros) filterReferences(use, model, references);
  for (const link of body.links) {
    const reference = linkReference(path, link.destination, link.span, model);
    if (reference) references.push(reference);
  }
  for (const attribute of body.htmlAttributes) {
    const reference = htmlReference(path, attribute, model);
    if (reference) references.push(reference);
  }
  return { body, references, mentions: mentionsIn(text, frontMatter.bodyStart, model) };
}

/** Whether a key names what is kept of its values, and no more. */
function isKeptAsNamed({ field, shape, keys }: PageKey): boolean {
  return (shape !== "wrong" || !field.value.target) && !keys.some(namesAny);
}

function namesAny({ field, keys }: PageKey): boolean {
  return field.value.target !== undefined || keys.some(namesAny);
}

/** The values of the keys of which they are kept. */
function valuesOf(keys: readonly PageKey[], kept: ReadonlySet<string>): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { field, values } of keys) {
    if (kept.has(field.key))
      found.set(
        field.key,
        values.map(({ value }) => value),
      );
  }
  return found;
}

function idOf(kind: Kind, scalar: YamlScalar | undefined): PageId | undefined {
  if (!scalar || (!kind.name?.id && kind.referencedBy !== "id")) return undefined;
  return { value: scalar.value, span: scalar.inner };
}

function keyReferences(key: PageKey, references: Reference[]): void {
  const target = key.field.value.target;
  if (target && key.shape === "good") {
    for (const scalar of key.values) {
      references.push({
        type: "name",
        from: "key",
        kind: target.kind,
        as: target.as,
        value: scalar.value,
        span: scalar.inner,
        key: key.field.key,
        field: key.field,
        scalar,
      });
    }
  }
}

function filterReferences(use: MacroUse, model: ContentModel, references: Reference[]): void {
  const found = filterOf(use, model);
  if (!found) return;
  const { filter, value, span } = found;
  if (filter.kind === undefined) return;
  references.push({
    type: "name",
    from: "filter",
    kind: filter.kind,
    as: "reference",
    value,
    span,
    key: filter.key,
    macro: use,
  });
}
