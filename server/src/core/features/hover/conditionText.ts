import type { ExpressionNode } from "../../expression/expression";
import type { ExpressionRule, Field } from "../../model/field";
import type { Condition } from "../../place/locate";
import { type Language, type Localized, textsPerLanguage } from "../../text/language";
import { escapeMarkdown } from "../../text/markdown";
import { lowerCased, or } from "../../text/words";

/** A condition in plain words, as Markdown: one sentence, or a sentence with a list. */
export function conditionText({ root, rule }: Condition, language: Language): string {
  const clause = clauseOf(root, rule, false);
  const means = escapeMarkdown(rule.means[language]);
  const { when, all, any } = intros[language];
  if (clause.type === "is") return `${means} ${when} ${behindWhen[language](clause)}.`;
  const intro = `${means} ${when} ${clause.type === "all" ? all : any}`;
  return [intro, "", ...clause.parts.flatMap((part) => lines(part, language, ""))].join("\n");
}

interface Intros {
  readonly when: string;
  readonly all: string;
  readonly any: string;
  /** Within another list. */
  readonly allIn: string;
  readonly anyIn: string;
}

const intros: Localized<Intros> = textsPerLanguage<Intros>({
  when: { nl: "als", en: "if" },
  all: { nl: "dit allemaal klopt:", en: "all of these are true:" },
  any: { nl: "een van deze klopt:", en: "one of these is true:" },
  allIn: { nl: "dit allemaal:", en: "all of these:" },
  anyIn: { nl: "een van deze:", en: "one of these:" },
});

/** A condition without `not`: that has moved into what it denies. */
type Clause = IsClause | { readonly type: "all" | "any"; readonly parts: readonly Clause[] };

/** The key has one of these terms, or with `isNot` has not the one term. */
interface IsClause {
  readonly type: "is";
  readonly isNot: boolean;
  readonly field: Field;
  readonly titles: readonly Localized[];
}

function clauseOf(node: ExpressionNode, rule: ExpressionRule, isNot: boolean): Clause {
  if (node.type === "not") return clauseOf(node.operand, rule, !isNot);
  if (node.type === "label") {
    const label = rule.labels.get(node.value);
    // A condition has no label that the rule does not know.
    if (!label) return { type: "all", parts: [] };
    return { type: "is", isNot, field: label.field, titles: [label.term.title] };
  }
  const type = (node.type === "and") === isNot ? "any" : "all";
  const parts: Clause[] = [];
  for (const operand of node.operands) {
    const part = clauseOf(operand, rule, isNot);
    for (const one of part.type === type ? part.parts : [part]) add(one, type, parts);
  }
  const [first] = parts;
  return parts.length === 1 && first ? first : { type, parts };
}

/** Terms of one key of which one is enough become one clause. */
function add(clause: Clause, type: "all" | "any", parts: Clause[]): void {
  const index =
    clause.type === "is" && type === "any" && !clause.isNot
      ? parts.findIndex((part) => part.type === "is" && !part.isNot && part.field === clause.field)
      : -1;
  const same = parts[index];
  if (clause.type === "is" && same?.type === "is") {
    parts[index] = { ...same, titles: [...new Set([...same.titles, ...clause.titles])] };
  } else parts.push(clause);
}

function lines(clause: Clause, language: Language, indent: string): string[] {
  if (clause.type === "is") return [`${indent}- ${clauseWords(clause, language)}`];
  const { allIn, anyIn } = intros[language];
  const intro = clause.type === "all" ? allIn : anyIn;
  return [`${indent}- ${intro}`, ...clause.parts.flatMap((part) => lines(part, language, `${indent}  `))];
}

/** `risicogroep is A of B` / `risk group is A or B`. */
function clauseWords({ field, titles, isNot }: IsClause, language: Language): string {
  return `${keyTitle(field, language)} is${isNot ? ` ${not[language]}` : ""} ${choice(titles, language)}`;
}

const not: Localized = { nl: "niet", en: "not" };

/** The clause behind `als` and `if`: in Dutch its verb comes last, as in `risicogroep A of B is`. */
const behindWhen: Localized<(clause: IsClause) => string> = {
  nl: ({ field, titles, isNot }) => `${keyTitle(field, "nl")}${isNot ? ` ${not.nl}` : ""} ${choice(titles, "nl")} is`,
  en: (clause) => clauseWords(clause, "en"),
};

function keyTitle(field: Field, language: Language): string {
  return escapeMarkdown(lowerCased(field.title[language]));
}

function choice(titles: IsClause["titles"], language: Language): string {
  const names = titles.map((title) => `**${escapeMarkdown(title[language])}**`);
  const last = names.pop() ?? "";
  return names.length === 0 ? last : `${names.join(", ")} ${or[language]} ${last}`;
}
