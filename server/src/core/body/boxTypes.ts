/** The types of titled blocks that Material for MkDocs knows, the older names of some among them. */
export const themeTypes: ReadonlySet<string> = new Set([
  "abstract",
  "attention",
  "bug",
  "caution",
  "check",
  "cite",
  "danger",
  "done",
  "error",
  "example",
  "fail",
  "failure",
  "faq",
  "help",
  "hint",
  "important",
  "info",
  "missing",
  "note",
  "question",
  "quote",
  "success",
  "summary",
  "tip",
  "tldr",
  "todo",
  "warning",
]);

/** Words behind the type that say how the block stands on the page. */
export const modifiers: ReadonlySet<string> = new Set(["annotate", "end", "inline"]);

/** The signs of a title line, and the words behind them up to the title in its quotes. */
export interface BoxWords {
  readonly signs: string;
  /** Empty where a title follows the signs. */
  readonly type: string;
  readonly others: readonly string[];
  /** Undefined without quotes. */
  readonly title: string | undefined;
}

/** A title line that the site reads, taken apart. */
export function boxWords(written: string): BoxWords {
  const signs = /^[!?=]+\+?/.exec(written)?.[0] ?? "";
  const rest = written.slice(signs.length).trim();
  const quote = rest.indexOf('"');
  const [type = "", ...others] = (quote < 0 ? rest : rest.slice(0, quote)).split(/\s+/).filter(Boolean);
  return { signs, type, others, title: quote < 0 ? undefined : rest.slice(quote + 1, rest.lastIndexOf('"')) };
}
