/** The pages as others know them: those of the last release, by what they said of themselves then. */
import { scanYaml } from "../frontMatter/yamlScanner";

/** What a page said of itself once. */
export interface PastPage {
  readonly id: string | undefined;
  readonly title: string | undefined;
}

/** A state of the framework that other systems know. */
export interface Released {
  /** The last release; where there is none, what was on the main branch; where that is checked out, its last commit. */
  readonly by: "tag" | "branch" | "commit";
  /** What the tag or branch is called. */
  readonly name: string;
  readonly date: string;
  /** By path. */
  readonly pages: ReadonlyMap<string, PastPage>;
  /** The commits since then. */
  readonly later: ReadonlySet<string>;
}

/** The keys that hold the id and the title of a page. */
export interface PastKeys {
  readonly id: string;
  readonly title: string;
}

/** The pattern of the lines that `readPastPages` looks at: those of the keys, and those between which front matter stands. */
export function pastLines({ id, title }: PastKeys): string {
  const key = (name: string) => name.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  return `^(---[ \t\r]*$|(${key(id)}|${key(title)})[ ]*:)`;
}

/**
 * What the pages said of themselves, by the names before their lines: `name`, zero, number of the line, zero, line. What stands
 * below their front matter is none of it. `prefix` is taken off the names.
 */
export function readPastPages(output: string, keys: PastKeys, prefix = ""): Map<string, PastPage> {
  const pages = new Map<string, PastPage>();
  const fences = new Map<string, number>();
  for (const line of output.split("\n")) {
    const [full, number, text] = line.split("\0");
    if (full === undefined || text === undefined || !full.startsWith(prefix)) continue;
    const name = full.slice(prefix.length);
    const before = fences.get(name) ?? 0;
    if (text.startsWith("---")) {
      // Front matter that begins further down is none.
      fences.set(name, before === 0 && number !== "1" ? 2 : before + 1);
      continue;
    }
    if (before !== 1) continue;
    const plain = text.replace(/[ \t]+#[^'"]*$/, "");
    const [entry] = scanYaml(plain, 0, plain.length) ?? [];
    if (entry?.value?.type !== "scalar") continue;
    const known = pages.get(name) ?? { id: undefined, title: undefined };
    const { value } = entry.value;
    if (entry.key === keys.id) pages.set(name, { ...known, id: value });
    else if (entry.key === keys.title) pages.set(name, { ...known, title: value });
  }
  return pages;
}
