import { isHidden } from "../../body/body";
import { comparedLabel, labelsIn, labelsOf } from "../../body/labels";
import { hasInclusion, isInCode } from "../../page/anchors";
import type { Page } from "../../page/page";
import type { Finding } from "../../problem/problem";
import { replacements } from "../../problem/repairs";
import type { Question, Rule } from "../../rule/rule";
import { type Candidates, candidatesOnPage } from "../../text/candidates";
import { didYouMean, suggest } from "../../text/similar";
import type { Span } from "../../text/span";
import { quoted } from "../../text/words";
import { brokenLinks } from "./brokenLinks";
import { TakenSpans } from "./takenSpans";

/** `[text][label]` of which the label is defined nowhere: readers see the brackets. */
export const linkUndefinedLabel: Rule = {
  id: "link/undefined-label",
  severity: "warning",
  description: {
    nl: "Een link naar een label dat niet op de pagina staat: [tekst][label]",
    en: "A link to a label that is not on the page: [text][label]",
  },
  visits: { page: (page) => undefinedLabels(page) },
};

interface Use {
  /** As it is compared. */
  readonly label: string;
  readonly labelSpan: Span;
  readonly whole: Span;
}

function undefinedLabels(page: Page): Question[] | undefined {
  const uses = usesIn(page);
  if (uses.length === 0 || hasInclusion(page)) return undefined;
  const labels = labelsOf(page.text, page.frontMatter.bodyStart, page.body);
  const lost = uses.filter(({ label }) => !labels.has(label));
  if (lost.length === 0) return undefined;
  const candidates = candidatesOnPage(labels);
  const findings = lost.map((use) => ({ label: use.label, finding: finding(page.text, use, candidates) }));
  // What the site puts below each page may define labels too.
  return findings.map(
    ({ label, finding: found }) =>
      (view) =>
        view.glossary && labelsIn(view.glossary.text).has(label) ? undefined : found,
  );
}

/** The brackets that follow brackets directly. */
function usesIn(page: Page): Use[] {
  const { text, body } = page;
  const uses: Use[] = [];
  const taken = new TakenSpans();
  let isTold = false;
  for (const bracket of body.brackets) {
    if (text.charCodeAt(bracket) !== 91 || text.charCodeAt(bracket - 1) !== 93) continue;
    const use = useAt(text, bracket);
    if (!use || isHidden(body, bracket) || isInCode(page, bracket)) continue;
    if (!isTold) for (const { span } of brokenLinks(page)) taken.add(span);
    isTold = true;
    const { whole } = use;
    if (taken.overlaps(whole)) continue;
    taken.add(whole);
    uses.push(use);
  }
  return uses;
}

const longestText = 300;

function useAt(text: string, bracket: number): Use | undefined {
  const close = text.indexOf("]", bracket);
  const next = text[close + 1];
  // Text in brackets before a link of its own, or before more brackets.
  if (close < 0 || close - bracket > longestText || next === "(" || next === "[" || next === ":") return undefined;
  const open = openingOf(text, bracket - 1);
  if (open === undefined) return undefined;
  const shown = text.slice(open + 1, bracket - 1);
  const written = text.slice(bracket + 1, close);
  if (/\n[ \t\r]*\n/.test(text.slice(open, close))) return undefined;
  // Notes, and numbers of notes: `[1][2]`.
  if (
    shown.startsWith("^") ||
    written.startsWith("^") ||
    !/\p{L}/u.test(shown) ||
    !/[\p{L}\p{N}]/u.test(written || shown)
  )
    return undefined;
  const start = text[open - 1] === "!" ? open - 1 : open;
  // `list[a][b]` is no text of a page.
  if (/[\w)\]\\]/.test(text[start - 1] ?? "")) return undefined;
  return {
    label: comparedLabel(written === "" ? shown : written),
    labelSpan: { start: bracket + 1, end: close },
    whole: { start, end: close + 1 },
  };
}

/** The bracket that opens what the bracket at the offset closes, in the same paragraph. */
function openingOf(text: string, close: number): number | undefined {
  let depth = 0;
  for (let at = close; at >= 0 && at > close - longestText; at--) {
    const sign = text[at];
    if ((sign !== "[" && sign !== "]") || text[at - 1] === "\\") continue;
    depth += sign === "]" ? 1 : -1;
    if (depth === 0) return at;
  }
  return undefined;
}

function finding(text: string, { label, labelSpan, whole }: Use, labels: Candidates): Finding {
  const suggestions = suggest(label, labels);
  const hint = didYouMean(suggestions);
  const shown = quoted(text.slice(whole.start, whole.end));
  return {
    span: whole,
    message: {
      nl: `${shown} wordt geen link: het label ${quoted(label)} staat niet op deze pagina, dus lezers zien de haken.${hint.nl || ` Zet er een regel '[${label}]: adres' bij, of schrijf [tekst](adres).`}`,
      en: `${shown} is no link: the label ${quoted(label)} is not on this page, so readers see the brackets.${hint.en || ` Add a line '[${label}]: address', or write [text](address).`}`,
    },
    repairs: replacements(labelSpan, suggestions),
    suggests: false,
  };
}
