import { invisibleNames, withoutInvisible } from "../../../problem/invisible";
import type { Edit } from "../../../text/textEdits";
import { insertion, type Mistake, mending } from "./mistake";

/** `key:value` */
export const missingSpace: Mistake = ({ span, text }) => {
  const found = /^(\s*(?:- )?[A-Za-z][\w-]*):([^\s:/].*|https?:.*)$/.exec(text);
  if (!found) return undefined;
  const colon = span.start + (found[1] as string).length;
  return {
    span: { start: span.start + text.search(/\S/), end: colon + 1 },
    message: {
      nl: `Achter '${(found[1] as string).trim()}:' ontbreekt een spatie.`,
      en: `A space is missing after '${(found[1] as string).trim()}:'.`,
    },
    repairs: [mending({ nl: "Voeg een spatie in", en: "Insert a space" }, [insertion(colon + 1, " ")])],
  };
};

/** `-item`, where items can stand. */
export const missingSpaceAfterDash: Mistake = ({ span, text, previous }) => {
  const found = /^\s*-(?=[^\s-])/.exec(text);
  if (!found || !/:\s*(?:#.*)?$|^\s*-/.test(previous.text)) return undefined;
  const end = span.start + found[0].length;
  return {
    span: { start: end - 1, end: span.start + text.trimEnd().length },
    message: { nl: "Achter het streepje ontbreekt een spatie.", en: "A space is missing after the dash." },
    repairs: [mending({ nl: "Voeg een spatie in", en: "Insert a space" }, [insertion(end, " ")])],
  };
};

/** A sign that cannot be seen where YAML asks for a space: before a line, behind its dash, behind its key. */
export const invisibleSign: Mistake = ({ span, text }) => {
  const edits: Edit[] = [];
  const change = (start: number, written: string) => {
    const plain = withoutInvisible(written);
    if (plain !== written)
      edits.push({ span: { start: span.start + start, end: span.start + start + written.length }, newText: plain });
  };
  const before = /^[\s\p{Cf}]*(?:-[\s\p{Cf}]*)?/u.exec(text)?.[0] ?? "";
  change(0, before);
  const behindKey = /:[\s\p{Cf}]+/u.exec(text.slice(before.length));
  if (behindKey) change(before.length + behindKey.index, behindKey[0]);
  const [first] = edits;
  if (!first) return undefined;
  const names = invisibleNames(
    edits.map((edit) => text.slice(edit.span.start - span.start, edit.span.end - span.start)).join(""),
  );
  return {
    span: first.span,
    message: {
      nl: `Hier staat een teken dat je niet ziet (${names.nl}), waar een gewone spatie hoort. Vervang het.`,
      en: `There is a character here that cannot be seen (${names.en}), where a plain space belongs. Replace it.`,
    },
    repairs: [mending({ nl: "Vervang het door een gewone spatie", en: "Replace it with a plain space" }, edits)],
  };
};
