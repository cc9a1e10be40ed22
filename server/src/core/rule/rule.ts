import type { GluedList, OddItems, ShallowLines } from "../body/blocks";
import type { HtmlAttribute, Link } from "../body/body";
import type { Box } from "../body/boxes";
import type { ConflictMarker } from "../body/conflictMarkers";
import type { ListStart, MixedItem, ShallowItems } from "../body/lists";
import type { TableFault } from "../body/tables";
import type { DataFile } from "../data/dataFile";
import type { FrameworkView } from "../framework/frameworkView";
import type { ContentModel } from "../model/contentModel";
import type { LinkReference } from "../page/link";
import type { ReadMacro } from "../page/macros";
import type { NameReference, Page, PageKey } from "../page/page";
import type { Finding, Severity } from "../problem/problem";
import type { Directive, DirectiveId, DirectiveSource } from "../silence/directives";
import type { Localized } from "../text/language";
import type { Span } from "../text/span";
import type { RuleId } from "./ruleFamilies";

/** What documentation, settings and quick fixes say of a rule. */
export interface RuleDescription {
  /** Readable and stable: `reference/unknown`. */
  readonly id: string;
  readonly severity: Severity;
  /** What it finds, in a few words and without a full stop. */
  readonly description: Localized;
  /** False where no comment can silence its problems. */
  readonly canBeSilenced?: false;
}

/**
 * A check with an id. One file each in `rules/`. A rule says what it looks at and is called with it; it never searches a text by
 * itself. All of it is pure: values come in, findings go out.
 */
export interface Rule extends RuleDescription {
  readonly id: RuleId;
  /** What it looks at on a page by itself: called once for each text of a page, whatever happens on other pages. */
  readonly visits?: Visits;
  /** What it holds against other pages: called again each time they may say something else. */
  readonly relates?: Relates;
  /** Looks at the glossary or a table. */
  readonly checkFile?: (file: DataFile, view: FrameworkView) => Answer;
  /** For a file among the pages that is none, and of which nothing is known but its path. */
  readonly checkPath?: (path: string, view: FrameworkView) => Answer;
  /** Looks at the comments that silence problems, when all other checks are done; not where there is none. */
  readonly checkSilencing?: (source: DirectiveSource, silencing: Silencing) => Finding[];
}

/** What a rule finds on a page: at once, or, where other pages have a say, by a question to the framework that is asked later. */
export type Found = Finding | Question | readonly (Finding | Question)[] | undefined;
/** Asked when all pages are there, and again each time that may change the answer. It is kept: let it hold no more than it needs. */
export type Question = (view: FrameworkView) => Answer;
export type Answer = Finding | readonly Finding[] | undefined;

type Visit<Node> = (node: Node, page: Page, model: ContentModel) => Found;

/** The things on a page that a rule can look at: it is called with each of them, in the order of the text. */
export interface Visits {
  /** The page as a whole. */
  readonly page?: Visit<Page>;
  /** A key of front matter that could be read, those within others too. */
  readonly key?: Visit<PageKey>;
  /** A macro that the site reads. */
  readonly macro?: Visit<ReadMacro>;
  /** A link or image of Markdown, to whatever. */
  readonly link?: Visit<Link>;
  /** An attribute of raw HTML that refers to something, or can be referred to. */
  readonly htmlAttribute?: Visit<HtmlAttribute>;
  /** The first line of a list that is none: it stands directly under something else. */
  readonly gluedList?: Visit<GluedList>;
  /** The first row of a table that is none: it stands directly under a paragraph. */
  readonly gluedTable?: Visit<Span>;
  /** Lines below each other whose signs make no list of them. */
  readonly oddItems?: Visit<OddItems>;
  /** Lines that fall out of a titled block. */
  readonly shallowLines?: Visit<ShallowLines>;
  /** The title line of a titled block, or a line that was meant as one. */
  readonly box?: Visit<Box>;
  /** The first item of an ordered list that does not begin at 1. */
  readonly listStart?: Visit<ListStart>;
  /** Items, or a text, that fall out of the list item above. */
  readonly shallowItems?: Visit<ShallowItems>;
  /** A line that seems blank and joins what stands above it to what stands below. */
  readonly seemingBlank?: Visit<Span>;
  /** An item that was meant to begin a list of another sort. */
  readonly mixedItem?: Visit<MixedItem>;
  /** What keeps a table from being shown whole. */
  readonly tableFault?: Visit<TableFault>;
  /** The signs of a code block that nothing closes. */
  readonly unclosedFence?: Visit<Span>;
  /** What git leaves of a merge. */
  readonly conflictMarker?: Visit<ConflictMarker>;
  /** The four signs of a comment that nothing closes. */
  readonly unclosedComment?: Visit<Span>;
}

type Relate<Node> = (node: Node, page: Page, view: FrameworkView) => Answer;

/** The things on a page that name other pages. Called often, so it looks at the page only where something is wrong. */
export interface Relates {
  readonly page?: Relate<Page>;
  /** A front matter value or macro filter that names a page. */
  readonly name?: Relate<NameReference>;
  /** A link or HTML attribute that leads to a file of the framework. */
  readonly link?: Relate<LinkReference>;
}

/** What the comments of a page or data file silence. */
export interface Silencing {
  readonly directives: readonly Directive[];
  /** The ids that silence something. */
  readonly used: ReadonlySet<DirectiveId>;
  /** Those that would, if others did not do so already. */
  readonly spare: ReadonlySet<DirectiveId>;
  /** Whether a rule has looked: one that is off has not. */
  readonly hasChecked: (id: string) => boolean;
  /** Everything that a problem can have as its code. */
  readonly known: readonly RuleDescription[];
}
