import type { ContentModel } from "../model/contentModel";
import type { Page } from "../page/page";
import type { Finding } from "../problem/problem";
import type { Found, Question } from "../rule/rule";
import { directivePrefix } from "../silence/directiveText";
import type { Placed, RuleSet } from "./ruleSet";

/**
 * What the rules found on a page by itself, and what they have to ask the framework. It says nothing of severities and holds as long
 * as the text of the page does, so it is made once per text.
 */
export interface OwnFindings {
  readonly found: readonly Told[];
  readonly questions: readonly Asked[];
  readonly failures: readonly Failure[];
  /** Whether there may be a comment on the page that silences something. */
  readonly silences: boolean;
  /** Whether a merge has left its marks: then nothing is mended unasked. */
  readonly isMerging: boolean;
}

/** A finding, and whose it is. */
export interface Told extends Placed {
  readonly finding: Finding;
}

export interface Asked extends Placed {
  readonly question: Question;
}

export interface Failure {
  readonly rule: string;
  readonly error: unknown;
}

/** Calls the rules with all they look at on a page. A rule that throws has found nothing; the others go on. */
export function ownFindings(page: Page, model: ContentModel, { visitors }: RuleSet): OwnFindings {
  const found: Told[] = [];
  const questions: Asked[] = [];
  const failures: Failure[] = [];
  for (const { nodes, visitors: ofSort } of visitors) {
    const all = nodes(page, model);
    if (all.length === 0) continue;
    for (const placed of ofSort) {
      const { visit } = placed;
      try {
        for (let i = 0; i < all.length; i++) {
          const answer = visit(all[i], page, model);
          if (answer !== undefined) sortOut(answer, placed, found, questions);
        }
      } catch (error) {
        failures.push({ rule: placed.rule.id, error });
      }
    }
  }
  const isMerging = page.body.conflictMarkers.length > 0;
  return { found, questions, failures, silences: page.text.includes(directivePrefix), isMerging };
}

function sortOut(answer: NonNullable<Found>, placed: Placed, found: Told[], questions: Asked[]): void {
  const { rule, place } = placed;
  if (typeof answer === "function") questions.push({ rule, place, question: answer });
  else if (!isList(answer)) found.push({ rule, place, finding: answer });
  else for (const one of answer) sortOut(one, placed, found, questions);
}

function isList(answer: Finding | readonly (Finding | Question)[]): answer is readonly (Finding | Question)[] {
  return Array.isArray(answer);
}
