/**
 * What client and server say to each other beyond LSP. The only file that the client imports from the server.
 * Positions are LSP positions (zero-based, UTF-16); texts are in the language that the server chose.
 */
import type { Location, Range, WorkspaceEdit } from "vscode-languageserver-types";
import type { Coverage } from "./core/features/coverage/coverage";
import type { SitePage } from "./core/features/site/sitePage";

/** What a client may say of itself when it starts the server. */
export interface InitializationOptions {
  /** The uri of the folder with the pages that explain the rules, `nl/…` and `en/…` in it. */
  documentation?: string;
  /** A command of the client that shows such a page; its argument is the uri of the page. */
  explainCommand?: string;
  /** Whether the editor itself reports what is no JSON in a file that is open: then the server does not. */
  checksJson?: boolean;
  /** Whether the client has the commands `algoritmekader.makeRoom` and `algoritmekader.renumber`, with the uri of a page. */
  renumbers?: boolean;
  /** `false` while the author has not said whether to trust the workspace: then git is not run. */
  isTrusted?: boolean;
  /**
   * A command of the client that shows the places behind a code lens; its arguments are the `RelatedPlacesParams` to ask
   * for, and the position of the lens. Without it there are no lenses.
   */
  relatedPlacesCommand?: string;
  /** Whether the editor itself lists the headings of a page as symbols: then the server does not. */
  listsHeadings?: boolean;
  /** A command of the client that asks for suggestions at the cursor, for behind a key that was chosen. */
  suggestCommand?: string;
}

/** What the server puts in `data` of a suggestion. */
export interface CompletionData {
  uri: string;
  /** What its documentation is about, for the server. */
  about?: unknown;
  /** The Markdown support of VS Code suggests the same when it is asked. */
  isOfMarkdown?: boolean;
}

/** Notification, server → client: all problems of all frameworks have been published. */
export const indexedNotification = "algoritmekader/indexed";
export interface IndexedParams {
  pages: number;
  problems: number;
  milliseconds: number;
}

/** Notification, server → client: what the status item shows. Sent on every change of it. */
export const statusNotification = "algoritmekader/status";
export interface StatusParams {
  /** `idle`: no workspace folder is a framework. */
  state: "indexing" | "ready" | "idle";
  frameworks: FrameworkStatus[];
  /** In which the server writes its texts; the client's own texts follow it. */
  language: "nl" | "en";
}
export interface FrameworkStatus {
  uri: string;
  title: string;
  pages: number;
  errors: number;
  warnings: number;
  /** What is to be told of the whole: that its pages are not where or as the content model says. */
  layout?: string;
}

/** Notification, client → server: the author trusts the workspace now, after a start with `isTrusted: false`. */
export const workspaceTrustedNotification = "algoritmekader/workspaceTrusted";

/** Notification, server → client: the tree has changed. Names only what the client was told of and is other than it was told. */
export const treeChangedNotification = "algoritmekader/treeChanged";
export interface TreeChangedParams {
  /** The nodes that have other children than before; all of the tree without it. */
  nodes?: string[];
  /** Nodes that look different, as they are now. */
  looks?: TreeNode[];
}

/** How the author wants to see the tree. */
export interface TreeView {
  /** The id of a grouping; the first one of the framework without it. */
  grouping?: string;
  filter?: TreeFilter;
  /** Only pages with errors or warnings. */
  onlyProblems?: boolean;
}
export interface TreeFilter {
  /** Words that all stand in the code, title or text of a page, in any order, whatever their capitals and accents. */
  text?: string;
  /** Of groups of one grouping a page is in any, of those of several groupings in one of each. Value `""`: in none. */
  groups?: { grouping: string; value: string }[];
}

/** Request, client → server: the children of a node, the roots without `parent`. Answers `TreeNode[]`, never an error. */
export const treeChildrenRequest = "algoritmekader/treeChildren";
export interface TreeChildrenParams {
  parent?: string;
  /** That of the last request of the tree without it. */
  view?: TreeView;
}

/** Request, client → server: what a view comes down to, in words. */
export const treeSummaryRequest = "algoritmekader/treeSummary";
export interface TreeSummaryParams {
  view: TreeView;
}
export interface TreeSummaryResult {
  /** How the pages are grouped: `per fase`. */
  grouping: string;
  /** What is left out, and how much stays; undefined where nothing is. */
  filter?: string;
  /** `12 van 199 pagina's`. */
  counts: string;
  shown: number;
  total: number;
}

/** Request, client → server: the ways to group the pages, with their groups. */
export const treeGroupingsRequest = "algoritmekader/treeGroupings";
export type TreeGroupingsResult = TreeGroupingItem[];
export interface TreeGroupingItem {
  id: string;
  title: string;
  /** Whether a filter by its groups makes sense to authors: not for kinds, which the tree shows apart. */
  groups: { value: string; title: string; pages: number }[];
}

/**
 * Request, client → server: the nodes from the root to a page, those above it first; in the group of the node `near` where the
 * page stands there. None for a page that the view does not show.
 */
export const treePathRequest = "algoritmekader/treePath";
export interface TreePathParams {
  uri: string;
  view: TreeView;
  near?: string;
}
export interface TreePathResult {
  nodes: TreeNode[];
  /** The title of the page, where the tree would show it without the filter. */
  hidden?: string;
}

export interface TreeNode {
  /** Stable over edits, and another one per place: a page that stands under two phases is two nodes. */
  id: string;
  /** What sort of node, for menus: `framework`, `group`, `kind`, `page`. */
  type: "framework" | "group" | "kind" | "page";
  label: string;
  description?: string;
  /** In words, for a screen reader. */
  accessibilityLabel: string;
  /** Name of a codicon, or a name that the client draws itself. */
  icon: string;
  hasChildren: boolean;
  /** The page that a click opens. */
  uri?: string;
  /** Where the click puts the cursor. */
  range?: Range;
  /** The page can be linked with others in front matter. */
  canLink?: boolean;
  /** Errors and warnings: its own, and those of the pages below a group or kind. None where left out. */
  problems?: { errors: number; warnings: number };
  /** To be unfolded from the start: there is little to see, and somebody looks for it. */
  isExpanded?: boolean;
}

/**
 * Request, client → server: what the editor shows when the mouse rests on a node. Markdown, no HTML, no command links; null
 * for a node that is gone. Asked for one node at a time, so that it is never out of date.
 */
export const treeTooltipRequest = "algoritmekader/treeTooltip";
export interface TreeTooltipParams {
  id: string;
}
export type TreeTooltipResult = string | null;

/** Request, client → server: what a page can be linked with in front matter, from either side. Null for what is no page. */
export const linkRelationsRequest = "algoritmekader/linkRelations";
export interface LinkRelationsParams {
  uri: string;
}
export type LinkRelationsResult = { title: string; relations: LinkRelationItem[] } | null;
/** `forward`: the key stands on the page itself; `backward`: on the pages that it is linked with. */
export interface LinkRelation {
  direction: "forward" | "backward";
  kind: string;
  key: string;
}
export interface LinkRelationItem {
  relation: LinkRelation;
  title: string;
  /** Where that is written. */
  description: string;
  icon: string;
  /** How many pages it is linked with. */
  linked: number;
}

/** Request, client → server: the pages that a page can be linked with, in the order of the site. */
export const linkCandidatesRequest = "algoritmekader/linkCandidates";
export interface LinkCandidatesParams {
  uri: string;
  relation: LinkRelation;
}
export type LinkCandidatesResult = LinkCandidateItem[] | null;
export interface LinkCandidateItem {
  uri: string;
  title: string;
  /** What people call it: its code or its name. */
  code: string;
  name: string;
  isLinked: boolean;
}

/** Request, client → server: links a page with others, and unlinks it. The client applies the edit. */
export const linkRequest = "algoritmekader/link";
export interface LinkParams {
  uri: string;
  relation: LinkRelation;
  /** The uris of pages. */
  add: string[];
  remove: string[];
}
export type LinkResult = {
  /** Null where nothing changes. */
  edit: WorkspaceEdit | null;
  /** What could not be done, each in a sentence. */
  refused: string[];
} | null;

/** Request, client → server: the places that a code lens counts. Empty for a page that is gone. */
export const relatedPlacesRequest = "algoritmekader/relatedPlaces";
export interface RelatedPlacesParams {
  uri: string;
  /** `namedBy`: where the page is named. `names`: the pages that it names. */
  direction: "namedBy" | "names";
}
export type RelatedPlacesResult = Location[];

/**
 * Request, client → server: what the site makes of a page beyond its Markdown, for the preview. Null for what is no page, and for a page that
 * the site shows as it is written.
 */
export const sitePageRequest = "algoritmekader/sitePage";
export interface SitePageParams {
  uri: string;
}
export type SitePageResult = SitePage | null;
export type { SiteComment, SiteItem, SitePage, SiteTable } from "./core/features/site/sitePage";

/**
 * Notification, server → client: what `sitePageRequest` answers may be different from before, for pages that did not change themselves.
 * Once, until the client asks again.
 */
export const sitePagesChangedNotification = "algoritmekader/sitePagesChanged";

/**
 * Request, client → server: what refers to files and folders that are about to be deleted, and the edit that takes it away, or
 * points it at another page `instead`. Null when nothing does.
 */
export const deletionRequest = "algoritmekader/deletion";
export interface DeletionParams {
  uris: string[];
  instead?: string;
}
export type DeletionResult = {
  references: number;
  pages: number;
  /** The titles of the first pages that refer. */
  titles: string[];
  /** The pages that may take the place of the one that is deleted, by title. */
  candidates: { label: string; description: string; uri: string }[];
  edit: WorkspaceEdit;
} | null;

/**
 * Request, client → server: the edit that makes room after a numbered page, or numbers its series anew. `refused`: why that
 * cannot be done; null for what is no numbered page.
 */
export const renumberRequest = "algoritmekader/renumber";
export interface RenumberParams {
  uri: string;
  action: "makeRoom" | "renumber";
}
export type RenumberResult =
  | {
      label: string;
      /** The old and the new name of each page. */
      renames: [string, string][];
      edit: WorkspaceEdit;
    }
  | { refused: string }
  | null;

/** Request, client → server: the kinds of pages of which one can be made, in the framework that the author is in. */
export const newPageKindsRequest = "algoritmekader/newPageKinds";
export interface NewPageKindsParams {
  /** A node of the tree: then its kind is known, or its group. */
  node?: string;
  /** A file of the framework. */
  uri?: string;
}
export type NewPageKindsResult = {
  /** The uri of the framework. */
  framework: string;
  kinds: NewPageKind[];
  /** The kind of the node. */
  kind?: string;
} | null;
export interface NewPageKind {
  kind: string;
  /** As a title: `Maatregel`. */
  label: string;
  /** What the dialogue is called. */
  title: string;
  icon: string;
  /** The folder. */
  description: string;
}

/** Request, client → server: what an author is asked about a new page of a kind. */
export const newPageFormRequest = "algoritmekader/newPageForm";
export interface NewPageFormParams {
  framework: string;
  kind: string;
  node?: string;
}
export type NewPageFormResult = {
  /** Where codes have series: one of these, more than one. */
  series: NewPageSeries[];
  /** Where the pages of the kind lie in several folders: these. */
  folders: string[];
  questions: NewPageQuestion[];
} | null;
export interface NewPageSeries {
  value: string;
  title: string;
  /** Likely, from where the author came. */
  isLikely: boolean;
  /** A value that pages of the series usually have. */
  implies?: { key: string; value: string };
}
export interface NewPageQuestion {
  key: string;
  title: string;
  description: string;
  required: boolean;
  isSingle: boolean;
  items: { value: string; title: string; description: string }[];
  chosen: string[];
}

/** What the author answered; `text`: the words in the name of the file, those of the title without it. */
export interface NewPageParams {
  framework: string;
  kind: string;
  folder?: string;
  series?: string;
  title: string;
  text?: string;
  values: Record<string, string[]>;
}

/** Request, client → server: what comes of the answers so far, and what is wrong with them. Asked at every key. */
export const checkNewPageRequest = "algoritmekader/checkNewPage";
export type CheckNewPageResult = {
  title?: string;
  name?: string;
  /** The words in the name when the author gives none. */
  text: string;
  /** Name of the file and id. */
  file?: string;
  id?: string;
} | null;

/** Request, client → server: the new page. The client applies the edit, opens the page and selects the range. */
export const newPageRequest = "algoritmekader/newPage";
export type NewPageResult = {
  page?: { edit: WorkspaceEdit; uri: string; selection: Range };
  /** Why there is none. */
  refused?: string;
} | null;

/** A page that the client does something with, and the node of the tree that stands for it, where one does. */
export interface ChosenPage {
  uri: string;
  node?: string;
}

/**
 * Request, client → server: what it can mean that pages are dropped on a node, or come into a group: the likeliest first, each
 * with its edit. `refused`: why nothing comes of it.
 */
export const dropPagesRequest = "algoritmekader/dropPages";
export interface DropPagesParams {
  pages: ChosenPage[];
  target: { node: string } | { uri: string } | { grouping: string; group: string };
  /** `move`: pages of which no node says where they come from are taken out of all their groups. */
  as?: "move";
}
export type DropPagesResult = { choices: DropChoiceItem[] } | { refused: string } | null;
export interface DropChoiceItem {
  type: "link" | "move" | "add" | "remove";
  title: string;
  description: string;
  /** What was done, in a sentence. */
  done: string;
  edit: WorkspaceEdit;
}

/** Request, client → server: the groups that pages can come into: of the grouping that the tree shows, where that can be. */
export const pageGroupsRequest = "algoritmekader/pageGroups";
export interface PageGroupsParams {
  pages: ChosenPage[];
}
export type PageGroupsResult =
  | {
      grouping: string;
      /** What they are called: `fase`. */
      title: string;
      groups: { group: string; title: string; description: string }[];
    }
  | { refused: string }
  | null;

/** Request, client → server: what is copied of pages, in their order; empty where they have none of it. */
export const copyPagesRequest = "algoritmekader/copyPages";
export interface CopyPagesParams {
  uris: string[];
  /** `code`: what people call it. `id`: the URN. `link`: a link in Markdown, as a page at `from` writes it. */
  as: "code" | "id" | "link";
  from?: string;
}
export type CopyPagesResult = string[];

/** Request, client → server: what a page is called, before it is renamed. */
export const pageNameRequest = "algoritmekader/pageName";
export interface PageNameParams {
  uri: string;
  /** Then what comes of it. */
  newName?: string;
}
export type PageNameResult = { title: string; name: string; refused?: string; file?: string; id?: string } | null;

/** Request, client → server: the edit that gives a page another name, with all that refers to it. */
export const renamePageRequest = "algoritmekader/renamePage";
export type RenamePageResult = { edit: WorkspaceEdit } | { refused: string } | null;

/**
 * Request, client → server: the relations of the page that the client shows from now on; null for what is no page, and without
 * `uri` for a client that shows none.
 */
export const followRelationsRequest = "algoritmekader/followRelations";
export interface FollowRelationsParams {
  uri?: string;
}
export type PageRelationsResult = PageRelations | null;
export interface PageRelations {
  uri: string;
  /** Title and, where it has one, code of the page. */
  title: string;
  code?: string;
  /** Empty for a page without relations. */
  nodes: RelationNode[];
}
/** Notification, server → client: what the followed page shows has changed. Null when it is a page no more. */
export const relationsChangedNotification = "algoritmekader/relationsChanged";
export interface RelationNode {
  /** The same over all edits. */
  id: string;
  /** `place`, `broken`: a click goes there. `repair`: a click carries it out. `more`: says what is not shown. */
  type: "section" | "group" | "place" | "broken" | "repair" | "more";
  label: string;
  description?: string;
  /** In words, for a screen reader. */
  accessibilityLabel: string;
  /** Plain text. */
  tooltip?: string;
  /** Name of a codicon. */
  icon: string;
  severity?: "error" | "warning" | "information" | "hint";
  isExpanded?: boolean;
  children?: RelationNode[];
  /** The page at the other end. */
  uri?: string;
}

/** Request, client → server: where the place is that a node of the relations of a page stands for, at this moment. */
export const relationPlaceRequest = "algoritmekader/relationPlace";
export interface RelationNodeParams {
  /** Of the page whose relations they are. */
  uri: string;
  id: string;
}
export type RelationPlaceResult = Location | null;

/** Request, client → server: the edit of a repair among the relations of a page. Null for one that is gone. */
export const relationRepairRequest = "algoritmekader/relationRepair";
export type RelationRepairResult = WorkspaceEdit | null;

/** Request, client → server: a page at a glance, as Markdown without HTML and command links; null for what is no page. */
export const pagePreviewRequest = "algoritmekader/pagePreview";
export interface PagePreviewParams {
  uri: string;
}
export type PagePreviewResult = string | null;

/**
 * Request, client → server: which pages are linked with which, and in which groups they are. From then on the server tells when
 * that changes; until the client asks with `framework: null`, because it shows it no more.
 */
export const followCoverageRequest = "algoritmekader/followCoverage";
export interface FollowCoverageParams {
  /** The uri of a framework; the first one without it, and in the place of one that is gone. */
  framework?: string | null;
}
export type CoverageResult = FrameworkCoverage | null;
export interface FrameworkCoverage extends Coverage {
  /** The uri of the framework; the paths of pages are below it. */
  framework: string;
  title: string;
  language: "nl" | "en";
  /** All frameworks that there are. */
  frameworks: { uri: string; title: string }[];
  /** The uris of `pages`, in their order. */
  uris: string[];
}
export type { Coverage, CoveredGrouping, CoveredKind, CoveredPage } from "./core/features/coverage/coverage";
/** Notification, server → client: the coverage that the client follows has changed. */
export const coverageChangedNotification = "algoritmekader/coverageChanged";

/** Requests, server → client: the client's file system, for what the server cannot read itself. */
export const readFileRequest = "algoritmekader/readFile";
export interface ReadFileParams {
  uri: string;
}
/** Base64 of the bytes; null when there is no such file or it cannot be read. */
export type ReadFileResult = string | null;

export const readDirectoryRequest = "algoritmekader/readDirectory";
export interface ReadDirectoryParams {
  uri: string;
}
/** Entries of a folder, links followed; null when there is no such folder or it cannot be read. */
export type ReadDirectoryResult = DirectoryEntry[] | null;
export interface DirectoryEntry {
  name: string;
  type: "file" | "directory";
}

/** Settings, section `algoritmekader`. */
export interface Settings {
  language: "auto" | "nl" | "en";
  /** Severity per rule id, over the default and over the repository's own. */
  rules: Record<string, "off" | "hint" | "information" | "warning" | "error">;
  /** Titles behind codes. `cursorElsewhere`: not on the line of the cursor, which the client sees to. */
  inlayHints: "off" | "on" | "cursorElsewhere";
  /** Counts above a page. */
  codeLens: boolean;
  /** Whether what refers to files follows when they are moved. */
  updateReferencesOnFileMove: "prompt" | "always" | "never";
}
