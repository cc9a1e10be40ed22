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
  "corpus, places": [
    {
      said: "soorten-algoritmes-en-ai/generatieve-ai.md: the site has the place 'overheidsbrede-handreiking-generatieve-ai', and we do not know it",
      reason:
        "a line of a conflict of git makes a heading of a list item: the page is told to be broken, and nothing else of it",
    },
    {
      said: "version.md: the site has the place '-', and we do not know it",
      reason: "front matter with nothing in it is shown as a heading: front-matter/empty tells that",
    },
  ],
  problems: [
    {
      said: /^code that does not end \(\d+\): nothing is told/,
      reason: "where the end of a later block of code closes it, all between is code to the site and to us",
    },
  ],
  preview: [
    {
      said: /file:\/\/\//,
      reason:
        "a preview of VS Code draws no links to files of the machine: that is its safety, and link/address tells of them",
    },
  ],
  "corpus, preview": [
    "soorten-algoritmes-en-ai/definities.md",
    "voldoen-aan-wetten-en-regels/vereisten/aia-11-systeem-voor-kwaliteitsbeheer.md",
    "voldoen-aan-wetten-en-regels/vereisten/aia-34-monitoring-na-het-in-de-handel-brengen.md",
  ].map((path) => ({
    said: `${path}: other terms are marked`,
    reason:
      "where a term of the glossary holds another, Python-Markdown 3.4 marks the one that is defined first, and that of the site (3.7 and later) the longer one, as the preview does",
  })),
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
