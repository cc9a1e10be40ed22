import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  watch,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { pretty, wantsColor } from "../../../server/src/cli/pretty";
import { terminalLanguage } from "../../../server/src/cli/texts";
import { GitRepository, pageText } from "../../gitRepository";

const project = fileURLToPath(new URL("../../..", import.meta.url));
const sample = "tests/fixtures/algoritmekader";
let build: string;

beforeAll(() => {
  // Built into a folder of its own: the tests need no build to be there, and leave the one that is.
  build = mkdtempSync(join(tmpdir(), "algoritmekader-cli-"));
  execFileSync(process.execPath, ["esbuild.mjs", "--out", build], { cwd: project });
});
afterAll(() => rmSync(build, { recursive: true }));

const run = (...args: string[]) => runAs(undefined, ...args);

/** As another user of this machine, when one is given. */
function runAs(uid: number | undefined, ...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(build, "cli.js"), ...args], {
    cwd: project,
    encoding: "utf8",
    uid,
    env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined, LC_ALL: "C" },
  });
  return { stdout, stderr, status };
}

describe("check", () => {
  test("groups the problems per file, sums them up and fails on errors", () => {
    const { stdout, status } = run("check", sample);
    expect(status).toBe(1);
    expect(stdout).toContain("docs/onderwerpen/transparantie.md\n  11:");
    expect(stdout.trimEnd().split("\n").at(-1)).toBe("8 fouten, 2 waarschuwingen, 4 hints op 57 pagina's.");
    expect(stdout).not.toContain("\u001b");
  });

  test.each(["layout-2024-05", "layout-2024-11"])("tells once that the layout is another one: %s", (name) => {
    const folder = mkdtempSync(join(tmpdir(), "algoritmekader-layout-"));
    try {
      cpSync(join(project, "tests/fixtures", name), folder, { recursive: true, verbatimSymlinks: true });
      rmSync(join(folder, "algoritmekader.json"));
      const { problems } = JSON.parse(run("check", folder, "--format", "json").stdout);
      const [layout, ...others] = problems.filter(({ code }: { code: string }) => !code.startsWith("link/"));
      expect(others).toEqual([]);
      expect(layout).toMatchObject({ file: "mkdocs.yml", line: 1, severity: "warning", code: "configuration/layout" });
      expect(run("check", folder, "--rule", "configuration/layout=off").stdout).not.toContain("mkdocs.yml");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("--format json gives lines and columns from 1, severity, code, message and repairs", () => {
    const { stdout } = run("check", sample, "--format", "json");
    const report = JSON.parse(stdout);
    expect(Object.keys(report)).toEqual(["version", "root", "pages", "problems"]);
    expect(report).toMatchObject({ version: 1, root: join(project, sample), pages: 57 });
    const problem = report.problems.find(({ code }: { code: string }) => code === "reference/unknown");
    expect(problem).toMatchObject({
      file: "docs/voldoen-aan-wetten-en-regels/maatregelen/5-ver-01-vergelijk-uitkomsten-tussen-groepen.md",
      line: 6,
      column: 3,
      endLine: 6,
      endColumn: 43,
      severity: "error",
    });
    expect(problem.repairs[0]).toEqual({
      value: "grw-01-gelijke-gevallen-gelijk-behandeld",
      evidence: "zelfde tekst, ander nummer",
    });
  });

  test("answers in the language asked for", () => {
    expect(run("check", sample, "--language", "en").stdout).toContain("8 errors, 2 warnings, 4 hints on 57 pages.");
  });

  test("--rule sets a severity, --max-warnings a limit", () => {
    const off = ["link/unknown-file", "value/empty", "value/unknown-term", "id/duplicate", "reference/unknown"];
    const rules = off.flatMap((rule) => ["--rule", `${rule}=off`]);
    expect(run("check", sample, ...rules).status).toBe(0);
    expect(run("check", sample, ...rules, "--max-warnings", "0").status).toBe(1);
    expect(run("check", sample, ...rules, "--rule", "value/lossy=error").status).toBe(1);
  });

  test("--rule takes a family of rules, and a rule of it goes before", () => {
    const json = (...args: string[]) => JSON.parse(run("check", sample, "--format", "json", ...args).stdout).problems;
    const ofLinks = (problems: { code: string; severity: string }[]) =>
      problems.filter(({ code }) => code.startsWith("link/")).map(({ severity }) => severity);
    expect(ofLinks(json()).length).toBeGreaterThan(0);
    expect(ofLinks(json("--rule", "link/*=off"))).toEqual([]);
    expect(new Set(ofLinks(json("--rule", "link/unknown-file=hint", "--rule", "link/*=off")))).toEqual(
      new Set(["hint"]),
    );
  });

  test("what is silenced on the page or switched off for it does not count", () => {
    const folder = mkdtempSync(join(tmpdir(), "algoritmekader-silence-"));
    const page = (name: string, text: string) => writeFileSync(join(folder, `docs/${name}.md`), text);
    try {
      mkdirSync(join(folder, "docs/levenscyclus"), { recursive: true });
      page("a", "<!-- algoritmekader-disable-next-line link/empty -- nog te vullen -->\n[x]()\n");
      page("b", "[x]()\n");
      expect(run("check", folder).status).toBe(1);
      const overrides = [{ files: ["docs/b.md"], rules: { "link/empty": "off" } }];
      writeFileSync(join(folder, "algoritmekader.json"), JSON.stringify({ overrides }));
      expect(run("check", folder)).toEqual({ stdout: "Geen problemen op 2 pagina's.\n", stderr: "", status: 0 });
      page("a", "<!-- algoritmekader-disable-next-line link/empty -- nog te vullen -->\ntekst\n");
      expect(run("check", folder, "--max-warnings", "0").stdout).toContain("silence/unused");
      expect(run("check", folder, "--fix").status).toBe(0);
      expect(readFileSync(join(folder, "docs/a.md"), "utf8")).toBe("tekst\n");
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test("a framework in English with a model of its own is checked as well", () => {
    const { stdout, status } = run("check", "tests/fixtures/controls");
    expect(status).toBe(1);
    expect(stdout.trimEnd().split("\n").at(-1)).toBe("4 errors, 4 warnings on 15 pages.");
  });

  test("a good framework exits with 0 and says so", () => {
    const folder = mkdtempSync(join(tmpdir(), "algoritmekader-good-"));
    try {
      mkdirSync(join(folder, "docs/levenscyclus"), { recursive: true });
      writeFileSync(join(folder, "docs/levenscyclus/ontwerp.md"), "---\ntitle: Fase 2, ontwerp\n---\n");
      expect(run("check", folder)).toEqual({ stdout: "Geen problemen op 1 pagina.\n", stderr: "", status: 0 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test.each([
    [["check", "nergens"], "/nergens'."],
    [["check", "scripts"], "There is no framework in"],
    [["check", "--format", "xml"], "--format xml"],
    [["check", "--rule", "key/unknwon=off"], "there is no rule 'key/unknwon'. Did you mean 'key/unknown'?"],
    [["check", "--rule", "foo=off"], "All rules are in docs/rules.md."],
    [["check", "nergens", "--language", "nl"], "bestaat niet."],
    [["schema", "wet", "--language=nl"], "kies uit vereiste"],
    [["check", "--rule", "key/unknown=fatal"], "choose from off"],
    [["check", "--max-warnings", "veel"], "a whole number"],
    [["check", "--nonsense"], "--nonsense"],
    [["check", "a", "b"], "one folder at a time"],
    [["schema", "wet"], "choose from vereiste"],
    [["schema", "constructor"], "choose from vereiste"],
    [["bake"], "There is no command 'bake'"],
  ])("%j cannot run: it says why and exits with 2", (args, reason) => {
    const { stderr, status } = run(...args);
    expect(stderr).toContain(reason);
    expect(status).toBe(2);
  });
});

describe("check where the framework is not", () => {
  let top: string;
  beforeEach(() => {
    top = realpathSync(mkdtempSync(join(tmpdir(), "algoritmekader-around-")));
    mkdirSync(join(top, "boven/kader/docs/levenscyclus"), { recursive: true });
    writeFileSync(join(top, "boven/kader/docs/levenscyclus/ontwerp.md"), "---\ntitle: Ontwerp\n---\n[weg](weg.md)\n");
    writeFileSync(join(top, "boven/kader/docs/index.md"), "# Welkom\n");
  });
  afterEach(() => rmSync(top, { recursive: true }));

  test.each(["boven/kader/docs", "boven/kader/docs/levenscyclus", "boven/kader/docs/index.md", "boven", "."])(
    "%s: it is found, and told where",
    (given) => {
      const { stdout, stderr, status } = run("check", join(top, given), "--format", "json");
      const { root, problems } = JSON.parse(stdout);
      expect([status, root, problems.length]).toEqual([1, join(top, "boven/kader"), 1]);
      expect(problems[0].file).toBe("docs/levenscyclus/ontwerp.md");
      expect(stderr).toBe(`The framework is in '${join(top, "boven/kader")}'.\n`);
    },
  );

  test("of several in a folder, each is checked and mended, and files are named from there", () => {
    cpSync(join(top, "boven/kader"), join(top, "boven/ander"), { recursive: true });
    symlinkSync(join(top, "boven/kader"), join(top, "boven/verwijzing"));
    const { stdout, status } = run("check", join(top, "boven"), "--format", "json");
    const { root, pages, problems } = JSON.parse(stdout);
    expect([status, root, pages]).toEqual([1, join(top, "boven"), 4]);
    expect(problems.map(({ file }: { file: string }) => file)).toEqual([
      "ander/docs/levenscyclus/ontwerp.md",
      "kader/docs/levenscyclus/ontwerp.md",
    ]);
    expect(run("export", join(top, "boven"))).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("Give the folder of one of them."),
    });
  });

  test("from any folder in it, but beyond a repository nobody looks", () => {
    mkdirSync(join(top, "boven/kader/docs/eigen/.git"), { recursive: true });
    writeFileSync(join(top, "boven/kader/docs/eigen/.git/HEAD"), "ref: refs/heads/main\n");
    mkdirSync(join(top, "boven/kader/hulp"));
    expect(JSON.parse(run("check", join(top, "boven/kader/hulp"), "--format", "json").stdout).root).toBe(
      join(top, "boven/kader"),
    );
    const { stderr, status } = run("check", join(top, "boven/kader/docs/eigen"));
    expect(status).toBe(2);
    expect(stderr).toContain("There is no framework in, below or above '");
  });
});

describe("check in a git repository", () => {
  let repository: GitRepository;
  const requirements = "docs/voldoen-aan-wetten-en-regels/vereisten";
  const old = `${requirements}/aia-01-toezicht-door-mensen-geregeld.md`;
  const gone = `${requirements}/bzk-01-openbaar-register.md`;
  const measure = "docs/voldoen-aan-wetten-en-regels/maatregelen/7-mon-01-volg-de-uitkomsten-elke-maand.md";

  beforeEach(() => {
    repository = new GitRepository();
    cpSync(join(project, sample), repository.root, { recursive: true, verbatimSymlinks: true });
    repository.write(gone, pageText("Openbaar register"));
    repository.commit("2024-03-01");
    repository.move(old, `${requirements}/aia-07-blijf-kijken.md`);
    repository.git("rm", "--quiet", gone);
    repository.write(
      measure,
      "---\ntitle: Volg de uitkomsten\nid: urn:nl:ak:mtr:mon-01\nvereiste:\n- aia-01-toezicht-door-mensen-geregeld\n- bzk-01-openbaar-register\n---\n",
    );
    repository.commit("2024-12-19");
  });
  afterEach(() => repository.dispose());

  test("says since when a page has another name, or is no more", () => {
    const report = JSON.parse(run("check", repository.root, "--format", "json").stdout);
    const [renamed, deleted] = report.problems.filter(
      ({ file, code }: { file: string; code: string }) => file === measure && code === "reference/unknown",
    );
    expect(renamed.message).toContain("heet sinds 2024-12-19 'aia-07-blijf-kijken'");
    expect(renamed.repairs[0]).toEqual({ value: "aia-07-blijf-kijken", evidence: "hernoemd op 2024-12-19" });
    expect(deleted.message).toContain("is verwijderd op 2024-12-19: deze verwijzing kan weg.");
  });

  test("--fix gives references the name of today", () => {
    const { stdout } = run("check", repository.root, "--fix");
    expect(stdout).toContain("Vervang door 'aia-07-blijf-kijken' (hernoemd op 2024-12-19)");
    expect(readFileSync(join(repository.root, measure), "utf8")).toContain("- aia-07-blijf-kijken\n");
  });
});

describe("check --fix", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "algoritmekader-fix-"));
    cpSync(join(project, sample), folder, { recursive: true, verbatimSymlinks: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  test("says per file what it mended, and then what is left, which decides how it ends", () => {
    const { stdout, stderr, status } = run("check", folder, "--fix");
    const [fixed, left] = stdout.split("\n\n5 problemen hersteld in 5 bestanden.\n\n") as [string, string];
    expect(fixed).toContain(
      "maatregelen/7-mon-01-volg-de-uitkomsten-elke-maand.md\n      6  Vervang door 'aia-01-toezicht-door-mensen-geregeld' (lijkt erop, zelfde nummer)  reference/unknown",
    );
    expect(left).toContain("fout  De id 'urn:nl:ak:mtr:imp-01' staat ook op");
    expect(left.trimEnd().split("\n").at(-1)).toMatch(/^4 fouten.* op \d+ pagina's\.$/);
    expect([stderr, status]).toEqual(["", 1]);
    expect(run("check", folder).stdout).toBe(left);
    expect(run("check", folder, "--fix", "--language", "en").stdout).toMatch(/^There is nothing that can be fixed/);
  });

  test("--format json lists the changes before the problems that are left", () => {
    const report = JSON.parse(run("check", folder, "--fix", "--format", "json").stdout);
    expect(Object.keys(report)).toEqual(["version", "root", "pages", "fixed", "problems"]);
    expect(report.version).toBe(1);
    expect(report.fixed).toHaveLength(5);
    expect(report.fixed[4]).toEqual({
      file: "docs/voldoen-aan-wetten-en-regels/maatregelen/7-mon-01-volg-de-uitkomsten-elke-maand.md",
      changes: [
        {
          code: "reference/unknown",
          line: 6,
          title: "Vervang door 'aia-01-toezicht-door-mensen-geregeld' (lijkt erop, zelfde nummer)",
          value: "aia-01-toezicht-door-mensen-geregeld",
        },
      ],
    });
    expect(report.problems.map(({ code }: { code: string }) => code)).not.toContain("value/lossy");
  });

  test("a rule that is off mends nothing", () => {
    run("check", folder, "--fix", "--rule", "value/lossy=off");
    expect(run("check", folder).stdout).toContain("value/lossy");
  });

  test("a file that may not be written is named, and it ends with 2", () => {
    const path = "docs/voldoen-aan-wetten-en-regels/maatregelen/7-mon-01-volg-de-uitkomsten-elke-maand.md";
    chmodSync(join(folder, path), 0o444);
    // Whoever may do anything may also write what is read-only: then somebody else does it, who may write nothing here.
    const isRoot = process.getuid?.() === 0;
    for (const open of [folder, build]) chmodSync(open, 0o755);
    const { stdout, stderr, status } = runAs(isRoot ? 65534 : undefined, "check", folder, "--fix");
    expect(stderr).toContain(`${path} is niet aangepast: het bestand is alleen-lezen.`);
    const forbidden = "je mag dit bestand, of de map waarin het staat, niet wijzigen. Vraag om schrijfrechten.";
    expect(stderr.includes(forbidden)).toBe(isRoot);
    expect(stdout.includes("4 problemen hersteld in 4 bestanden.")).toBe(!isRoot);
    expect(stdout).not.toContain("Er is niets dat");
    expect(stdout).toContain("Vereiste 'aia-01-toezicht-door-mensen-geregelt' bestaat niet.");
    expect(status).toBe(2);
  });

  test.runIf(process.getuid?.() === 0)(
    "a file of somebody else would become one's own: it stays, and that is told",
    () => {
      const path = "docs/voldoen-aan-wetten-en-regels/maatregelen/7-mon-01-volg-de-uitkomsten-elke-maand.md";
      chmodSync(join(folder, path), 0o666);
      for (const open of [folder, build]) chmodSync(open, 0o755);
      chmodSync(dirname(join(folder, path)), 0o777);
      const { stderr, status } = runAs(65534, "check", folder, "--fix");
      expect(stderr).toContain(`${path} is niet aangepast: het is van een andere gebruiker of groep`);
      expect([statSync(join(folder, path)).uid, status]).toEqual([0, 2]);
    },
  );

  describe("among many files", () => {
    const good = "---\ntitle: Een titel\nhide:\n- navigation\n---\nTekst.\n";
    const bad = good.replace("- navigation", "-\n- navigation");
    let paths: string[];
    beforeEach(() => {
      paths = Array.from({ length: 40 }, (_, index) => join(folder, `docs/pagina-${index}.md`));
      for (const path of paths) writeFileSync(path, bad);
    });
    const texts = () => paths.map((path) => readFileSync(path, "utf8"));
    /** Which of them are neither as they were nor as they are to be, and what was left beside them. */
    const halves = () => [
      ...texts().filter((text) => text !== good && text !== bad),
      ...readdirSync(join(folder, "docs")).filter((name) => name.startsWith(".")),
    ];
    const fixing = () =>
      spawn(process.execPath, [join(build, "cli.js"), "check", folder, "--fix"], {
        stdio: ["ignore", "ignore", "pipe"],
        env: { ...process.env, LC_ALL: "C" },
      });
    const ended = async (child: ReturnType<typeof fixing>) => {
      let stderr = "";
      child.stderr.on("data", (data) => {
        stderr += data;
      });
      const [status] = await once(child, "close");
      return { stderr, status };
    };

    test.runIf(process.platform !== "win32").each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
      "%s in the middle leaves each as it was or as it is to be, and is told",
      async (signal) => {
        const child = fixing();
        const end = ended(child);
        const seen = watch(join(folder, "docs"));
        await once(seen, "change");
        child.kill(signal);
        seen.close();
        const { stderr, status } = await end;
        expect(halves()).toEqual([]);
        const left = texts().filter((text) => text === bad).length;
        // On a slow day the last one was written before the signal came.
        if (left === 0) return;
        expect(status).toBe(2);
        expect(stderr.match(/is niet aangepast: de opdracht is afgebroken\./g)?.length).toBeGreaterThanOrEqual(left);
        expect(stderr.trimEnd().split("\n").at(-1)).toMatch(/^De opdracht is afgebroken nadat \d+ bestand/);
      },
    );

    test("two at once do no harm: each file is mended, and what one could not write it tells", async () => {
      const both = await Promise.all([fixing(), fixing()].map(ended));
      expect([texts().filter((text) => text !== good), halves()]).toEqual([[], []]);
      for (const { stderr, status } of both) expect([stderr === "", status]).toEqual([status !== 2, status]);
    });
  });
});

test("a reader that has seen enough is no failure", () => {
  const command = `"${process.execPath}" "${join(build, "cli.js")}" export ${sample} --format json | head -n 1`;
  const { stdout, stderr } = spawnSync("sh", ["-c", command], { cwd: project, encoding: "utf8" });
  expect([stdout, stderr]).toEqual(["{\n", ""]);
});

describe("where nothing more can be written", () => {
  const full = "/dev/full";
  test
    .runIf(existsSync(full))
    .each([["check", sample], ["check", sample, "--format", "json"], ["export", sample], ["help"]])(
    "one line says so, and it ends with 2: %s %s",
    (...args) => {
      const output = openSync(full, "w");
      const { stderr, status } = spawnSync(process.execPath, [join(build, "cli.js"), ...args], {
        cwd: project,
        encoding: "utf8",
        stdio: ["ignore", output, "pipe"],
        env: { ...process.env, LC_ALL: "nl_NL" },
      });
      closeSync(output);
      expect([stderr, status]).toEqual([
        "De uitvoer is niet (helemaal) weggeschreven: er is geen ruimte meer. Maak ruimte vrij en probeer het opnieuw.\n",
        2,
      ]);
    },
  );
});

describe("a call that nobody foresaw ends in one line, or with the help below it", () => {
  const steering = "\u001b[31m\u202e\n";
  test.each<string[]>([
    ["check", "/nergens"],
    ["check", `/nergens${steering}`],
    ["check", join(project, "package.json", "x")],
    ["check", "a".repeat(5000)],
    ["check", "a/".repeat(3000)],
    ["check", "", ""],
    ["check", "--", "--fix"],
    ["check", "--format"],
    ["check", `--format=${steering}`],
    ["check", "--rule", `${steering}=off`],
    ["check", "--rule=__proto__=off"],
    ["check", "--rule=link/empty=__proto__"],
    ["check", "--max-warnings=-1"],
    ["check", "--fix=1"],
    ["check", `--${steering}`],
    [`${steering}`],
    ["__proto__"],
    [""],
    ["schema", "__proto__"],
    ["schema", "constructor", "/nergens"],
    ["schema", "a", "b", "c"],
    ["export", "/nergens"],
    ["export", "--format", steering],
  ])("%s %s", (...args) => {
    const { stdout, stderr, status } = run(...args);
    const [line, below = "", ...more] = stderr.split("\n");
    expect([stdout, status, below]).toEqual(["", 2, ""]);
    expect(line).toMatch(/^[^\u0000-\u001f\u007f-\u009f\u202e]+$/);
    expect(line).not.toMatch(/^\s*at |node:|Error/);
    expect(more.length === 0 || more[0]?.startsWith("Checks a framework")).toBe(true);
  });

  test("in a folder that is gone", () => {
    const gone = mkdtempSync(join(tmpdir(), "algoritmekader-weg-"));
    const command = `cd "${gone}" && rmdir "${gone}" && "${process.execPath}" "${join(build, "cli.js")}" check`;
    const { stderr, status } = spawnSync("sh", ["-c", command], {
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "C" },
    });
    expect([stderr, status]).toEqual([
      "The folder in which you give this command is not there any more. Go to another folder.\n",
      2,
    ]);
  });
});

test("signs that steer a terminal or turn its direction come through from no name, title or setting", () => {
  const folder = mkdtempSync(join(tmpdir(), "algoritmekader-tekens-"));
  const signs = "\u001b]0;x\u0007\u009b31m\u202e\u2066\u200b\u200f\u061c\ufeff\u007f\r";
  // No name in Windows holds control characters.
  const name = process.platform === "win32" ? "a\u202eb" : `a${signs}\nb`;
  try {
    mkdirSync(join(folder, "docs"));
    writeFileSync(
      join(folder, "algoritmekader.json"),
      JSON.stringify({ [signs]: 1, rules: { [signs]: signs }, model: `${signs}.json` }),
    );
    expect(run("check", folder).stdout).toContain("[teken voor de schrijfrichting]");
    writeFileSync(join(folder, "algoritmekader.json"), JSON.stringify({ [signs]: 1 }));
    writeFileSync(
      join(folder, "docs", `${name}.md`),
      `---\ntitle: "${signs}"\n---\n[weg](${signs}.md)\n[weg](weg${signs}.md)\n`,
    );
    // Line ends apart, which are ours.
    const unseen = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
    const { stdout, stderr } = run("check", folder);
    expect(stdout).toContain(process.platform === "win32" ? "docs/a[U+202E]b.md" : "docs/a[U+001B]]0;x[U+0007]");
    const json = run("check", folder, "--format", "json").stdout;
    const exported = run("export", folder).stdout;
    expect([stdout, stderr, json, exported].filter((text) => unseen.test(text))).toEqual([]);
    expect(JSON.parse(json).problems.map(({ file }: { file: string }) => file)).toContain(`docs/${name}.md`);
    expect(JSON.parse(exported).pages).toMatchObject([{ path: `docs/${name}.md` }]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test.each([["--help"], ["check", "--help"], ["help"]])("%s explains the commands", (...args) => {
  const { stdout, status } = run(...args);
  expect(stdout).toContain("algoritmekader check [folder]");
  expect(status).toBe(0);
});

test("the terminal is spoken to in its own language, unless another is asked for", () => {
  expect(terminalLanguage([], { LANG: "nl_NL.UTF-8" })).toBe("nl");
  expect(terminalLanguage([], { LC_ALL: "en_GB", LANG: "nl_NL" })).toBe("en");
  expect(terminalLanguage(["--language", "nl"], {})).toBe("nl");
  expect(terminalLanguage(["--language=en"], { LANG: "nl_NL" })).toBe("en");
});

test("schema prints the JSON Schema of a kind, of the model in a folder too, found from a part of it", () => {
  const { stdout, status } = run("schema", "maatregel");
  expect(status).toBe(0);
  expect(JSON.parse(stdout).required).toContain("title");
  expect(JSON.parse(run("schema", "control", "tests/fixtures/controls/content").stdout).title).toBe("Control");
  expect(run("schema", "maatregel", "tests/fixtures/controls").stderr).toContain("choose from policy, control");
});

test("export prints pages, references and coverage, as the schema says that it names", () => {
  const exported = JSON.parse(run("export", sample, "--format", "json").stdout);
  expect(Object.keys(exported)).toEqual([
    ...["$schema", "version", "framework", "pages", "references", "coverage", "groupings"],
  ]);
  expect(exported.pages).toHaveLength(57);
  expect(exported.$schema).toBe("export.schema.json");
  expect(JSON.parse(run("schema", "export").stdout).title).toBe("Export");
});

test("lsp --stdio is the language server", async () => {
  const server = spawn(process.execPath, [join(build, "cli.js"), "lsp", "--stdio"]);
  const params = { processId: null, rootUri: null, capabilities: {} };
  const message = JSON.stringify({ jsonrpc: "2.0", id: 1, method: "initialize", params });
  server.stdin.write(`Content-Length: ${message.length}\r\n\r\n${message}`);
  let answer = "";
  for await (const chunk of server.stdout) {
    answer += chunk;
    if (answer.includes('"hoverProvider":true')) break;
  }
  server.kill();
  expect(answer).toContain('"hoverProvider":true');
});

describe("colours", () => {
  const problem = {
    file: "a.md",
    line: 3,
    column: 1,
    endLine: 3,
    endColumn: 4,
    severity: "error" as const,
    code: "key/unknown",
    message: "Weg ermee.",
    repairs: [],
  };

  test("mark the severity when they are wanted", () => {
    expect(pretty([problem], 1, "nl", true)).toContain("\u001b[31mfout\u001b[39m");
    expect(pretty([problem], 1, "nl", false)).toBe(
      "a.md\n    3:1  fout  Weg ermee.  key/unknown\n\n1 fout op 1 pagina.\n",
    );
  });

  test("of a page cannot steer the terminal", () => {
    const message = "\u001b[31mrood\u001b]0;titel\u0007";
    expect(pretty([{ ...problem, message }], 1, "nl", false)).not.toMatch(/[\u0007\u001b]/);
  });

  test("are for a terminal, never with NO_COLOR, in a pipe only with FORCE_COLOR", () => {
    expect(wantsColor({}, { isTTY: true })).toBe(true);
    expect(wantsColor({ NO_COLOR: "1" }, { isTTY: true })).toBe(false);
    expect(wantsColor({}, {})).toBe(false);
    expect(wantsColor({ FORCE_COLOR: "1" }, {})).toBe(true);
    expect(wantsColor({ TERM: "dumb" }, { isTTY: true })).toBe(false);
  });
});
