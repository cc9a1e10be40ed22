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
