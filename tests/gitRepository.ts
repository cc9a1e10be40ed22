import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** A real repository in a folder of its own, made and changed by the tests. */
export class GitRepository {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), "algoritmekader-git-")));

  constructor() {
    this.git("init", "--quiet", "--initial-branch=main");
  }

  get uri(): string {
    return pathToFileURL(this.root).href;
  }

  git(...args: readonly string[]): string {
    const own = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
    return execFileSync("git", args, {
      cwd: this.root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...Object.fromEntries(own), GIT_CONFIG_NOSYSTEM: "1" },
    });
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.root, path)), { recursive: true });
    writeFileSync(join(this.root, path), text);
  }

  move(from: string, to: string): void {
    mkdirSync(dirname(join(this.root, to)), { recursive: true });
    this.git("mv", from, to);
  }

  /** Commits all there is, on a day. */
  commit(date: string): void {
    this.git("add", "--all");
    const when = `${date}T12:00:00Z`;
    const own = Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_"));
    execFileSync(
      "git",
      ["-c", "commit.gpgSign=false", "commit", "--quiet", "--allow-empty", "--message", "Wijziging"],
      {
        cwd: this.root,
        env: {
          ...Object.fromEntries(own),
          GIT_AUTHOR_NAME: "Auteur",
          GIT_AUTHOR_EMAIL: "auteur@voorbeeld.nl",
          GIT_COMMITTER_NAME: "Auteur",
          GIT_COMMITTER_EMAIL: "auteur@voorbeeld.nl",
          GIT_AUTHOR_DATE: when,
          GIT_COMMITTER_DATE: when,
        },
      },
    );
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}

/** A page that is like no other: git takes it for the same after a rename. */
export function pageText(title: string): string {
  const lines = Array.from({ length: 12 }, (_, index) => `${title}, regel ${index + 1} van deze pagina.`);
  return `---\ntitle: ${title}\n---\n${lines.join("\n")}\n`;
}
