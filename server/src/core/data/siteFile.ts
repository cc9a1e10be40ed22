import { scanNestedLists } from "../frontMatter/nestedLists";
import { isEmptyNode, type YamlNode } from "../frontMatter/yamlNodes";
import { parseYaml, type YamlResult } from "../frontMatter/yamlParser";
import type { ContentModel } from "../model/contentModel";
import { nextLine, type Span } from "../text/span";
import { type Navigation, navigationIn, navigationSetting } from "./navigation";

/**
 * The file that says how the site is built. What it says is read when somebody asks, each setting by itself: so a mistake in one of
 * them, or a tag that only the site knows, hides none of the others. Never changes, as a page.
 */
export class SiteFile {
  readonly type = "site";
  readonly #stretches: ReadonlyMap<string, Span>;
  readonly #values = new Map<string, Setting>();
  #navigation: Navigation | undefined | false = false;

  constructor(
    readonly path: string,
    readonly text: string,
  ) {
    this.#stretches = stretchesOf(text);
  }

  /** Whether the file has the setting, whatever stands there. */
  has(name: string): boolean {
    return this.#stretches.has(name);
  }

  /** Where a setting stands, with its name and all below it. */
  stretch(name: string): Span | undefined {
    return this.#stretches.get(name);
  }

  /** What stands at a setting; undefined where it is not there, is empty or cannot be read. */
  setting(name: string): YamlNode | undefined {
    return this.#setting(name).value;
  }

  /** The menu; undefined where the site makes it by itself of the folders, or it cannot be read. */
  get navigation(): Navigation | undefined {
    if (this.#navigation === false) {
      const { value, isWhole } = this.#setting(navigationSetting);
      this.#navigation = navigationIn(this.text, value, isWhole);
    }
    return this.#navigation;
  }

  /** The names of the plugins, in their order; undefined where something stands there that cannot be read. */
  get plugins(): readonly string[] | undefined {
    const stretch = this.#stretches.get("plugins");
    if (!stretch) return [];
    // They have settings of their own, with tags that only the site knows: reading all of that takes longer than all else here.
    const names = namesBefore(this.text.slice(stretch.start, stretch.end));
    if (names) return names;
    const value = this.setting("plugins");
    return value && namesIn(value);
  }

  /** The names of what adds to Markdown; undefined where not all of it can be read, or another file says more. */
  get extensions(): readonly string[] | undefined {
    if (!this.has("markdown_extensions")) return this.has("INHERIT") ? undefined : [];
    const { value, isWhole } = this.#setting("markdown_extensions");
    return value && isWhole ? namesIn(value) : undefined;
  }

  /** The paths of the programs that run along with the build, as they are written. */
  get hooks(): readonly string[] {
    return namesIn(this.setting("hooks"));
  }

  /** Whether the site has templates of its own, which may lead to pages too. */
  get hasTemplates(): boolean {
    const theme = this.setting("theme");
    return theme?.type === "mapping" && theme.entries.some(({ key }) => key === "custom_dir");
  }

  /** The folder of the pages, relative to that of the file itself. */
  get pages(): string {
    return withoutSlash(textAt(this.setting("docs_dir")) ?? "docs");
  }

  /** The address under which the site is published. */
  get address(): string | undefined {
    return textAt(this.setting("site_url"));
  }

  #setting(name: string): Setting {
    let setting = this.#values.get(name);
    if (!setting) {
      setting = readSetting(this.text, this.#stretches.get(name));
      this.#values.set(name, setting);
    }
    return setting;
  }
}

interface Setting {
  readonly value: YamlNode | undefined;
  /** Whether all that stands there could be read. */
  readonly isWhole: boolean;
}

const nothing: Setting = { value: undefined, isWhole: true };

function readSetting(text: string, stretch: Span | undefined): Setting {
  if (!stretch) return nothing;
  const { start, end } = stretch;
  const plain = scanNestedLists(text, start, end);
  const { entries, error }: YamlResult = plain ? { entries: [plain] } : parseYaml(text, start, end);
  const value = entries[0]?.value;
  return { value: isEmptyNode(value) ? undefined : value, isWhole: error === undefined };
}

/** The file of the site at a path; undefined where the model has none there. Never throws. */
export function readSiteFile(path: string, text: string, { siteFile }: ContentModel): SiteFile | undefined {
  return siteFile === path ? new SiteFile(path, text) : undefined;
}

/** Settings stand at the start of a line; of two with one name the site takes the last. */
const settingName = /^(["']?)([A-Za-z_][\w-]*)\1[ ]*:(?=[ \r\n]|$)/;

/** Where each setting stands: from its name up to the next one. */
function stretchesOf(text: string): Map<string, Span> {
  const found = new Map<string, Span>();
  let name: string | undefined;
  let start = 0;
  const close = (end: number) => {
    if (name === undefined) return;
    found.delete(name);
    found.set(name, { start, end });
    name = undefined;
  };
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (; at < text.length; at = nextLine(text, at)) {
    const code = text.charCodeAt(at);
    // Indented, empty or a comment: that belongs to what stands above it. So does a list, which need not be indented.
    if (code === 32 || code === 10 || code === 13 || code === 35) continue;
    if (code === 45 && /[ \r\n]/.test(text[at + 1] ?? " ")) continue;
    close(at);
    const [, , key] = settingName.exec(text.slice(at, nextLine(text, at))) ?? [];
    if (key === undefined) continue;
    name = key;
    start = at;
  }
  close(text.length);
  return found;
}

/** The first words of the items of a list; undefined where one is out of the ordinary. */
function namesBefore(text: string): string[] | undefined {
  const [first = "", ...lines] = text.split(/\r?\n/);
  if (!/^plugins:\s*(?:#.*)?$/.test(first)) return undefined;
  const names: string[] = [];
  let column: number | undefined;
  for (const line of lines) {
    const at = line.search(/[^ ]/);
    if (at < 0 || line[at] === "#") continue;
    column ??= at;
    if (at > column) continue;
    const [, name] = /^- +([A-Za-z][\w./-]*)(?::(?: .*)?| +#.*)?\s*$/.exec(line.slice(at)) ?? [];
    if (at < column || name === undefined) return undefined;
    names.push(name);
  }
  return names;
}

/** The items of a list: texts, and what has settings of its own by the name before them. */
function namesIn(node: YamlNode | undefined): string[] {
  if (node?.type === "mapping") return node.entries.map(({ key }) => key);
  if (node?.type !== "list") return [];
  return node.items.flatMap(({ value }) => {
    if (value?.type === "mapping") return value.entries.map(({ key }) => key);
    return textAt(value) ?? [];
  });
}

function textAt(node: YamlNode | undefined): string | undefined {
  return node?.type === "scalar" ? node.value : undefined;
}

function withoutSlash(path: string): string {
  return path.replace(/^(?:\.\/)+/, "").replace(/\/+$/, "");
}
