/**
 * Where we say another thing than the built site, each with its reason. What is not listed here is a fault, and so is what is listed and
 * does not occur.
 */
export interface Difference {
  /** As the comparison words it; a pattern where it is about pages that are generated. */
  readonly said: string | RegExp;
  readonly reason: string;
}

export const differences: Readonly<Record<string, readonly Difference[]>> = {
  controls: [
    {
      said: "archive/old-rules.md:3: link 'gone.md' leads nowhere, and we say nothing",
      reason: "algoritmekader.json of this framework has its archive ignored",
    },
  ],
};

/** What is left of what was found when the known differences are taken away; on pages that stay the same, those that did not occur too. */
export function unexplained(name: string, found: readonly string[]): string[] {
  const known = differences[name] ?? [];
  const left = found.filter(
    (one) => !known.some(({ said }) => (typeof said === "string" ? said === one : said.test(one))),
  );
  const gone = known.flatMap(({ said }) => (typeof said === "string" && !found.includes(said) ? [said] : []));
  return [...left, ...gone.map((said) => `is not so any more: ${said}`)];
}
