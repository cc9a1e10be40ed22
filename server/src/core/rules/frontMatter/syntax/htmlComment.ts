import type { Localized } from "../../../text/language";
import { lineAt } from "../../../text/span";
import { type Mistake, mending } from "./mistake";

/** A comment of HTML becomes one of YAML, also where it runs over lines. */
export const htmlComment: Mistake = ({ page, span, text }) => {
  const at = text.indexOf("<!--");
  const before = text.slice(0, at);
  // In a comment or in quotes it is text.
  if (at < 0 || /(?:^|\s)#/.test(before) || /^[^"']*(?:\s|^)["'][^"']*$/.test(before)) return undefined;
  const start = span.start + at;
  const close = page.text.indexOf("-->", start);
  const end = close < 0 || close > page.frontMatter.content.end ? span.end : close + 3;
  const message: Localized = {
    nl: "Een opmerking met '<!-- -->' kan niet in de front matter. Begin een opmerking hier met '#'.",
    en: "Front matter cannot hold a comment with '<!-- -->'. Start a comment with '#' here.",
  };
  const place = { start, end: Math.min(end, span.end) };
  if (page.text.slice(end, lineAt(page.text, end).end).trim() !== "") return { span: place, message };
  const lines = page.text.slice(start, end).split(/(\r?\n)/);
  const comment = lines
    .map((line, index) => {
      if (index % 2 === 1) return line;
      const inside = line
        .replace(/^\s*<!--/, "")
        .replace(/-->$/, "")
        .trim();
      return inside === "" ? "#" : `# ${inside}`;
    })
    .join("");
  const space = at > 0 && !/\s$/.test(text.slice(0, at)) ? " " : "";
  return {
    span: place,
    message,
    repairs: [
      mending({ nl: "Maak er een opmerking met '#' van", en: "Make it a comment with '#'" }, [
        { span: { start, end }, newText: space + comment },
      ]),
    ],
  };
};
