import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Outline, outlineOf } from "./outline";

/** A site to be built: what `mkdocs.yml` says and what lies below the folder of its pages. Paths are relative to that folder. */
export interface SiteSource {
  readonly config: string;
  /** The folder that snippets are read from: the root of the framework. */
  readonly root: string;
  readonly pages: ReadonlyMap<string, string>;
  readonly files: readonly string[];
}

/** A page as the site shows it. */
export interface BuiltPage extends Outline {
  /** Relative to the address of the site: `over/kader/`. */
  readonly url: string;
  readonly html: string;
  readonly title: string | undefined;
  /** What the site reads of its front matter. */
  readonly meta: Readonly<Record<string, unknown>>;
}

/** A page at which the site stops, and with what. */
export interface FailedPage {
  readonly error: string;
}

export interface BuiltSite {
  readonly pages: ReadonlyMap<string, BuiltPage | FailedPage>;
  /** Extensions of Markdown that the site has and this machine has not. */
  readonly without: readonly string[];
}

export function isBuilt(page: BuiltPage | FailedPage | undefined): page is BuiltPage {
  return page !== undefined && "html" in page;
}

const asked =
  "import mkdocs, markdown, pymdownx, yaml; print(mkdocs.__version__, markdown.__version__, pymdownx.__version__)";
const generators = ["python3", "/usr/bin/python3"].map((program) => {
  const { status, stdout } = spawnSync(program, ["-c", asked], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return { program, version: stdout, isThere: status === 0 };
});
const { program: python, version = "" } = generators.find(({ isThere }) => isThere) ?? {};

/** Whether the site generator is on this machine (Debian: mkdocs, mkdocs-material, python3-markdown and python3-pymdownx). */
export const isJudgeThere = python !== undefined;
if (!isJudgeThere) console.warn("skipped: no site generator (node scripts/installSite.mjs installs it on Debian)");

/** A page as it would be with another text. */
export type OtherText = readonly [path: string, text: string];

/** Builds the pages of a site with the real MkDocs, or, by any name, pages of it that have another text. Throws when it cannot be run. */
export async function build(site: SiteSource, others?: ReadonlyMap<string, OtherText>): Promise<BuiltSite> {
  const { config, root, pages, files } = site;
  const input = JSON.stringify({
    config,
    root,
    pages: Object.fromEntries(pages),
    files,
    others: others && Object.fromEntries(others),
  });
  const output = await kept(input, () => answerOf(python ?? "python3", [join(__dirname, "judge.py")], input));
  const [first, ...lines] = output.trim().split("\n");
  const built = new Map<string, BuiltPage | FailedPage>();
  for (const line of lines) {
    const { path, ...page } = JSON.parse(line);
    built.set(path, "error" in page ? page : { ...page, ...outlineOf(page.html) });
  }
  return { pages: built, without: JSON.parse(first as string).without };
}

/** Building the real framework takes half a minute: what was asked before is not built again, unless the generator is another. */
async function kept(input: string, make: () => Promise<string>): Promise<string> {
  if (input.length < 200_000) return make();
  const key = createHash("sha256")
    .update(input)
    .update(readFileSync(join(__dirname, "judge.py")))
    .update(version);
  const file = join(__dirname, "../../out/judge", `${key.digest("hex")}.jsonl`);
  if (!existsSync(file)) {
    const output = await make();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, output);
  }
  return readFileSync(file, "utf8");
}

function answerOf(program: string, args: readonly string[], input: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ["pipe", "pipe", "pipe"] });
    const out: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on("data", (data) => out.push(data));
    child.stderr.on("data", (data) => errors.push(data));
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0
        ? resolve(Buffer.concat(out).toString("utf8"))
        : reject(new Error(Buffer.concat(errors).toString("utf8"))),
    );
    child.stdin.end(input);
  });
}
