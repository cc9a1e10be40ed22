/**
 * A grammar of Markdown as the authors of the framework write it, and get it wrong: pieces of a page, each right in itself, and some with
 * a slip. Every text of a piece has its number in it (`q12`), so that it is known again on the built page.
 */

/** Numbers that look random and are the same every time. */
export class Dice {
  constructor(private state: number) {}

  next(below: number): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }

  of<One>(list: readonly One[]): One {
    return list[this.next(list.length)] as One;
  }
}

export interface Piece {
  /** What it is, or which slip it has. */
  readonly name: string;
  readonly right: string;
  /** It is told although the site shows the same: another number was meant. */
  readonly isTold?: boolean;
  /** What follows it reads otherwise too, so that may be what is told of. */
  readonly reaches?: boolean;
  /** The same with the slip; absent where there is none. */
  readonly wrong?: string;
}

/** What there is beside the pages that are generated. */
export const neighbours: Readonly<Record<string, string>> = {
  "over/doel.md": "# Doel\n\n## Kop een\n\nTekst.\n\n## Kop (twee), en drie { #eigen }\n\nMeer.\n",
  "over/map/index.md": "# Map\n\nTekst.\n",
  "over/map/diep.md": "# Diep\n\nTekst.\n",
};
export const neighbourFiles = [
  "over/beeld.png",
  "over/kaart 2.pdf",
  "over/stuk(1).pdf",
  "over/los/index.html",
  "over/vast.html",
];

type Make = (dice: Dice, q: string) => Piece;

const words = "toezicht mensen besluit gegevens uitleg register gemeente burger kans risico model keuze".split(" ");

const sentence = (dice: Dice, q: string) =>
  `${capital(dice.of(words))} ${dice.of(words)} ${q} ${dice.of(words)} ${dice.of(["en", "of", "met"])} ${dice.of(words)}.`;
const few = (dice: Dice, q: string) => `${capital(dice.of(words))} ${q} ${dice.of(words)}`;
const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);
const indented = (text: string, spaces: number) => text.replace(/^(?=[^\n])/gm, " ".repeat(spaces));

/** A text with a link in it, of which the address is given. */
const linked =
  (name: string, make: (dice: Dice, q: string, t: string) => string | readonly [right: string, wrong: string]): Make =>
  (dice, q) => {
    const made = make(dice, q, `${dice.of(words)} ${q}`);
    const [before, after] = [`${capital(dice.of(words))} ${q} `, ` ${dice.of(words)} ${q}.`];
    return typeof made === "string"
      ? { name, right: before + made + after }
      : { name, right: before + made[0] + after, wrong: before + made[1] + after };
  };

const target = (dice: Dice) => dice.of(["doel.md", "map/diep.md", "map/index.md", "doel.md#kop-een", "doel.md#eigen"]);
const links: readonly Make[] = [
  linked("a link", (dice, _q, t) => `[${t}](${target(dice)})`),
  linked("a link with a title", (dice, _q, t) => {
    const title = dice.of([
      '"Titel"',
      "'Titel'",
      '"Met (haakjes)"',
      "'Met \"aanhaling\"'",
      '"Zeg \\"ja\\""',
      '"a) b"',
      "'it''s'",
      '"x (y"',
    ]);
    return `[${t}](${target(dice)} ${title})`;
  }),
  linked("a link in angle brackets", (dice, _q, t) => `[${t}](<${target(dice)}>)`),
  linked("a link to another site", (dice, _q, t) => {
    const address = dice.of([
      "https://x.nl/a_(b)",
      "https://x.nl/a,(b)",
      "https://x.nl/a-(b)/c",
      "https://x.nl/?a=1&b=(2)",
      "https://x.nl/#:~:text=een,(twee)",
      "https://x.nl/a%20b",
      "mailto:mens@x.nl",
      "tel:+31701234567",
    ]);
    return `[${t}](${address})`;
  }),
  linked("a link with brackets in its text", (dice, _q, t) => `[${t} [${dice.of(words)}]](${target(dice)})`),
  linked("an image", (dice, _q, t) =>
    `![${t}](beeld.png${dice.of(["", ' "Titel"', "{ .klein }"].map((one) => one))})`.replace(
      "{ .klein })",
      "){ .klein }",
    ),
  ),
  linked("an image that is a link", (dice, _q, t) => `[![${t}](beeld.png)](${target(dice)})`),
  linked(
    "a link to a file",
    (dice, _q, t) => `[${t}](${dice.of(["kaart 2.pdf", "kaart%202.pdf", "stuk(1).pdf", "<kaart 2.pdf>"])})`,
  ),
  linked("code like a link", (_, q, _t) => `\`[x ${q}](weg.md)\``),
  linked("an automatic link", (dice, q, _t) => `<${dice.of(["https://x.nl/a", "mens@x.nl"])}> ${q}`),
  linked("brackets that are text", (dice, q, _t) =>
    dice.of([`[${q}]`, `[...] ${q}`, `(${q}) [sic]`, `[x](${"y ".repeat(0)}${target(dice)}) [${q}]`]),
  ),
  linked(
    "HTML with a right address",
    (dice, q, _t) => `<a href="${dice.of(["../doel/", "../map/diep/", "../doel/#eigen", "https://x.nl/"])}">${q}</a>`,
  ),
  linked("a page that is not there", (dice, _q, t) => [
    `[${t}](doel.md)`,
    `[${t}](${dice.of(["doelen-en-middelen.md", "../doel.md", "map/doel.md", "weg.md"])})`,
  ]),
  linked("a place that is not there", (dice, _q, t) => [
    `[${t}](doel.md#kop-een)`,
    `[${t}](doel.md${dice.of(["#kop-twee-en-drie", "#weg", "#Kop-een"])})`,
  ]),
  linked("an image that is not there", (dice, _q, t) => [
    `![${t}](beeld.png)`,
    `![${t}](${dice.of(["beelden.png", "map/beeld.png", "beeld.jpg"])})`,
  ]),
  linked("no closing parenthesis", (_dice, _q, t) => [`[${t}](doel.md) en`, `[${t}](doel.md en`]),
  linked("no closing bracket", (_dice, _q, t) => [`[${t}](doel.md) en`, `[${t}(doel.md) en`]),
  linked("a space between", (_dice, _q, t) => [`[${t}](doel.md) en`, `[${t}] (doel.md) en`]),
  linked("parentheses and brackets changed", (_dice, _q, t) => [
    `[${t}](https://x.nl/a) en`,
    `(${t})[https://x.nl/a] en`,
  ]),
  linked("an address within an address", (_dice, _q, t) => [
    `[${t}](https://x.nl/a) en`,
    `[${t}]([https://x.nl/a](https://x.nl/a)) en`,
  ]),
  linked("an address that begins with a bracket", (_dice, _q, t) => [
    `[${t}](https://x.nl/a) en`,
    `[${t}]([https://x.nl/a) en`,
  ]),
  linked("a label that nothing defines", (dice, _q, t) => [
    `[${t}](doel.md) en`,
    `[${t}][${dice.of(["nergens", "doel", ""])}] en`,
  ]),
  linked("HTML with a dead address", (dice, q, _t) => [
    `<a href="../doel/">${q}</a>`,
    `<a href="${dice.of(["../weg/", "./doel.md", "doel/", "../doel.html", "{{ base_url }}/over/doel/", "/over/doel/"])}">${q}</a>`,
  ]),
  linked("a page of HTML that is not there", (dice, _q, t) => [
    `[${t}](doel.md)`,
    `[${t}](${dice.of(["doel.html", "../over/doel.html", "vast2.html"])})`,
  ]),
  linked("a slash after the name of a page", (_dice, _q, t) => [`[${t}](doel.md#kop-een)`, `[${t}](doel.md/#kop-een)`]),
  linked("no scheme as it should be", (dice, _q, t) => [
    `[${t}](https://www.x.nl/a)`,
    `[${t}](${dice.of(["htps://www.x.nl/a", "https:/www.x.nl/a", "https//www.x.nl/a", "https://https://www.x.nl/a", "file:///C:/map/doel.docx", "C:\\map\\doel.docx", "www.x.nl/a", "mailto:"])})`,
  ]),
  linked("template code", (dice, _q, t) => [
    `[${t}](doel.md)`,
    `[${t}](${dice.of(["{{ base_url }}/over/doel/", "{{base_url}}/x", "{% url x %}"])})`,
  ]),
  linked("a footnote that nothing defines", (_dice, q, t) => [`${t}`, `${t}[^${q}]`]),
];

const blocks: readonly Make[] = [
  (dice, q) => ({ name: "a paragraph", right: sentence(dice, q) }),
  (dice, q) => ({
    name: "a paragraph of two lines",
    right: `${sentence(dice, q)}${dice.of(["", "  ", "\\"])}\n${sentence(dice, q)}`,
  }),
  (dice, q) => ({
    name: "marks",
    right: `**${few(dice, q)}** en *${few(dice, q)}*, _${q}_, ~~${q}~~, ==${q}==, \`${q} *x*\`, ${q}_a_b, 2 * 3 * 4, a*b*c.`,
  }),
  (dice, q) => ({
    name: "HTML in text",
    right: `${few(dice, q)}<br>${q} <span class="a">${q}</span> &amp; &euro; < 5 en > 3 ${q}`,
  }),
  (dice, q) => ({
    name: "a heading",
    right: `## ${few(dice, q)}${dice.of(["", ` { #eigen-${q} }`, " ##", ": *nadruk*", " `code`", " [link](doel.md)"])}`,
  }),
  (dice, q) => ({
    name: "a heading of another level",
    right: `## ${few(dice, q)}\n\n### ${few(dice, q)}\n\n${sentence(dice, q)}`,
  }),
  (dice, q) => ({ name: "a heading by underline", right: `${few(dice, q)}\n${dice.of(["---", "-------"])}` }),
  (dice, q) => ({
    name: "a heading under a text",
    right: `${sentence(dice, q)}\n## ${few(dice, q)}\n${sentence(dice, q)}`,
  }),
  (dice, q) => ({ name: "a list", right: items(dice, q, dice.of(["-", "*", "+"]), 3) }),
  (dice, q) => ({ name: "a list with blank lines", right: items(dice, q, "-", 3).replaceAll("\n", "\n\n") }),
  (dice, q) => ({ name: "a list of numbers", right: numbers(dice, q, 1, 3) }),
  (dice, q) => ({
    name: "a list in a list",
    right: `- ${few(dice, q)}\n${indented(items(dice, q, "-", 2), 4)}\n- ${few(dice, q)}`,
  }),
  (dice, q) => ({
    name: "a list in a list of numbers",
    right: `1. ${few(dice, q)}\n${indented(items(dice, q, dice.of(["-", "*"]), 2), 4)}\n2. ${few(dice, q)}`,
  }),
  (dice, q) => ({
    name: "numbers in a list in a list",
    right: `- ${few(dice, q)}\n\n${indented(numbers(dice, q, 1, 2), 4)}\n\n- ${few(dice, q)}`,
  }),
  (dice, q) => ({
    name: "a list with paragraphs",
    right: `- ${few(dice, q)}\n\n    ${sentence(dice, q)}\n\n- ${few(dice, q)}`,
  }),
  (dice, q) => ({
    name: "a list with lazy lines",
    right: `- ${few(dice, q)}\n${dice.of(["", "  ", "   "])}${few(dice, q)}\n- ${few(dice, q)}`,
  }),
  (dice, q) => ({
    name: "a list with code",
    right: `1. ${few(dice, q)}\n\n    \`\`\`\n    ${q} code\n    \`\`\`\n\n2. ${few(dice, q)}`,
  }),
  (dice, q) => ({ name: "tasks", right: `- [ ] ${few(dice, q)}\n- [x] ${few(dice, q)}` }),
  (dice, q) => ({ name: "a list under a heading", right: `## ${few(dice, q)}\n${items(dice, q, "-", 2)}` }),
  (dice, q) => ({ name: "a table", right: table(dice, q) }),
  (dice, q) => ({
    name: "a table with code",
    right: `${table(dice, q).replace(/\|\n$/, "|\n")}\n| \`a\\|${q}\` | [${q}](doel.md) |`,
  }),
  (dice, q) => ({ name: "a quotation", right: `> ${sentence(dice, q)}\n> ${sentence(dice, q)}` }),
  (dice, q) => ({
    name: "a quotation with a list",
    right: `> ${sentence(dice, q)}\n>\n> - ${few(dice, q)}\n> - ${few(dice, q)}`,
  }),
  (dice, q) => ({
    name: "a ruler",
    right: `${sentence(dice, q)}\n\n${dice.of(["---", "***", "* * *", "___"])}\n\n${sentence(dice, q)}`,
  }),
  (dice, q) => ({
    name: "code",
    right: `\`\`\`${dice.of(["", "python", "yaml", "mermaid"])}\n${q} # geen kop\n- geen lijst\n!!! geen blok\n\`\`\``,
  }),
  (dice, q) => ({
    name: "code by indentation",
    right: `${sentence(dice, q)}\n\n    ${q} code\n    - geen lijst\n\n${sentence(dice, q)}`,
  }),
  (dice, q) => ({ name: "a box", right: box(dice, q, dice.of(["!!!", "???", "???+"]), 4) }),
  (dice, q) => ({
    name: "a box without a title",
    right: `!!! ${dice.of(["note", "tip", "warning"])}\n    ${sentence(dice, q)}`,
  }),
  (dice, q) => ({
    name: "a box with a list",
    right: `!!! note "${few(dice, q)}"\n\n    ${sentence(dice, q)}\n\n${indented(items(dice, q, "-", 2), 4)}\n\n    ${sentence(dice, q)}`,
  }),
  (dice, q) => ({
    name: "a box in a box",
    right: `!!! note "${few(dice, q)}"\n\n    ${sentence(dice, q)}\n\n${indented(box(dice, q, "???", 4), 4)}`,
  }),
  (dice, q) => ({ name: "a box under a text", right: `${sentence(dice, q)}\n${box(dice, q, "!!!", 4)}` }),
  (dice, q) => ({
    name: "a box in a list",
    right: `1. ${few(dice, q)}\n\n${indented(box(dice, q, "!!!", 4), 4)}\n\n2. ${few(dice, q)}`,
  }),
  (dice, q) => ({
    name: "tabs",
    right: `=== "${few(dice, q)}"\n\n    ${sentence(dice, q)}\n\n=== "${few(dice, q)}"\n\n${indented(items(dice, q, "-", 2), 4)}`,
  }),
  (dice, q) => ({ name: "HTML", right: `<div class="a">\n<p>${few(dice, q)}</p>\n# geen kop ${q}\n</div>` }),
  (dice, q) => ({
    name: "HTML with Markdown in it",
    right: `<div class="a" markdown>\n\n${sentence(dice, q)}\n\n${items(dice, q, "-", 2)}\n\n</div>`,
  }),
  (dice, q) => ({ name: "a footnote", right: `${few(dice, q)}[^n${q}].\n\n[^n${q}]: ${sentence(dice, q)}` }),
  (dice, q) => ({
    name: "a footnote of two paragraphs",
    right: `${few(dice, q)}[^n${q}].\n\n[^n${q}]:\n    ${sentence(dice, q)}\n\n    ${sentence(dice, q)}`,
  }),
  (dice, q) => ({ name: "an abbreviation", right: `De ${q}afk is een afkorting ${q}.\n\n*[${q}afk]: ${few(dice, q)}` }),
  (dice, q) => ({
    name: "a label",
    right: `[${few(dice, q)}][l${q}] en [l${q}].\n\n[l${q}]: doel.md${dice.of(["", ' "Titel"', " 'Titel'"])}`,
  }),
  (dice, q) => ({ name: "a comment", right: `<!-- ${q} -->\n\n${sentence(dice, q)}` }),
  (dice, q) => ({ name: "an icon", right: `:material-plus: ${few(dice, q)} 10:30:${q}` }),
];

const slips: readonly Make[] = [
  slip("a list right under a text", (dice, q) => [
    `${sentence(dice, q)}\n\n${items(dice, q, dice.of(["-", "*"]), 2)}`,
    ([before, after]) => `${before}\n${after}`,
  ]),
  slip("a list of numbers right under a text", (dice, q) => [
    `${sentence(dice, q)}\n\n${numbers(dice, q, 1, 2)}`,
    ([before, after]) => `${before}\n${after}`,
  ]),
  slip("a list under a line with a no-break space", (dice, q) => [
    `${sentence(dice, q)}\n\n${items(dice, q, "-", 2)}`,
    ([before, after]) => `${before}\n\u00a0\n${after}`,
  ]),
  slip("a table right under a text", (dice, q) => [
    `${sentence(dice, q)}\n\n${table(dice, q)}`,
    ([before, after]) => `${before}\n${after}`,
  ]),
  (dice, q) => {
    const spaces = dice.of([2, 3]);
    const inner = items(dice, q, dice.of(["-", "*"]), 2);
    const [first, last] = [few(dice, q), few(dice, q)];
    return {
      name: "a list in a list by two or three spaces",
      right: `- ${first}\n${indented(inner, 4)}\n- ${last}`,
      wrong: `- ${first}\n${indented(inner, spaces)}\n- ${last}`,
    };
  },
  (dice, q) => {
    const spaces = dice.of([2, 3]);
    const inner = items(dice, q, "-", 2);
    const [first, last] = [few(dice, q), few(dice, q)];
    return {
      name: "a list in a list of numbers by two or three spaces",
      right: `1. ${first}\n${indented(inner, 4)}\n2. ${last}`,
      wrong: `1. ${first}\n${indented(inner, spaces)}\n2. ${last}`,
    };
  },
  (dice, q) => {
    const right = numbers(dice, q, 1, 3);
    return {
      name: "a list that begins at 0",
      isTold: true,
      right,
      wrong: right.replace(/^\d+(?=\. )/gm, (found) => String(Number(found) - 1)),
    };
  },
  (dice, q) => {
    const spaces = dice.of([0, 1, 2, 3]);
    const [title, content] = [few(dice, q), sentence(dice, q)];
    const mark = dice.of(["!!!", "???"]);
    return {
      name: "content of a box that is not indented enough",
      right: `${mark} note "${title}"\n    ${content}`,
      wrong: `${mark} note "${title}"\n${" ".repeat(spaces)}${content}`,
    };
  },
  (dice, q) => {
    const right = box(dice, q, dice.of(["!!!", "???"]), 4);
    const spaces = dice.of([1, 2, 3]);
    return { name: "a box that begins with spaces", right, wrong: " ".repeat(spaces) + right };
  },
  (dice, q) => {
    const [title, content] = [few(dice, q), sentence(dice, q)];
    const type = dice.of(["note", "tip", "warning"]);
    const wrong = dice.of([
      `!!! "${type}" ${title}`,
      `!!! ${type} ${title}`,
      `!!! ${type} '${title}'`,
      `!!! ${type} “${title}”`,
      `!!! ${type}: "${title}"`,
      `!! ${type} "${title}"`,
    ]);
    return {
      name: "the title line of a box",
      right: `!!! ${type} "${title}"\n\n    ${content}`,
      wrong: `${wrong}\n\n    ${content}`,
    };
  },
  (dice, q) => {
    const [bullets, numbered] = [items(dice, q, "-", 2), numbers(dice, q, 1, 2)];
    const [first, second] = dice.of([
      [bullets, numbered],
      [numbered, bullets],
    ]);
    return {
      name: "a list of another sort right below one",
      right: `${first}\n\n<!-- -->\n\n${second}`,
      wrong: `${first}\n\n${second}`,
    };
  },
  (dice, q) => {
    const [title, content] = [few(dice, q), sentence(dice, q)];
    return {
      name: "a box without content",
      right: `!!! note "${title}"\n\n    ${content}`,
      wrong: `!!! note "${title}"\n\n${content}`,
    };
  },
  (dice, q) => {
    const [title, content] = [few(dice, q), sentence(dice, q)];
    const wrong = dice.of([
      `=== ${title}\n\n    ${content}`,
      `== "${title}"\n\n    ${content}`,
      ` === "${title}"\n\n    ${content}`,
    ]);
    return { name: "the title line of a tab", right: `=== "${title}"\n\n    ${content}`, wrong };
  },
  (_dice, q) => ({
    reaches: true,
    name: "code that does not end",
    right: `\`\`\`\n${q} code\n\`\`\``,
    wrong: `\`\`\`\n${q} code\n\`\``,
  }),
  (dice, q) => {
    const note = sentence(dice, q);
    return {
      name: "a footnote that is not used",
      right: `${few(dice, q)}[^n${q}].\n\n[^n${q}]: ${note}`,
      wrong: `${few(dice, q)}.\n\n[^n${q}]: ${note}`,
    };
  },
  (dice, q) => {
    const note = sentence(dice, q);
    return {
      name: "a footnote that stands twice",
      right: `${few(dice, q)}[^n${q}].\n\n[^n${q}]: ${note}`,
      wrong: `${few(dice, q)}[^n${q}].\n\n[^n${q}]: ${note}\n\n[^n${q}]: ${sentence(dice, q)}`,
    };
  },
  (dice, q) => ({ name: "template code in text", right: `${few(dice, q)} x`, wrong: `${few(dice, q)} {{ ${q} }} x` }),
];

function slip(
  name: string,
  make: (dice: Dice, q: string) => [right: string, wrong: (halves: [string, string]) => string],
): Make {
  return (dice, q) => {
    const [right, wrong] = make(dice, q);
    return { name, right, wrong: wrong(right.split("\n\n") as [string, string]) };
  };
}

function items(dice: Dice, q: string, mark: string, count: number): string {
  return Array.from({ length: count }, () => `${mark} ${few(dice, q)}`).join("\n");
}

function numbers(dice: Dice, q: string, from: number, count: number): string {
  return Array.from({ length: count }, (_, index) => `${from + index}. ${few(dice, q)}`).join("\n");
}

function table(dice: Dice, q: string): string {
  return `| ${few(dice, q)} | ${dice.of(words)} |\n|---|${dice.of(["---", ":-:", "---:"])}|\n| ${few(dice, q)} | ${dice.of(words)} |`;
}

function box(dice: Dice, q: string, mark: string, spaces: number): string {
  const type = dice.of(["note", "tip", "warning", "info", "example"]);
  return `${mark} ${type} "${few(dice, q)}"\n${dice.of(["", "\n"])}${indented(sentence(dice, q), spaces)}`;
}

/** A page of pieces that are right, and the same page with one slip, if it has one. */
export interface GeneratedPage {
  readonly pieces: readonly Piece[];
  /** Which of them has the slip; -1 where none has. */
  readonly at: number;
  readonly right: string;
  readonly wrong: string;
}

const right: readonly Make[] = [...links, ...blocks];
const wrong: readonly Make[] = [...links, ...slips].filter((make) => make(new Dice(1), "q0").wrong !== undefined);

function isList(text: string): boolean {
  return /^(?:[-*+]|\d+\.) /.test(text);
}

function apart(piece: Piece, text: string): Piece {
  const before = (own: string) => `${text}\n\n${own}`;
  return { ...piece, right: before(piece.right), ...(piece.wrong !== undefined && { wrong: before(piece.wrong) }) };
}

export function generatedPage(seed: number): GeneratedPage {
  const dice = new Dice(seed);
  const count = 3 + dice.next(5);
  const at = dice.next(count);
  const pieces = Array.from({ length: count }, (_, index) => dice.of(index === at ? wrong : right)(dice, `q${index}`));
  // A list goes on with the one above it.
  for (let index = 1; index < count; index++) {
    const [above, below] = [pieces[index - 1] as Piece, pieces[index] as Piece];
    if (isList(below.right) && /^(?:[-*+]|\d+\.) /m.test(above.right))
      pieces[index] = apart(below, sentence(dice, `q${index}`));
  }
  const joined = (hasSlip: boolean) =>
    `# Blad ${seed}\n\n${pieces.map((piece, index) => (hasSlip && index === at ? piece.wrong : piece.right)).join("\n\n")}\n`;
  return { pieces, at, right: joined(false), wrong: joined(true) };
}
