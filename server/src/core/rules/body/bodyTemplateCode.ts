import { type Body, isHidden } from "../../body/body";
import type { FrameworkView } from "../../framework/frameworkView";
import { meantMacros } from "../../meant/meantMacros";
import type { ContentModel } from "../../model/contentModel";
import { isInCode } from "../../page/anchors";
import { relativeAddressOf } from "../../page/link";
import type { Page } from "../../page/page";
import type { Finding, Repair } from "../../problem/problem";
import { replacement } from "../../problem/repairs";
import type { Question, Rule } from "../../rule/rule";
import type { Localized } from "../../text/language";
import { asDestination, relativePath, resolvePath } from "../../text/path";
import type { Span } from "../../text/span";
import { quoted } from "../../text/words";

/** Code of a template (`{{ base_url }}`) in a page: the site fills that in in its own templates only. */
export const bodyTemplateCode: Rule = {
  id: "body/template-code",
  severity: "warning",
  description: {
    nl: "Sjablooncode, zoals {{ base_url }}, die op de pagina blijft staan (ernstiger in het adres van een link)",
    en: "Template code, such as {{ base_url }}, that stays on the page as it is (more severe in the address of a link)",
  },
  visits: { page: (page, _, model) => templateCode(page, model) },
};

/** The extensions of the site generator that fill in such code in pages. */
const fillers = new Set(["macros", "jinja2", "simple-jinja", "markdownextradata", "templates"]);

function templateCode(page: Page, model: ContentModel): Question[] {
  const { text, frontMatter } = page;
  const questions: Question[] = [];
  for (let at = opening(text, frontMatter.bodyStart); at >= 0; ) {
    const span = codeAt(text, at);
    if (span && isShown(page, at) && !isMacro(page, span, model))
      questions.push(question(page.path, text.slice(span.start, span.end), span, placeOf(page, span)));
    at = opening(text, span ? span.end : at + 2);
  }
  return questions;
}

/** What is meant as a macro is the business of `macro/syntax`. */
function isMacro(page: Page, { start, end }: Span, model: ContentModel): boolean {
  return meantMacros(page, model).some(({ span }) => span.start < end && start < span.end);
}

/** Where the next `{{` or `{%` is. */
function opening(text: string, from: number): number {
  for (let at = text.indexOf("{", from); at >= 0; at = text.indexOf("{", at + 1)) {
    const next = text[at + 1];
    if ((next === "{" || next === "%") && text[at - 1] !== "\\" && text[at - 1] !== "{" && text[at - 1] !== "$")
      return at;
  }
  return -1;
}

const longestCode = 300;

function codeAt(text: string, start: number): Span | undefined {
  const end = text.indexOf(text[start + 1] === "{" ? "}}" : "%}", start + 2);
  if (end < 0 || end - start > longestCode) return undefined;
  const inner = text.slice(start + 2, end);
  return inner.trim() === "" || /\n[ \t\r]*\n/.test(inner) ? undefined : { start, end: end + 2 };
}

/** Whether readers get to see what stands at the offset, or follow it: it is in no code and no comment, but may be in a tag. */
function isShown(page: Page, offset: number): boolean {
  if (isInCode(page, offset)) return false;
  if (!isHidden(page.body, offset)) return true;
  const tag = page.body.htmlAttributes.find(({ span }) => span.start <= offset && offset < span.end);
  return tag !== undefined;
}

/** The address in which the code stands, and how it is read. */
interface Place {
  readonly span: Span;
  readonly written: string;
  readonly syntax: "markdown" | "html";
}

function placeOf({ body, text }: Page, code: Span): Place | undefined {
  const within = ({ start, end }: Span) => start <= code.start && code.end <= end;
  const found = body.links.find(({ span }) => within(span));
  const attribute = found ? undefined : attributeWith(body, within);
  const span = found?.span ?? attribute;
  return span && { span, written: text.slice(span.start, span.end), syntax: found ? "markdown" : "html" };
}

function attributeWith({ htmlAttributes }: Body, within: (span: Span) => boolean): Span | undefined {
  return htmlAttributes.find(({ name, span }) => (name === "href" || name === "src") && within(span))?.span;
}

function question(path: string, code: string, span: Span, place: Place | undefined): Question {
  return (view) => {
    if (fillsIn(view.siteFile)) return undefined;
    const found = finding(code, place?.span ?? span, place && repairs(path, place, view));
    // As an address it leads nowhere.
    return place ? { ...found, severity: "error" } : found;
  };
}

/** Whether the site may fill in such code in pages: also where nobody can read which plugins it has. */
function fillsIn(site: FrameworkView["siteFile"]): boolean {
  return site !== undefined && (site.plugins?.some((name) => fillers.has(name)) ?? true);
}

function finding(code: string, span: Span, mending: readonly Repair[] = []): Finding {
  const right = mending[0]?.value;
  const hint: Localized =
    right === undefined
      ? { nl: "Schrijf wat er moet staan, of haal het weg.", en: "Write what should be there, or remove it." }
      : { nl: `Schrijf het adres als ${quoted(right)}.`, en: `Write the address as ${quoted(right)}.` };
  return {
    span,
    message: {
      nl: `${quoted(code)} vult de site alleen in eigen sjablonen in: op deze pagina blijft het zo staan. ${hint.nl}`,
      en: `The site fills in ${quoted(code)} in its own templates only: on this page it stays like this. ${hint.en}`,
    },
    repairs: mending,
    suggests: true,
  };
}

const root = /^\{\{-?\s*(?:base_url|(?:config\.)?site_url)(?:\s*\|[^{}]*)?\s*-?\}\}\/?([^{}?#]*)([?#].*)?$/;
const filtered = /^\{\{-?\s*(["'])([^"'{}]*)\1\s*\|\s*url\s*-?\}\}()$/;

/** The address that the code was to make, where a page or file is there. */
function repairs(path: string, { span, written, syntax }: Place, view: FrameworkView): Repair[] {
  const found = root.exec(written);
  const address = found?.[1] ?? filtered.exec(written)?.[2];
  if (address === undefined) return [];
  const full = resolvePath(`${view.model.pages}/`, address.replace(/\/(?:index\.html)?$|^index\.html$/, ""));
  const target = full && [full, `${full}.md`, `${full}/index.md`].find((one) => view.hasFile(one));
  if (target === undefined || target === "") return [];
  const right = syntax === "html" ? relativeAddressOf(path, target) : asDestination(relativePath(path, target));
  return [replacement(span, right + (found?.[2] ?? ""), why, true)];
}

const why: Localized = { nl: "het adres van die pagina", en: "the address of that page" };
