/**
 * Where we say another thing than the built site, each with its reason. What is not listed here is a fault, and so is what is listed and
 * does not occur.
 */
export interface Difference {
  /** As the comparison words it. */
  readonly said: string;
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

/** What is left of what was found when the known differences are taken away; those that did not occur too. */
export function unexplained(name: string, found: readonly string[]): string[] {
  const known = differences[name] ?? [];
  return [
    ...found.filter((one) => !known.some(({ said }) => said === one)),
    ...known.filter(({ said }) => !found.includes(said)).map(({ said }) => `is not so any more: ${said}`),
  ];
}
