/** Pages of the fixtures in which something was broken: by number, the same ones everywhere. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A page that is right, by its path in its framework. */
export interface SoundPage {
  readonly path: string;
  readonly text: string;
}

/** The pages of a fixture. */
export function soundPages(folder: string): SoundPage[] {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((name) => name.replaceAll("\\", "/"));
  const pages = files.filter((name) => name.endsWith(".md")).sort();
  return pages.map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}

export interface Mutant extends SoundPage {
  /** What was done to the page. */
  readonly mutations: readonly string[];
}

/** Numbers that look random, and are the same for the same seed (mulberry32). */
class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = Math.imul(seed + 1, 0x9e3779b1);
  }

  /** A whole number from 0 on, below a limit. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * limit);
  }

  one<Thing>(things: readonly Thing[]): Thing {
    return things[this.below(things.length)] as Thing;
  }
}

const yaml = [
  ..."---\n|: |- |-|'|\"|[|]|{|}|#|# |&a |*a|!!str |>-\n|\\|\n|? |<<: *a|~|null|3.10|%|@|\t|  |, |title: |id: ".split(
    "|",
  ),
  "|",
];
const macros =
  "<!-- |-->|<!--|list_vereisten |list_maatregelen |tags |vereiste/|no-search |{{ | }}|<!- |->|algoritmekader-disable |algoritmekader-disable-next-line link/empty -- x".split(
    "|",
  );
const markdown = [
  ...'](|[|]|(|)|![|<|>|`|```\n|~~~\n|*|**|_|__|# |## |- |1. |> |    |\t|!!! note\n|??? x\n|=== "a"\n|[^a]|[^a]: |*[A]: |[a]: x\n|{ #a }|{ .b|<div>\n|</div>|<a href="x">|&amp;|\\|https://x.nl|#a|.md|../|<<<<<<< a\n|=======\n|>>>>>>> b\n|--8<--\n|---\n|[TOC]\n'.split(
    "|",
  ),
  "| a | b |\n",
  "|---|---|\n",
];
const unicode = [
  "\u00a0",
  "\u200b",
  "\u202e",
  "\u2028",
  "\u0085",
  "\ufeff",
  "\ufffd",
  "\ud83d",
  "\udc00",
  "\u{1f600}",
  "e\u0301",
  "\u0130",
  "\u1e9e",
  "\u00ad",
  "\0",
  "\u0002",
  "\u0003",
  "\r",
  "\r\n",
  "\u2013",
  "\u201c",
  "\u2019",
  "\u3000",
];

type Mutation = (text: string, dice: Dice, other: string) => string;

const put = (tokens: readonly string[]): Mutation => {
  return (text, dice) => {
    const at = dice.below(text.length + 1);
    return text.slice(0, at) + dice.one(tokens) + text.slice(at + dice.one([0, 0, 1, 3]));
  };
};

/** Two places of a text, in order; mostly near each other. */
function stretch(text: string, dice: Dice): [number, number] {
  const start = dice.below(text.length + 1);
  return [start, Math.min(text.length, start + dice.below(dice.one([4, 40, 400])))];
}

const onLines =
  (change: (lines: string[], at: number, dice: Dice) => void): Mutation =>
  (text, dice) => {
    const lines = text.split("\n");
    change(lines, dice.below(lines.length), dice);
    return lines.join("\n");
  };

const mutations: Readonly<Record<string, Mutation>> = {
  "a sign of YAML": put(yaml),
  "a sign of a macro": put(macros),
  "a sign of Markdown": put(markdown),
  "a strange sign": put(unicode),
  "cut off": (text, dice) => text.slice(0, dice.below(text.length + 1)),
  "begun later": (text, dice) => text.slice(dice.below(text.length + 1)),
  "taken out"(text, dice) {
    const [start, end] = stretch(text, dice);
    return text.slice(0, start) + text.slice(end);
  },
  repeated(text, dice) {
    const [start, end] = stretch(text, dice);
    const piece = text.slice(start, end);
    const times = piece === "" ? 0 : Math.min(dice.one([2, 10, 1000]), Math.floor(10_000 / piece.length));
    return text.slice(0, end) + piece.repeat(times) + text.slice(end);
  },
  "of another page"(text, dice, other) {
    const [start, end] = stretch(other, dice);
    const at = dice.below(text.length + 1);
    return text.slice(0, at) + other.slice(start, end) + text.slice(at);
  },
  "a line gone": onLines((lines, at) => lines.splice(at, 1)),
  "a line twice": onLines((lines, at) => lines.splice(at, 0, lines[at] as string)),
  "lines the other way round": onLines((lines, at) => lines.splice(at, 2, lines[at + 1] ?? "", lines[at] as string)),
  "a line indented": onLines((lines, at, dice) => {
    lines[at] = dice.one([" ", "  ", "    ", "\t"]) + lines[at];
  }),
  "a line at the margin": onLines((lines, at) => {
    lines[at] = (lines[at] as string).trimStart();
  }),
  "joined lines": onLines((lines, at) => lines.splice(at, 2, `${lines[at]} ${lines[at + 1] ?? ""}`)),
  "a broken byte"(text, dice) {
    const bytes = Buffer.from(text);
    if (bytes.length > 0) bytes[dice.below(bytes.length)] = dice.below(256);
    return bytes.toString("utf8");
  },
  "line ends of Windows": (text) => text.replace(/\r?\n/g, "\r\n"),
  "other letters"(text, dice) {
    const [start, end] = stretch(text, dice);
    const piece = text.slice(start, end);
    return text.slice(0, start) + (dice.below(2) ? piece.toUpperCase() : piece.toLowerCase()) + text.slice(end);
  },
};

/** The page with a number: one of the pages, with one to five mutations. */
export function mutant(number: number, pages: readonly SoundPage[]): Mutant {
  const dice = new Dice(number);
  const { path, text } = dice.one(pages);
  const names = Array.from({ length: 1 + dice.below(5) }, () => dice.one(Object.keys(mutations)));
  const broken = names.reduce(
    (written, name) => (mutations[name] as Mutation)(written, dice, dice.one(pages).text),
    text,
  );
  return { path, text: broken, mutations: names };
}
