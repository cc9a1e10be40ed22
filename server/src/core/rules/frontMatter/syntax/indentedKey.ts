import { type Mistake, mending } from "./mistake";

/** A key of the page that is not at the start of its line. */
export const indentedKey: Mistake = ({ page, span, text }) => {
  const found = /^( +)([A-Za-z][\w-]*)\s*:(?:\s|$)/.exec(text);
  if (!found || !page.kind.fields.has(found[2] as string)) return undefined;
  const start = span.start + (found[1] as string).length;
  return {
    span: { start, end: start + (found[2] as string).length },
    message: {
      nl: `De sleutel '${found[2]}' springt in. Zet de sleutel aan het begin van de regel.`,
      en: `The key '${found[2]}' is indented. Put it at the start of the line.`,
    },
    repairs: [
      mending({ nl: "Verwijder de spaties ervoor", en: "Remove the spaces before it" }, [
        { span: { start: span.start, end: start }, newText: "" },
      ]),
    ],
  };
};
