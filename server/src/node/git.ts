/**
 * Runs git for reading, in repositories that anybody may have made. Their configuration can name programs for git to run;
 * what is asked for here needs none of them, and each is shut off as well. Nothing is written and nothing is fetched.
 */
import { existsSync, realpathSync, statSync } from "node:fs";
import { devNull } from "node:os";
import { delimiter, dirname, isAbsolute, join, relative } from "node:path";

export interface GitOptions {
  /** In milliseconds: what takes longer is ended, with what it has written so far. */
  readonly limit: number;
  readonly signal: AbortSignal;
}

export interface GitResult {
  readonly output: string;
  /** Git ended by itself, and well. */
  readonly isDone: boolean;
  /** Git was ended: it took too long, wrote too much, or was asked to stop. */
  readonly isStopped: boolean;
}

/** The history of a large repository of pages is about a megabyte. */
const mostOutput = 16 * 1024 * 1024;

const settings = [
  // Programs that the configuration of a repository can name.
  "core.fsmonitor=",
  "core.pager=",
  "core.sshCommand=false",
  "credential.helper=",
  "gpg.program=false",
  `core.hooksPath=${devNull}`,
  // A folder of the working copy that looks like a repository is none.
  "safe.bareRepository=explicit",
  "log.showSignature=false",
  // What is written is read here.
  "i18n.logOutputEncoding=UTF-8",
];

/** What git must not take from the surroundings, and what it must not do. */
function environment(root: string): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !/^(?:GIT_|SSH_ASKPASS)/i.test(name));
  return {
    ...Object.fromEntries(own),
    LC_ALL: "C",
    GIT_OPTIONAL_LOCKS: "0",
    GIT_TERMINAL_PROMPT: "0",
    // Objects that take the place of others would tell another history than the one that everybody has.
    GIT_NO_REPLACE_OBJECTS: "1",
    GIT_GRAFT_FILE: devNull,
    // A clone without its files fetches each when it is looked at, by a program that the repository can name.
    GIT_NO_LAZY_FETCH: "1",
    GIT_ALLOW_PROTOCOL: "none",
    GIT_CEILING_DIRECTORIES: dirname(root),
  };
}

/** Runs git in a folder; undefined where there is no git, or the folder lies in no repository. Never rejects. */
export async function runGit(
  folder: string,
  args: readonly string[],
  options: GitOptions,
): Promise<GitResult | undefined> {
  const root = repositoryOf(folder);
  const git = root === undefined ? undefined : findGit(process.env, process.platform, root);
  if (root === undefined || git === undefined || options.signal.aborted) return undefined;
  // Most starts of the command line need no child process: it is loaded here, where one does.
  const { spawn } = await import("node:child_process");
  const all = ["-C", folder, "--no-pager", "--no-optional-locks", ...settings.flatMap((one) => ["-c", one]), ...args];
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    let isStopped = false;
    // Not in the folder: some systems look for programs, and libraries, in the folder where a program starts.
    const child = spawn(git, all, {
      cwd: dirname(git),
      env: environment(root),
      stdio: ["ignore", "pipe", "ignore"],
      windowsHide: true,
    });
    const stop = () => {
      isStopped = true;
      child.kill("SIGKILL");
    };
    const timer = setTimeout(stop, options.limit);
    options.signal.addEventListener("abort", stop);
    // A server that ends without being asked takes git with it.
    process.once("exit", stop);
    const end = (code: number | null) => {
      clearTimeout(timer);
      options.signal.removeEventListener("abort", stop);
      process.removeListener("exit", stop);
      resolve({ output: Buffer.concat(chunks).toString("utf8"), isDone: code === 0 && !isStopped, isStopped });
    };
    child.stdout.on("data", (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > mostOutput) stop();
    });
    child.on("error", () => end(null));
    child.on("close", end);
  });
}

/** The folder at or above a folder that holds `.git`; undefined when there is none. */
export function repositoryOf(folder: string): string | undefined {
  try {
    let at = realpathSync(folder);
    while (!existsSync(join(at, ".git"))) {
      const above = dirname(at);
      if (above === at) return undefined;
      at = above;
    }
    return at;
  } catch {
    // No such folder, or not ours to read: nothing is known of it.
    return undefined;
  }
}

/**
 * The full path of git: the first on the search path, but never one that lies in the repository itself, which anybody may
 * have put there.
 */
export function findGit(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  repository: string,
): string | undefined {
  const name = platform === "win32" ? "git.exe" : "git";
  const path = Object.entries(env).find(
    ([key]) => key === "PATH" || (platform === "win32" && /^path$/i.test(key)),
  )?.[1];
  const folders = (path ?? "").split(delimiter).filter((folder) => isAbsolute(folder));
  if (platform === "darwin") {
    // `/usr/bin/git` asks to install the developer tools where they are not: these are what it starts where they are.
    folders.push("/Library/Developer/CommandLineTools/usr/bin", "/Applications/Xcode.app/Contents/Developer/usr/bin");
  }
  for (const folder of folders) {
    if (platform === "darwin" && folder.replace(/\/+$/, "") === "/usr/bin") continue;
    const file = join(folder, name);
    if (isFileOutside(file, repository)) return file;
  }
  return undefined;
}

/** Whether there is a file at a path, and not in a folder, nor by way of links. */
function isFileOutside(file: string, folder: string): boolean {
  try {
    if (!statSync(file).isFile()) return false;
    return [file, realpathSync(file)].every((path) => {
      const way = relative(folder, path);
      return way.startsWith("..") || isAbsolute(way);
    });
  } catch {
    // No such file, or not ours to read.
    return false;
  }
}
