import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { builtInModel } from "../../../server/src/configuration/builtInModel";
import { diagnosis } from "../../../server/src/core/check/diagnose";
import { silenceFixes } from "../../../server/src/core/features/fixes/silenceFixes";
import type { Problem } from "../../../server/src/core/problem/problem";
import { readDirectives } from "../../../server/src/core/silence/directives";
import { pageText, runs } from "../../generators";
import { pages, repaired, workspaceOf } from "../picture";
import { change, crlf, framework, goodMeasure, measure, problems, seen, withPage } from "../rules/framework";

const roles = "rollen:\n- jurist\n";
const twice = (lines: string) => change(goodMeasure, roles, `rollen:\n- jurist\n${lines}`);
const below = (text: string) => `${goodMeasure}\n${text}\n`;
const line = "algoritmekader-disable-line";
const nextLine = "algoritmekader-disable-next-line";
const page = "algoritmekader-disable-page";
const stretch = "algoritmekader-disable";
const end = "algoritmekader-enable";
const codes = (path: string, text: string) => problems(path, text).map(({ code }) => code);

describe("the next line", () => {
  test("is silent in front matter and in the text", () => {
    expect(seen(measure, twice(`# ${nextLine} value/duplicate -- zo bedoeld\n- jurist\n`))).toBe("");
    expect(seen(measure, below(`<!-- ${nextLine} link/unknown-file -- komt in mei -->\n[x](weg.md)`))).toBe("");
  });

  test("is the only one that is", () => {
    const text = twice(`# ${nextLine} value/duplicate -- zo bedoeld\n- jurist\n- jurist\n`);
    expect(seen(measure, text)).toBe("- jurist\n  ^^^^^^ warning value/duplicate");
  });

  test("keeps what other rules find", () => {
    const text = below(`<!-- ${nextLine} link/unknown-file -- komt in mei -->\n[x](weg.md) [y]()`);
    expect(codes(measure, text)).toEqual(["link/empty"]);
  });

  test("is the next one with something on it: blank lines and other such comments do not count", () => {
    const first = `# ${nextLine} value/duplicate -- zo bedoeld`;
    expect(
      seen(measure, twice(`${first}\n\n# gewone opmerking\n# ${nextLine} value/empty -- ook\n- jurist\n-\n`)),
    ).toBe(
      [
        `# ${nextLine} value/empty -- ook`,
        `  ${" ".repeat(nextLine.length + 1)}^^^^^^^^^^^ warning silence/unused`,
        "-",
        "^ error value/empty",
      ].join("\n"),
    );
    const both = `<!-- ${nextLine} link/unknown-file -- a -->\n\n<!-- ${nextLine} link/empty -- b -->\n[x](weg.md) [y]()`;
    expect(codes(measure, below(both))).toEqual([]);
  });

  test("in front matter is never one of the text below", () => {
    const text = change(goodMeasure, "\n---\n", `\n# ${nextLine} link/empty -- x\n---\n[x]()\n`);
    expect(codes(measure, text)).toEqual(["silence/unused", "link/empty"]);
  });

  test("may end as in Windows, and a byte order mark may stand before it", () => {
    const text = twice(`# ${nextLine} value/duplicate -- zo bedoeld\n- jurist\n`);
    expect(codes(measure, crlf(text))).toEqual([]);
    expect(codes(measure, `\ufeff${text}`)).toEqual([]);
    expect(codes(measure, crlf(below(`<!-- ${nextLine} link/empty -- x -->\n[x]()`)))).toEqual([]);
  });

  test("counts for a problem that begins there, however many lines it runs over", () => {
    const text = below(`<!-- ${nextLine} link/unknown-file -- x -->\n[a](weg.md\n"titel")`);
    expect(codes(measure, text)).toEqual([]);
  });
});

describe("the same line", () => {
  test("is silent when the comment stands on it", () => {
    expect(seen(measure, twice(`- jurist # ${line} value/duplicate -- zo bedoeld\n`))).toBe("");
    expect(
      seen(measure, below(`| a | b |\n|---|---|\n| x | [y](weg.md) <!-- ${line} link/unknown-file -- x --> |`)),
    ).toBe("");
  });

  test("does not reach the next one", () => {
    expect(codes(measure, below(`[a](weg.md) <!-- ${line} link/unknown-file -- x -->\n[b](weg.md)`))).toEqual([
      "link/unknown-file",
    ]);
  });
});

describe("a stretch", () => {
  const start = `<!-- ${stretch} link/unknown-file, link/empty -- oude bijlagen -->`;
  const links = "[a](weg.md) [b]()";

  test("ends where it is ended, or with the page", () => {
    expect(codes(measure, below(`${start}\n${links}\n\n<!-- ${end} -->\n${links}`))).toEqual([
      "link/unknown-file",
      "link/empty",
    ]);
    expect(codes(measure, below(`${links}\n\n${start}\n${links}\n\n${links}`))).toEqual([
      "link/unknown-file",
      "link/empty",
    ]);
  });

  test("ends for the rules that are named", () => {
    expect(codes(measure, below(`${start}\n${links}\n\n<!-- ${end} link/empty -->\n${links}`))).toEqual(["link/empty"]);
  });

  test("can begin in front matter and run on below it", () => {
    const text = twice(`# ${stretch} value/duplicate link/empty -- x\n- jurist\n- jurist\n`);
    expect(codes(measure, `${text}\n[x]()\n\n<!-- ${end} -->\n\n[x]()\n`)).toEqual(["link/empty"]);
  });
});

describe("the whole page", () => {
  test("is silent wherever the comment stands, also for what is missing", () => {
    const text = change(goodMeasure, roles, "");
    expect(codes(measure, text)).toEqual(["key/missing"]);
    expect(codes(measure, `${text}\n<!-- ${page} key/missing -- nog niet bekend -->\n`)).toEqual([]);
    expect(codes(measure, text.replace("---\n", `---\n# ${page} key/missing -- nog niet bekend\n`))).toEqual([]);
  });

  test.each([
    ["without front matter", goodMeasure.slice(goodMeasure.indexOf("\n---\n") + 5), "front-matter/missing"],
    ["with front matter that is not closed", goodMeasure.replace("\n---\n", "\n"), "front-matter/unclosed"],
    ["that begins with blank lines", `\n\n${goodMeasure}`, "front-matter/not-first"],
    ["with another language in front", goodMeasure.replace("---", "---yaml"), "front-matter/engine"],
    ["with a mistake in its front matter", goodMeasure.replace("rollen:", "rollen: 'x"), "front-matter/syntax"],
  ])("is silent on a page %s", (_, text, code) => {
    expect(codes(measure, text)).toEqual([code]);
    expect(codes(measure, `${text}\n<!-- ${page} ${code} -- voorbeeld van een fout -->\n`)).toEqual([]);
  });

  test("is silent by a comment in front matter that cannot be read", () => {
    const text = goodMeasure
      .replace("rollen:", "rollen: 'x")
      .replace("---\n", `---\n# ${page} front-matter/syntax -- x\n`);
    expect(codes(measure, text)).toEqual([]);
    expect(codes(measure, text.replace("rollen: 'x", "rollen:"))).toEqual(["silence/unused"]);
  });
});

test("of several that silence a problem, the one that reaches least far is used", () => {
  const text = below(
    `<!-- ${page} link/empty -- p -->\n<!-- ${stretch} link/empty -- s -->\n\n[x]() <!-- ${line} link/empty -- l -->`,
  );
  const found = problems(measure, text);
  expect(found.map(({ code, span }) => `${code} ${text.slice(span.end, span.end + 5)}`)).toEqual([
    "silence/unused  -- p",
    "silence/unused  -- s",
  ]);
  expect(found[0]?.message.nl).toBe("'link/empty' wordt hier al genegeerd. Verwijder de naam, of de hele opmerking.");
});

describe("what is no such comment", () => {
  test.each([
    ["in a fence", `\`\`\`html\n<!-- ${page} link/empty -- x -->\n\`\`\`\n\n[x]()`],
    ["in code", `\`<!-- ${page} link/empty -- x -->\`\n\n[x]()`],
    ["further on in a comment", `<!-- zie ${page} link/empty -- x -->\n\n[x]()`],
    ["in a comment that is not closed", `[x]()\n\n<!-- ${page} link/empty -- x`],
  ])("silences nothing: %s", (_, text) => {
    expect(codes(measure, below(text))).toContain("link/empty");
    expect(codes(measure, below(text)).filter((code) => code.startsWith("silence/"))).toEqual([]);
  });

  test("silences nothing: within a value of the front matter", () => {
    for (const value of [
      `"x # ${line} value/duplicate -- y"`,
      `>-\n  x\n  # ${stretch} value/duplicate -- y\n  z`,
      `x#${line}`,
    ]) {
      const text = change(twice("- jurist\n"), "toelichting: Regel wie mag ingrijpen.", `toelichting: ${value}`);
      expect(codes(measure, text)).toEqual(["value/duplicate"]);
    }
  });
});

test.each([...builtInModel().macros.keys()])(
  "no other rule takes such a comment for a macro, a section or a mistake, whatever it says: %s",
  (macro) => {
    for (const reason of [macro, `${macro} komt later`, `zie ${macro} vereiste/x`, `<${macro}>`, `(${macro})[x]`]) {
      for (const word of [line, nextLine, page, stretch]) {
        const text = below(`een\n\n<!-- ${word} macro/filter -- ${reason} -->\n\ntwee`);
        expect(codes(measure, text)).toEqual(["silence/unused"]);
        const head = change(goodMeasure, "rollen:", `# ${word} macro/filter -- ${reason}: x\nrollen:`);
        expect(codes(measure, head)).toEqual(["silence/unused"]);
      }
    }
  },
);

test("a comment in the glossary silences what is found there", () => {
  const glossary = "includes/begrippenlijst.md";
  const terms = (above: string) => `${above}*[AI]: een\n*[AI]: twee\n`;
  const found = (text: string) => {
    const workspace = workspaceOf({ ...framework, [glossary]: text });
    workspace.set(glossary, text);
    workspace.check();
    return workspace.problems(glossary).map(({ code }) => code);
  };
  expect(found(terms(""))).toEqual(["glossary/duplicate"]);
  expect(found(terms(`<!-- ${nextLine} glossary/duplicate -- beide -->\n`))).toEqual([]);
  expect(found(`<!-- ${page} glossary/duplicate -->\n*[AI]: een\n`)).toEqual(["silence/reason", "silence/unused"]);
});

test("what is silenced is still known", () => {
  const workspace = workspaceOf(withPage(measure, below(`[x]() <!-- ${line} link/empty -- x -->`)));
  const found = diagnosis({ page: workspace.view.page(measure)! }, workspace.view);
  expect(found.problems).toEqual([]);
  expect(found.silenced.map(({ code }) => code)).toEqual(["link/empty"]);
});

test("a rule that is off, that failed or that is not run leaves its comment in peace", () => {
  const workspace = workspaceOf(withPage(measure, below(`<!-- ${nextLine} link/empty -- x -->\ntekst`)));
  const checked = workspace.view.page(measure)!;
  const unused = (options: Parameters<typeof diagnosis>[2]) =>
    diagnosis({ page: checked }, workspace.view, options).problems.map(({ code }) => code);
  expect(unused({})).toEqual(["silence/unused"]);
  expect(unused({ severities: { "link/empty": "off" } })).toEqual([]);
  expect(unused({ severities: { "silence/unused": "off" } })).toEqual([]);
});

test("a page on which a silenced problem goes elsewhere is checked again", () => {
  const text = below(`<!-- ${nextLine} macro/filter -- komt nog -->\n<!-- list_vereisten nieuw-onderwerp -->`);
  const workspace = workspaceOf(withPage(measure, text.replaceAll("nieuw-onderwerp", "transparant")));
  workspace.check();
  expect(workspace.problems(measure)).toEqual([]);
  workspace.delete(pages.topic("transparantie"));
  workspace.check();
  expect(workspace.problems(measure).map(({ code }) => code)).toContain("silence/unused");
});

/** Problems of the rules themselves, as what they say, in an order of their own. */
const said = (found: readonly Problem[]) =>
  found
    .filter(({ code }) => !code.startsWith("silence/"))
    .map(({ code, message }) => `${code} ${message.en}`)
    .sort();

describe("on any page", () => {
  const path = pages.maatregel("2-owp-01-afwegen");
  const background = workspaceOf({ ...framework, [path]: "" });
  const inspect = (text: string) => {
    background.set(path, text);
    return diagnosis({ page: background.view.page(path)! }, background.view);
  };

  test("what is silenced is what would be found without the comments, and the rest is the rest", () => {
    fc.assert(
      fc.property(pageText, (text) => {
        const { problems: left, silenced } = inspect(text);
        // Another word of the same length: nothing else moves.
        const without = inspect(text.replaceAll("algoritmekader-", "algoritmekadert"));
        const heads = /(?:front-matter|key)\//;
        expect(said([...left, ...silenced]).filter((one) => !heads.test(one))).toEqual(
          said(without.problems).filter((one) => !heads.test(one)),
        );
      }),
      runs(150),
    );
  });

  test("a comment for the whole page with every rule that finds something leaves nothing", () => {
    fc.assert(
      fc.property(pageText, (text) => {
        const ids = [...new Set(inspect(text).problems.map(({ code }) => code))].filter(
          (id) => !id.startsWith("silence/"),
        );
        const whole = `<!-- ${page} ${ids.join(" ")} -- x -->`;
        const { problems: left } = inspect(`${text}\n\n${whole}\n`);
        const read = readDirectives(background.view.page(path)!);
        fc.pre(ids.length > 0 && read.at(-1)?.reason?.text === "x");
        expect(said(left).filter((one) => ids.some((id) => one.startsWith(id)))).toEqual([]);
      }),
      runs(150),
    );
  });

  test("taking away what is not used changes no other problem, and ends", () => {
    fc.assert(
      fc.property(pageText, (text) => {
        const before = said(inspect(text).problems);
        let now = text;
        for (let round = 0; ; round++) {
          const unused = inspect(now).problems.find(({ code }) => code === "silence/unused");
          if (!unused) break;
          expect(round).toBeLessThan(20);
          now = repaired(now, unused.repairs[0]);
        }
        expect(said(inspect(now).problems)).toEqual(before);
      }),
      runs(150),
    );
  });

  test("a quick fix silences what it is for, and nothing else", () => {
    fc.assert(
      fc.property(pageText, fc.nat(), (text, which) => {
        const { problems: found, silenced } = inspect(text);
        const problem = found[which % Math.max(1, found.length)];
        fc.pre(problem !== undefined);
        const checked = background.view.page(path)!;
        for (const fix of silenceFixes(checked, [problem!], background.view, { language: "nl" })) {
          const { at, before, after } = fix.place;
          const next = inspect(`${text.slice(0, at)}${before}zo bedoeld${after}${text.slice(at)}`);
          expect(said([...next.problems, ...next.silenced])).toEqual(said([...found, ...silenced]));
          expect(next.silenced.length).toBeGreaterThan(silenced.length);
          expect(next.problems.length).toBeLessThan(found.length);
        }
      }),
      runs(100),
    );
  });
});
