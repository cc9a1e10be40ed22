import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type History, noHistory } from "../../server/src/core/framework/history";
import { gitHistory } from "../../server/src/node/gitHistory";
import { GitRepository, pageText } from "../gitRepository";

// Each test starts a dozen programs.
vi.setConfig({ testTimeout: 60_000 });

const keys = { id: "id", title: "title" };
let repository: GitRepository;
/** Where a program that is run leaves a mark. */
let marks: string;

beforeEach(() => {
  repository = new GitRepository();
  marks = mkdtempSync(join(tmpdir(), "marks-"));
  repository.write("docs/een.md", pageText("Een"));
  repository.commit("2024-03-01");
  repository.move("docs/een.md", "docs/twee.md");
  repository.commit("2024-05-20");
});
afterEach(() => {
  vi.unstubAllEnvs();
  repository.dispose();
  rmSync(marks, { recursive: true });
});

async function read(uri = repository.uri): Promise<History> {
  const reader = gitHistory(50_000);
  try {
    return await reader.read(uri, keys);
  } finally {
    reader.dispose();
  }
}

const fates = ({ fates }: History) =>
  Object.fromEntries([...fates].map(([path, [last]]) => [path, `${last?.path} ${last?.deleted ?? last?.moved}`]));
const asItIs = { "docs/een.md": "docs/twee.md 2024-05-20" };
const ran = () => readdirSync(marks).sort();

/** A program outside the repository that leaves a mark when it is run. */
function program(name: string): string {
  const path = join(repository.root, `.git/${name}`);
  writeFileSync(path, `#!/bin/sh\ntouch '${join(marks, name)}'\nexit 1\n`);
  chmodSync(path, 0o755);
  return path;
}

describe.skipIf(process.platform === "win32")("a repository", () => {
  test("cannot pretend another history by objects that take the place of others", async () => {
    const [last, first] = repository.git("rev-list", "HEAD").trim().split("\n") as [string, string];
    const tree = repository.git("rev-parse", `${first}^{tree}`).trim();
    const other = repository.git("-c", "user.name=a", "-c", "user.email=a@b", "commit-tree", "-m", "x", tree).trim();
    repository.git("replace", last, other);
    expect(repository.git("log", "--format=%H", "--name-only")).not.toContain("docs/twee.md");
    expect(fates(await read())).toEqual(asItIs);
  });

  test("nor by grafts", async () => {
    const last = repository.git("rev-parse", "HEAD").trim();
    mkdirSync(join(repository.root, ".git/info"), { recursive: true });
    writeFileSync(join(repository.root, ".git/info/grafts"), `${last}\n`);
    expect(repository.git("rev-list", "--count", "HEAD").trim()).toBe("1");
    expect(fates(await read())).toEqual(asItIs);
  });

  test("whose .git is a file that points at another one runs nothing of what that one names", async () => {
    const elsewhere = join(repository.root, "elders");
    renameSync(join(repository.root, ".git"), elsewhere);
    writeFileSync(join(repository.root, ".git"), "gitdir: elders\n");
    const hook = join(elsewhere, "hooks/post-index-change");
    mkdirSync(join(elsewhere, "hooks"), { recursive: true });
    for (const path of [hook, join(elsewhere, "monitor")]) {
      writeFileSync(path, `#!/bin/sh\ntouch '${join(marks, "ran")}'\n`);
      chmodSync(path, 0o755);
    }
    repository.git("config", "core.fsmonitor", join(elsewhere, "monitor"));
    repository.git("config", "diff.external", join(elsewhere, "monitor"));
    repository.git("status");
    expect(ran(), "without our care it is run").toEqual(["ran"]);
    rmSync(join(marks, "ran"));
    expect(fates(await read())).toEqual(asItIs);
    expect(ran()).toEqual([]);
  });

  test("whose .git points at nothing, at itself or at no repository is one without a history", async () => {
    for (const text of ["gitdir: weg\n", "gitdir: .git\n", "gitdir: /\n", "geen\n", ""]) {
      rmSync(join(repository.root, ".git"), { recursive: true, force: true });
      writeFileSync(join(repository.root, ".git"), text);
      expect(await read(), text).toBe(noHistory);
    }
  });

  test("with names that look like options: of files, folders, tags and branches", async () => {
    repository.write("docs/--output=x.md", pageText("Optie"));
    repository.write("-n/--exec=x.md", pageText("Map"));
    repository.write("docs/nieuw\nregel\u0001 \"'$(touch x)`touch x`.md", pageText("Regel"));
    repository.commit("2024-06-01");
    const head = repository.git("rev-parse", "HEAD").trim();
    for (const name of ["--output=x", "-n", "v1.0;touch x", "$(touch x)"]) {
      writeFileSync(join(repository.root, ".git/refs/tags", name), `${head}\n`);
      writeFileSync(join(repository.root, ".git/refs/heads", name), `${head}\n`);
    }
    repository.git("rm", "--quiet", "-r", "--", "docs/--output=x.md", "-n");
    repository.commit("2024-07-01");
    const before = repository.git("status", "--porcelain", "--ignored");
    const history = await read();
    expect(fates(history)).toEqual({
      ...asItIs,
      "docs/--output=x.md": "docs/--output=x.md 2024-07-01",
      "-n/--exec=x.md": "-n/--exec=x.md 2024-07-01",
    });
    expect(history.fates.get("docs/--output=x.md")?.[0]?.was?.title).toBe("Optie");
    expect(repository.git("status", "--porcelain", "--ignored")).toBe(before);
    expect(fates(await read(`${repository.uri}/docs`))).toHaveProperty(["een.md"], "twee.md 2024-05-20");
  });

  test("says nothing else by its settings of how history is told", async () => {
    for (const [name, value] of Object.entries({
      "i18n.logOutputEncoding": "UTF-16",
      "log.date": "relative",
      "log.follow": "true",
      "log.showRoot": "false",
      "log.decorate": "full",
      "log.abbrevCommit": "true",
      "color.ui": "always",
      "column.ui": "always",
      "core.quotePath": "true",
      "diff.renames": "false",
      "diff.relative": "false",
      "diff.orderFile": "/dev/zero",
      "format.pretty": "fuller",
      "grep.lineNumber": "false",
      "grep.column": "true",
      "tag.sort": "version:refname",
    })) {
      repository.git("config", name, value);
    }
    const history = await read();
    expect(fates(history)).toEqual(asItIs);
    expect(history.released?.pages.get("docs/twee.md")?.title).toBe("Een");
  });

  test("is not changed, and gets no file", async () => {
    repository.git("gc", "--quiet");
    const files = () => (readdirSync(repository.root, { recursive: true }) as string[]).sort();
    const before = files();
    await read();
    expect(files()).toEqual(before);
  });

  // Git itself asks whose it is; only one of us who is root can make one of somebody else.
  test.skipIf(process.getuid?.() !== 0)("of somebody else is not asked", async () => {
    for (const path of ["", ...(readdirSync(repository.root, { recursive: true }) as string[])])
      chownSync(join(repository.root, path), 12_345, 12_345);
    expect(await read()).toBe(noHistory);
  });
});

describe.skipIf(process.platform === "win32")("the surroundings", () => {
  test("name no other repository, and no program for git to run", async () => {
    const other = new GitRepository();
    try {
      other.write("docs/drie.md", pageText("Drie"));
      other.commit("2024-03-01");
      const surroundings: Record<string, string> = {
        GIT_DIR: join(other.root, ".git"),
        GIT_WORK_TREE: other.root,
        GIT_INDEX_FILE: join(other.root, ".git/index"),
        GIT_OBJECT_DIRECTORY: join(other.root, ".git/objects"),
        GIT_NAMESPACE: "x",
        GIT_EXTERNAL_DIFF: program("diff"),
        GIT_PAGER: program("pager"),
        GIT_SSH_COMMAND: program("ssh"),
        GIT_ASKPASS: program("askpass"),
        GIT_PROXY_COMMAND: program("proxy"),
        GIT_CONFIG_COUNT: "1",
        GIT_CONFIG_KEY_0: "core.fsmonitor",
        GIT_CONFIG_VALUE_0: program("monitor"),
        GIT_CONFIG_PARAMETERS: `'core.fsmonitor=${program("monitor")}'`,
        GIT_EXEC_PATH: marks,
        GIT_TRACE: join(marks, "trace"),
        GIT_TRACE2: join(marks, "trace2"),
        GIT_GLOB_PATHSPECS: "1",
        GIT_LITERAL_PATHSPECS: "1",
      };
      for (const [name, value] of Object.entries(surroundings)) vi.stubEnv(name, value);
      expect(fates(await read())).toEqual(asItIs);
      expect(ran()).toEqual([]);
    } finally {
      vi.unstubAllEnvs();
      other.dispose();
    }
  });

  test("are those of the tests: git would have taken them", () => {
    const monitor = program("monitor");
    execFileSync("git", ["status"], {
      cwd: repository.root,
      env: { ...process.env, GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "core.fsmonitor", GIT_CONFIG_VALUE_0: monitor },
    });
    expect(ran()).toEqual(["monitor"]);
  });
});
