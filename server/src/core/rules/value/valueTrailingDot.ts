import type { YamlScalar } from "../../frontMatter/yamlNodes";
import type { Page, PageKey } from "../../page/page";
import { scalarText } from "../../page/scalarText";
import type { Finding } from "../../problem/problem";
import { action } from "../../problem/repairs";
import type { Rule } from "../../rule/rule";

/** A title that ends in a full stop: it stands so in the menu and in every table. */
export const valueTrailingDot: Rule = {
  id: "value/trailing-dot",
  severity: "warning",
  description: {
    nl: "Een titel of andere waarde eindigt op een punt",
    en: "A title or another value ends in a full stop",
  },
  visits: { key: visit },
};

function visit(key: PageKey, page: Page): Finding[] | undefined {
  if (!key.field.hasNoFullStop || key.shape !== "good") return undefined;
  return key.values.filter(({ value }) => endsInFullStop(value)).map((scalar) => finding(page, key, scalar));
}

/** Not an ellipsis, and not the dot of an abbreviation: `e.d.`, `B.V.`, `enz.`. */
function endsInFullStop(value: string): boolean {
  const text = value.trimEnd();
  if (!text.endsWith(".") || text.endsWith("..")) return false;
  const word = /\S+$/.exec(text.slice(0, -1))?.[0] ?? "";
  return word !== "" && !/\.\p{L}{1,2}$|^\p{L}\.|^\p{L}$/iu.test(word) && !abbreviations.has(word.toLowerCase());
}

/** Words that end in a full stop wherever they stand. */
const abbreviations = new Set(
  "afd alg art arts bijv blz ca co corp dhr div dr drs ed enz etc evt excl fig ha hfst inc incl ing ir jhr jl jr lic ltd max mevr min mln mr mrd nr nrs nw pag prof resp soc sr st v vgl vlg vnl voorz vs wnd zgn".split(
    " ",
  ),
);

function finding(page: Page, key: PageKey, scalar: YamlScalar): Finding {
  const end = scalar.value.trimEnd().length;
  const edits = scalarText(page.text, scalar).edit([{ span: { start: end - 1, end }, newText: "" }]);
  return {
    span: scalar.inner,
    message: {
      nl: `De tekst bij '${key.field.key}' eindigt op een punt. Haal die weg.`,
      en: `The text of '${key.field.key}' ends in a full stop. Remove it.`,
    },
    repairs: edits
      ? [
          action(
            { nl: "Haal de punt weg", en: "Remove the full stop" },
            edits,
            { nl: "hierachter hoort geen punt", en: "it takes no full stop" },
            true,
          ),
        ]
      : [],
  };
}
