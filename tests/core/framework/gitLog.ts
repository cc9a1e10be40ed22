import { type History, parseHistory } from "../../../server/src/core/framework/history";

/**
 * A history drawn as a story, the first commit first. A line begins with its day; a line without one belongs to the same
 * commit.
 *
 *     2024-03-01 + docs/a.md
 *     2024-05-20 docs/a.md -> docs/b.md (95)
 *                docs/c.md -> docs/d.md
 *     2024-10-15 - docs/b.md
 */
export function historyOf(story: string): History {
  return parseHistory(gitLog(story));
}

/** The same as `git log` writes it. */
export function gitLog(story: string): string {
  const commits: string[] = [];
  for (const line of story.split("\n").filter((one) => one.trim() !== "")) {
    const found = /^\s*(\d{4}-\d\d-\d\d)?\s*(?:([+-]) (.*?)|(.*?) -> (.*?)(?: \((\d+)\))?)\s*$/.exec(line);
    if (!found) throw new Error(`no line of a history: ${line}`);
    const [, date, sign, path, from, to, similarity = "100"] = found;
    if (date) commits.push(`\x01${date}\0\n`);
    const change = sign
      ? `${sign === "+" ? "A" : "D"}\0${path}\0`
      : `R${similarity.padStart(3, "0")}\0${from}\0${to}\0`;
    commits.push(commits.pop() + change);
  }
  return commits.reverse().join("");
}
