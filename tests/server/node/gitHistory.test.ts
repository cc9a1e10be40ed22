import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type History, noHistory } from "../../../server/src/core/framework/history";
import type { HistoryReader } from "../../../server/src/files/historyReader";
import { findGit } from "../../../server/src/node/git";
import { gitHistory } from "../../../server/src/node/gitHistory";
import { GitRepository, pageText } from "../../gitRepository";

// Each test starts a dozen programs.
vi.setConfig({ testTimeout: 60_000 });

let repository: GitRepository;
let reader: HistoryReader;

beforeEach(() => {
  repository = new GitRepository();
  reader = gitHistory(50_000);
});
afterEach(() => {
  reader.dispose();
  repository.dispose();
});

function fates(history: History): Record<string, string> {
  return Object.fromEntries(
    [...history.fates].map(([path, [last]]) => [path, `${last?.path} ${last?.deleted ?? last?.moved}`]),
  );
}

describe("a repository", () => {
  test("tells renames and deletions with their days, also of names that are not plain", async () => {
    repository.write("docs/één pagina.md", pageText("Een"));
    repository.write("docs/twee.md", pageText("Twee"));
    repository.commit("2024-03-01");
    repository.move("docs/één pagina.md", "docs/nieuw/één.md");
    repository.commit("2024-05-20");
    repository.git("rm", "--quiet", "docs/twee.md");
    repository.commit("2024-10-15");
    expect(fates(await reader.read(repository.uri))).toEqual({
      "docs/één pagina.md": "docs/nieuw/één.md 2024-05-20",
      "docs/twee.md": "docs/twee.md 2024-10-15",
    });
  });

  test("that holds the framework in a folder: paths begin there", async () => {
    repository.write("kader/docs/een.md", pageText("Een"));
    repository.write("ander/twee.md", pageText("Twee"));
    repository.commit("2024-03-01");
    repository.move("kader/docs/een.md", "kader/docs/drie.md");
    repository.move("ander/twee.md", "ander/vier.md");
    repository.commit("2024-05-20");
    expect(fates(await reader.read(`${repository.uri}/kader`))).toEqual({ "docs/een.md": "docs/drie.md 2024-05-20" });
  });

  test("is read again when another commit is checked out, and not before", async () => {
    repository.write("docs/een.md", pageText("Een"));
    repository.commit("2024-03-01");
    const first = await reader.read(repository.uri);
    repository.write("docs/een.md", pageText("Een, anders"));
    expect(await reader.read(repository.uri)).toBe(first);
    repository.git("rm", "--quiet", "--force", "docs/een.md");
    repository.commit("2024-05-20");
    expect(fates(await reader.read(repository.uri))).toEqual({ "docs/een.md": "docs/een.md 2024-05-20" });
    repository.git("checkout", "--quiet", "HEAD~1");
    expect(fates(await reader.read(repository.uri))).toEqual({});
  });

  test("tells what is on the other side of a merge", async () => {
    repository.write("docs/een.md", pageText("Een"));
    repository.write("docs/twee.md", pageText("Twee"));
    repository.commit("2024-03-01");
    repository.git("checkout", "--quiet", "-b", "tak");
    repository.move("docs/een.md", "docs/drie.md");
    repository.commit("2024-04-01");
    repository.move("docs/drie.md", "docs/vier.md");
    repository.commit("2024-04-02");
    repository.git("checkout", "--quiet", "main");
    repository.write("docs/twee.md", pageText("Twee, anders"));
    repository.commit("2024-04-03");
    repository.git("-c", "user.name=A", "-c", "user.email=a@voorbeeld.nl", "merge", "--quiet", "--no-edit", "tak");
    expect(fates(await reader.read(repository.uri))).toEqual({
      "docs/een.md": "docs/vier.md 2024-04-02",
      "docs/drie.md": "docs/vier.md 2024-04-02",
    });
  });

  test("that is a shallow clone knows less, and what it knows is right", async () => {
    repository.write("docs/een.md", pageText("Een"));
    repository.commit("2024-03-01");
    repository.move("docs/een.md", "docs/twee.md");
    repository.commit("2024-05-20");
    repository.write("docs/drie.md", pageText("Drie"));
    repository.commit("2024-06-01");
    repository.git("clone", "--quiet", "--depth=1", repository.uri, "kloon");
    expect(fates(await reader.read(`${repository.uri}/kloon`))).toEqual({});
  });

  test("whose files were left behind still tells what was moved as it was, and fetches nothing", async () => {
    repository.write("docs/een.md", pageText("Een"));
    repository.write("docs/twee.md", pageText("Twee"));
    repository.commit("2024-03-01");
    repository.move("docs/een.md", "docs/drie.md");
    repository.git("rm", "--quiet", "docs/twee.md");
    repository.write("docs/vier.md", pageText("Twee").replace("regel 3", "regel drie"));
    repository.commit("2024-05-20");
    const twee = repository.git("rev-parse", "HEAD~1:docs/twee.md").trim();
    rmSync(join(repository.root, ".git/objects", twee.slice(0, 2), twee.slice(2)));
    expect(fates(await reader.read(repository.uri))).toEqual({
      "docs/een.md": "docs/drie.md 2024-05-20",
      "docs/twee.md": "docs/twee.md 2024-05-20",
    });
  });
});

describe("what pages said of themselves", () => {
  const keys = { id: "id", title: "title" };
  const page = (id: string, title: string) => pageText(title).replace("---\n", `---\nid: ${id}\n`);
  /** When others came to know the pages, and their ids by path. */
  async function known(uri = repository.uri): Promise<unknown> {
    const { released } = await reader.read(uri, keys);
    if (!released) return undefined;
    const { by, name, date } = released;
    return [`${by} ${name} ${date}`, Object.fromEntries([...released.pages].map(([path, { id }]) => [path, id]))];
  }
  /** A first commit, and a later one in which the id is another. */
  function twice(): void {
    repository.write("docs/een.md", page("a-01", "Een"));
    repository.commit("2024-03-01");
    repository.write("docs/een.md", page("a-02", "Een"));
    repository.commit("2024-05-20");
  }

  test("is that of the last commit on the main branch", async () => {
    twice();
    expect(await known()).toEqual(["commit  2024-05-20", { "docs/een.md": "a-02" }]);
  });

  test("on another branch that of the main branch, where the other left it", async () => {
    twice();
    repository.git("checkout", "--quiet", "-b", "tak", "HEAD~1");
    repository.write("docs/twee.md", page("a-03", "Twee"));
    repository.commit("2024-06-01");
    expect(await known()).toEqual(["branch main 2024-03-01", { "docs/een.md": "a-01" }]);
  });

  test("what the others have comes before the main branch that is here", async () => {
    twice();
    repository.git("update-ref", "refs/remotes/origin/trunk", "HEAD~1");
    repository.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/trunk");
    expect(await known()).toEqual(["branch trunk 2024-03-01", { "docs/een.md": "a-01" }]);
  });

  test("and the last release before all: no candidate for one, and none of another branch", async () => {
    twice();
    repository.git("tag", "v0.9", "HEAD~1");
    for (const name of ["v1.0-rc1", "getest", "proef-3a"]) repository.git("tag", name);
    repository.git("checkout", "--quiet", "-b", "tak", "HEAD~1");
    repository.write("docs/een.md", page("a-09", "Een"));
    repository.commit("2024-06-01");
    repository.git("tag", "v2.0");
    repository.git("checkout", "--quiet", "main");
    const { released } = await reader.read(repository.uri, keys);
    expect(released).toMatchObject({ by: "tag", name: "v0.9", date: "2024-03-01" });
    expect(released?.pages.get("docs/een.md")).toEqual({ id: "a-01", title: "Een" });
    expect([...(released?.later ?? [])]).toEqual([repository.git("rev-parse", "main").trim()]);
  });

  test("a release with a text of its own, of a framework in a folder, with odd names and signs", async () => {
    repository.write("kader/docs/één pagina.md", page("'a-01' # vast", 'Een: "twee"'));
    repository.write("kader/docs/zonder.md", "Tekst\n---\nid: a-07\n---\n");
    repository.write("kader/docs/onderaan.md", "---\ntitle: O\n---\nid: a-08\n");
    repository.write("kader/docs/windows.md", page("a-04", "Vier").replaceAll("\n", "\r\n"));
    repository.write("docs/ander.md", page("a-05", "Ander"));
    repository.commit("2024-03-01");
    repository.git("-c", "user.name=n", "-c", "user.email=e@e", "tag", "-a", "2024.03", "-m", "Uitgave");
    expect(await known(`${repository.uri}/kader`)).toEqual([
      "tag 2024.03 2024-03-01",
      { "docs/onderaan.md": undefined, "docs/windows.md": "a-04", "docs/één pagina.md": "a-01" },
    ]);
  });

  test("also of pages that are gone", async () => {
    repository.write("docs/een.md", page("a-01", "Een"));
    repository.write("docs/twee.md", page("a-02", "Twee"));
    repository.commit("2024-03-01");
    repository.git("rm", "--quiet", "docs/een.md");
    repository.commit("2024-05-20");
    const history = await reader.read(repository.uri, keys);
    expect(history.fates.get("docs/een.md")?.[0]?.was).toEqual({ id: "a-01", title: "Een" });
  });

  test("is not known of a clone that was cut off, but for what it holds", async () => {
    twice();
    repository.git("checkout", "--quiet", "-b", "tak", "HEAD~1");
    repository.write("docs/twee.md", page("a-03", "Twee"));
    repository.commit("2024-06-01");
    repository.git("checkout", "--quiet", "main");
    repository.git("clone", "--quiet", "--depth=1", "--no-single-branch", "--branch=tak", repository.uri, "kloon");
    expect(await known(`${repository.uri}/kloon`)).toBeUndefined();
  });

  test("is told without it while nobody asks, and is read once", async () => {
    twice();
    expect((await reader.read(repository.uri)).released).toBeUndefined();
    const first = await reader.read(repository.uri, keys);
    expect(await reader.read(repository.uri, keys)).toBe(first);
  });
});

describe("nothing is known", () => {
  test("of a repository without a commit, of a folder outside all repositories, and of what is no folder of the disk", async () => {
    expect(await reader.read(repository.uri)).toBe(noHistory);
    rmSync(join(repository.root, ".git"), { recursive: true });
    expect(await reader.read(repository.uri)).toBe(noHistory);
    expect(await reader.read(`${repository.uri}/weg`)).toBe(noHistory);
    expect(await reader.read("vscode-vfs://github/voorbeeld/kader")).toBe(noHistory);
  });

  test("after it was ended", async () => {
    repository.write("docs/een.md", pageText("Een"));
    repository.commit("2024-03-01");
    const reading = reader.read(repository.uri);
    reader.dispose();
    expect(await reading).toBe(noHistory);
    expect(await reader.read(repository.uri)).toBe(noHistory);
  });

  test.skipIf(process.platform === "win32")("when git takes longer than it may", async () => {
    repository.write("docs/een.md", pageText("Een"));
    repository.commit("2024-03-01");
    const folder = mkdtempSync(join(tmpdir(), "slow-git-"));
    writeFileSync(join(folder, "git"), "#!/bin/sh\nexec sleep 600\n", { mode: 0o755 });
    vi.stubEnv("PATH", `${folder}${delimiter}${process.env.PATH}`);
    try {
      expect(await gitHistory(50).read(repository.uri)).toBe(noHistory);
    } finally {
      vi.unstubAllEnvs();
      rmSync(folder, { recursive: true });
    }
  });
});

describe.skipIf(process.platform === "win32")("a repository that wants to run something", () => {
  let marks: string;
  /** A program that leaves a mark when it is run. */
  function program(name: string): string {
    const path = join(repository.root, name);
    writeFileSync(path, `#!/bin/sh\ntouch '${join(marks, name)}'\ncat >/dev/null 2>&1 </dev/null\nexit 1\n`);
    chmodSync(path, 0o755);
    return path;
  }
  const ran = () => readdirSync(marks).sort();

  beforeEach(() => {
    marks = join(repository.root, ".git/marks");
    mkdirSync(marks);
    repository.write("docs/een.md", pageText("Een"));
    repository.write(".gitattributes", "*.md diff=eigen filter=eigen\n");
    repository.commit("2024-03-01");
    repository.move("docs/een.md", "docs/twee.md");
    repository.write("docs/twee.md", pageText("Een").replace("regel 3", "regel drie"));
    repository.commit("2024-05-20");
  });

  test("runs nothing by its configuration: monitor, pager, helper, hooks, filters, aliases, signatures", async () => {
    const settings: Record<string, string> = {
      "core.fsmonitor": program("fsmonitor"),
      "core.pager": program("pager"),
      "pager.log": program("pager-of-log"),
      "core.sshCommand": program("ssh"),
      "core.gitProxy": program("proxy"),
      "core.askPass": program("askpass"),
      "core.editor": program("editor"),
      "credential.helper": `!${program("credential")}`,
      "diff.external": program("diff"),
      "diff.eigen.command": program("diff-of-files"),
      "diff.eigen.textconv": program("textconv"),
      "filter.eigen.clean": program("clean"),
      "filter.eigen.smudge": program("smudge"),
      "filter.eigen.process": program("process"),
      "alias.log": `!${program("alias-log")}`,
      "alias.rev-parse": `!${program("alias-rev-parse")}`,
      "alias.grep": `!${program("alias-grep")}`,
      "grep.fullName": "true",
      "grep.patternType": "perl",
      "gpg.program": program("gpg"),
      "log.showSignature": "true",
      "core.hooksPath": "haken",
    };
    for (const [name, value] of Object.entries(settings)) repository.git("config", name, value);
    mkdirSync(join(repository.root, "haken"));
    for (const hook of ["post-index-change", "reference-transaction", "post-checkout"]) program(`haken/${hook}`);
    // A commit with a signature, which is looked at where signatures are shown.
    const signed = repository
      .git("cat-file", "commit", "HEAD")
      .replace("\n\n", "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n AAAA\n -----END PGP SIGNATURE-----\n\n");
    repository.write("handtekening", signed);
    const commit = repository.git("hash-object", "-t", "commit", "-w", "handtekening").trim();
    rmSync(join(repository.root, "handtekening"));
    writeFileSync(join(repository.root, ".git/refs/heads/main"), `${commit}\n`);
    rmSync(marks, { recursive: true });
    mkdirSync(marks);

    const history = await reader.read(repository.uri, { id: "id", title: "title" });
    expect(fates(history)).toEqual({ "docs/een.md": "docs/twee.md 2024-05-20" });
    expect(history.released?.pages.get("docs/twee.md")?.title).toBe("Een");
    expect(ran()).toEqual([]);

    // Without our care it would have. Git looks into a file whose time is not what it remembers.
    utimesSync(join(repository.root, "docs/twee.md"), 1, 1);
    expect(() => repository.git("status")).toThrow();
    expect(() => repository.git("log", "-1")).not.toThrow();
    expect(ran()).toEqual(expect.arrayContaining(["fsmonitor", "gpg", "process"]));
  });

  test("runs nothing to fetch what a clone left behind", async () => {
    const helper = program("fetch");
    for (const [name, value] of [
      ["core.repositoryFormatVersion", "1"],
      ["extensions.partialClone", "bron"],
      ["remote.bron.url", `ext::${helper}`],
      ["remote.bron.promisor", "true"],
      ["protocol.ext.allow", "always"],
      ["protocol.allow", "always"],
    ] as const) {
      repository.git("config", name, value);
    }
    const een = repository.git("rev-parse", "HEAD~1:docs/een.md").trim();
    rmSync(join(repository.root, ".git/objects", een.slice(0, 2), een.slice(2)));

    const history = await reader.read(repository.uri, { id: "id", title: "title" });
    expect(fates(history)).toEqual({ "docs/een.md": "docs/een.md 2024-05-20" });
    expect(history.fates.get("docs/een.md")?.[0]?.was).toBeUndefined();
    expect(ran()).toEqual([]);

    expect(() => repository.git("cat-file", "-p", een)).toThrow();
    expect(ran()).toEqual(["fetch"]);
  });

  test("is no repository when it is a folder that merely looks like one", async () => {
    repository.git("init", "--quiet", "--bare", "kader");
    repository.git("-C", "kader", "config", "core.fsmonitor", program("fsmonitor"));
    rmSync(join(repository.root, ".git"), { recursive: true });
    expect(await reader.read(`${repository.uri}/kader`)).toBe(noHistory);
  });

  test("is not asked for git itself", () => {
    const own = join(repository.root, "bin");
    mkdirSync(own);
    writeFileSync(join(own, "git"), "#!/bin/sh\n");
    chmodSync(join(own, "git"), 0o755);
    const real = findGit(process.env, process.platform, repository.root);
    expect(real && existsSync(real)).toBe(true);
    expect(findGit({ PATH: own }, "linux", repository.root)).toBeUndefined();
    expect(findGit({ PATH: own }, "linux", join(repository.root, "docs"))).toBe(join(own, "git"));
    for (const path of [".:bin:", "", undefined]) expect(findGit({ PATH: path }, "linux", "/")).toBeUndefined();
  });
});
