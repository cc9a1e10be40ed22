import { type History, parseHistory, withPast } from "../../../server/src/core/framework/history";
import type { PastPage, Released } from "../../../server/src/core/framework/released";

/**
 * A history drawn as a story, the first commit first. A line begins with its day; a line without one belongs to the same
 * commit. A deleted page may say which id and title it had. A star is a state that others know: a release, a branch (in brackets), or, with
 * nothing before the day, the last commit; below it stand its pages with their ids.
 *
 *     2024-03-01 + docs/a.md
 *     2024-05-20 docs/a.md -> docs/b.md (95)
 *                docs/c.md -> docs/d.md
 *     2024-10-15 - docs/b.md = urn:b, Title
 *     * v1.2 2024-12-01
 *       docs/d.md = urn:d, Title
 */
export function historyOf(story: string): History {
  const texts = new Map<string, PastPage>();
  const pages = new Map<string, PastPage>();
  const later = new Set<string>();
  let state: Omit<Released, "pages"> | undefined;
  const commits: string[] = [];
  for (const line of story.split(/\r?\n/).filter((one) => one.trim() !== "")) {
    const known = /^\s*\* (?:\[(.+)\] |(\S+) )?(\d{4}-\d\d-\d\d)$/.exec(line);
    if (known) {
      const [, branch, tag, date = ""] = known;
      later.clear();
      state = { by: tag ? "tag" : branch ? "branch" : "commit", name: tag ?? branch ?? "", date, later };
      continue;
    }
    const [, own = "", id, title] = /^(.*?)(?: = ([^,\s]*)(?:, (.*))?)?$/.exec(line) ?? [];
    const past = { id: id || undefined, title };
    const found = /^\s*(\d{4}-\d\d-\d\d)?\s*(?:([+-]) (.*?)|(.*?) -> (.*?)(?: \((\d+)\))?)\s*$/.exec(own);
    if (!found) {
      if (!state) throw new Error(`no line of a history: ${line}`);
      pages.set(own.trim(), past);
      continue;
    }
    const [, date, sign, path, from, to, similarity = "100"] = found;
    if (date) {
      const commit = hash(commits.length + 1);
      later.add(commit);
      commits.push(`\x01${commit} ${date}\0\n`);
    }
    const blob = hash(1000 + texts.size);
    texts.set(blob, past);
    const raw = `:100644 100644 ${blob} ${blob} `;
    const change = sign
      ? `${raw}${sign === "+" ? "A" : "D"}\0${path}\0`
      : `${raw}R${similarity.padStart(3, "0")}\0${from}\0${to}\0`;
    commits.push(commits.pop() + change);
  }
  return withPast(parseHistory(commits.reverse().join("")), texts, state && { ...state, pages });
}

function hash(number: number): string {
  return number.toString(16).padStart(40, "0");
}
