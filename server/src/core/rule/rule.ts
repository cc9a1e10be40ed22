import type { DataFile } from "../data/dataFile";
import type { Snapshot } from "../framework/snapshot";
import type { Page, PageKey } from "../page/page";
import type { Finding, Severity } from "../problem/problem";
import type { Directive, DirectiveId, DirectiveSource } from "../silence/directives";
import type { Localized } from "../text/language";

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
 * A check with an id. One file each in `rules/`; `rules/index.ts` lists them. All checks are pure: they read a page, a data
 * file or the path of another file, and the snapshot, and return what they found.
 */
export interface Rule extends RuleDescription {
  readonly check?: PageCheck;
  readonly checkFile?: (file: DataFile, snapshot: Snapshot) => Finding[];
  /** For a file among the pages that is none, and of which nothing is known but its path. */
  readonly checkPath?: (path: string, snapshot: Snapshot) => Finding[];
  /** Looks at the comments that silence problems, when all other checks are done; not where there is none. */
  readonly checkSilencing?: (source: DirectiveSource, silencing: Silencing) => Finding[];
}

export type PageCheck = (page: Page, snapshot: Snapshot) => Finding[];

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

/** The check of a rule that looks at one key at a time, on pages whose front matter could be read. */
export function perKey(visit: (page: Page, key: PageKey, findings: Finding[], snapshot: Snapshot) => void): PageCheck {
  return (page, snapshot) => {
    if (page.frontMatter.status !== "read") return [];
    const findings: Finding[] = [];
    for (const key of page.allKeys) visit(page, key, findings, snapshot);
    return findings;
  };
}
