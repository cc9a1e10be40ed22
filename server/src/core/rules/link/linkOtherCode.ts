import { type FrameworkView, linkTarget } from "../../framework/frameworkView";
import { type Called, calledBy, codeAtStart, type WrittenCode } from "../../model/codes";
import { kindOf, nameOf } from "../../model/names";
import { isInCode } from "../../page/anchors";
import { type LinkReference, linkReference } from "../../page/link";
import type { Page } from "../../page/page";
import { shownTextOf } from "../../place/shownNames";
import type { Finding, Repair } from "../../problem/problem";
import { action, replacement } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import { asDestination, relativePath } from "../../text/path";
import { copied } from "../../text/similar";
import { type Span, spanOf } from "../../text/span";
import { quoted } from "../../text/words";

/** A text that begins with the code of another page than the link leads to: after a renumbering it may have been forgotten. */
export const linkOtherCode: Rule = {
  id: "link/other-code",
  severity: "warning",
  description: {
    nl: "Een linktekst met een andere code dan die van de pagina waar de link heen leidt",
    en: "A link text with another code than that of the page to which the link leads",
  },
  visits: {
    link(link, page, model) {
      const span = shownTextOf(page, link);
      const text = span && page.text.slice(span.start, span.end);
      const found = text === undefined ? undefined : codeAtStart(text, model);
      if (!span || text === undefined || !found || isInCode(page, span.start)) return undefined;
      const reference = linkReference(page.path, link.destination, link.span, model);
      // A link to a place on the page itself may well speak of another page.
      if (!reference || reference.written === "") return undefined;
      // A text that names several pages is right when this one is among them.
      const isNamed = (code: string) => text.toLowerCase().includes(code.toLowerCase());
      const isOther = (path: string) => {
        const kind = kindOf(model, path);
        const { code } = kind ? calledBy(kind, nameOf(path, kind)) : { code: undefined };
        return code !== undefined && !isNamed(code);
      };
      const others = new Set(reference.paths.filter(isOther));
      if (others.size === 0) return undefined;
      const { path } = page;
      const written = { written: copied(found.written), code: copied(found.code), name: copied(found.name) };
      const place = spanOf(span.start, found.written.length);
      return (view) => {
        const target = view.page(linkTarget(reference, view) ?? "");
        return target && others.has(target.path) ? finding(path, reference, target, written, place, view) : undefined;
      };
    },
  },
};

function finding(
  path: string,
  reference: LinkReference,
  target: Page,
  found: WrittenCode,
  span: Span,
  view: FrameworkView,
): Finding {
  const right = rightText(found, calledBy(target.kind, target.name));
  const isSameText = found.name !== found.code && textIn(target, found.name) === textIn(target, target.name);
  const why = isSameText
    ? { nl: "zelfde tekst, ander nummer", en: "same text, other number" }
    : { nl: "daar leidt de link heen", en: "the link leads there" };
  return {
    span,
    message: {
      nl: `De tekst van de link begint met ${quoted(found.written)}, maar de link leidt naar ${quoted(right)}. Pas de tekst aan, of de link.`,
      en: `The text of the link begins with ${quoted(found.written)}, but the link leads to ${quoted(right)}. Change the text, or the link.`,
    },
    repairs: [replacement(span, right, why, isSameText), ...otherTarget(path, reference, target, found, view)],
    // Whether a page has the code that is written is another matter than what the link leads to.
    suggests: true,
  };
}

/** What the page is called, in the form that stands there: code or name, in capitals or not. */
function rightText({ written, code, name: said }: WrittenCode, { code: right = "", name }: Called): string {
  if (said !== code) return name;
  return written === written.toUpperCase() && written !== code ? right.toUpperCase() : right;
}

function textIn({ kind }: Page, name: string): string | undefined {
  return kind.name?.pattern.groups(name)?.text;
}

/** The link may be what is wrong: then it should lead to the one page of that kind that has the code. */
function otherTarget(
  path: string,
  { span, anchor }: LinkReference,
  { kind }: Page,
  { code }: WrittenCode,
  view: FrameworkView,
): Repair[] {
  const [other, ...more] = [...view.pagesOfKind(kind)].filter(({ name }) => calledBy(kind, name).code === code);
  // What stands behind `#` is a place on the page to which the link leads now.
  if (!other || more.length > 0 || anchor) return [];
  return [
    action(
      { nl: `Laat de link naar ${quoted(other.name)} leiden`, en: `Let the link lead to ${quoted(other.name)}` },
      [{ span, newText: asDestination(relativePath(path, other.path)) }],
      { nl: "de pagina met dit nummer", en: "the page with this number" },
    ),
  ];
}
