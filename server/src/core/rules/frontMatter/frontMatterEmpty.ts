import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";
import { nextLine } from "../../text/span";

/** Front matter without a key: MkDocs (`utils/meta.py`) takes it for text, and its lines are on the page. */
export const frontMatterEmpty: Rule = {
  id: "front-matter/empty",
  severity: "warning",
  description: {
    nl: "Front matter waar niets in staat, waardoor de site de regels '---' zelf toont",
    en: "Front matter with nothing in it, so the site shows the lines '---' themselves",
  },
  visits: {
    page({ text, kind, status, frontMatter }) {
      const { block, content } = frontMatter;
      // Where keys are needed, those that are missing are told; with something between them the lines are rules across the page.
      if (status !== "read" || content.end > content.start || kind.needsFrontMatter) return undefined;
      return {
        span: block,
        message: {
          nl: "De front matter is leeg; de site toont de regels '---' op de pagina. Verwijder ze, of zet er een sleutel tussen.",
          en: "The front matter is empty, so the site shows the lines '---' on the page. Remove them, or put a key between them.",
        },
        repairs: [
          action(
            { nl: "Verwijder de lege front matter", en: "Remove the empty front matter" },
            [{ span: { start: block.start, end: nextLine(text, block.end) }, newText: "" }],
            { nl: "er staat niets in", en: "there is nothing in it" },
            true,
          ),
        ],
      };
    },
  },
};
