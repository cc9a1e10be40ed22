import { Dice } from "./pieces";

/**
 * Lines of every sort in any order, under any indentation: no author writes so, and what a reader of Markdown gets wrong shows here. Each
 * line has its number in it (`q12`).
 */
export function soupPage(seed: number): string {
  const dice = new Dice(seed * 7919 + 13);
  const count = 4 + dice.next(14);
  const lines: string[] = [];
  let indent = 0;
  for (let at = 0; at < count; at++) {
    if (dice.next(3) === 0) indent = dice.of([0, 0, 0, 4, 4, 8, 2, 3, 1, 5, 6, 12]);
    const line = dice.of(makers)(dice, `q${at}`);
    if (dice.next(100) < 38) lines.push(dice.of(["", "", "", "", "  ", "    "]));
    lines.push(" ".repeat(indent) + line);
  }
  // What a first line makes front matter of is another matter.
  return `Begin.\n\n${lines.join("\n")}\n`;
}

const text = (dice: Dice, q: string) => `${dice.of(["Mens", "Model", "Kans"])} ${q} ${dice.of(["en", "of"])} ${q}`;

const makers: readonly ((dice: Dice, q: string) => string)[] = [
  text,
  text,
  (dice, q) => `${dice.of(["-", "*", "+", "-"])} ${text(dice, q)}`,
  (dice, q) => `- ${text(dice, q)}`,
  (dice, q) => `${dice.of(["1", "2", "3", "0", "10"])}. ${text(dice, q)}`,
  (dice, q) => `${"#".repeat(1 + dice.next(6))}${dice.of([" ", " ", ""])}${text(dice, q)}${dice.of(["", "", " ##"])}`,
  (dice, q) => `${dice.of(["!!!", "???", "???+"])} note "${text(dice, q)}"`,
  (dice, q) => `${dice.of(["!!! note", "??? tip", `=== "${q}"`, "!!! note inline", "!!!"])}`,
  (dice, q) => `> ${text(dice, q)}`,
  (dice, q) => `| ${q} | ${text(dice, q)} |`,
  (dice) => dice.of(["|---|---|", "---", "===", "***", "- - -", "--"]),
  (dice, q) => `**${q}** *${q}* \`${q}\` _${q}_ [${q}](https://x.nl/${q})${dice.of(["", "  "])}`,
  (dice, q) => `[^${q}]: ${text(dice, q)}`,
  (dice, q) => `- [${dice.of([" ", "x", "X"])}] ${text(dice, q)}`,
  (dice, q) => `- - ${text(dice, q)}`,
  (_, q) => `Zie [^${q}] en [${q}][l] en [l].`,
  (dice, q) => `${text(dice, q)}<br>${q}`,
  (dice) => dice.of(["```", "```", "~~~", "<p>x</p>", "<!-- c -->"]),
  // A tag that nothing opens, or closes, is taken otherwise by a browser within a paragraph than between two: such lines are whole.
  (dice, q) => dice.of([`<div>${q}</div>`, `<div markdown>${text(dice, q)}</div>`]),
  (_, q) => `- # ${q}`,
  (_, q) => `1) ${q}`,
  (_, q) => `: ${q}`,
];
