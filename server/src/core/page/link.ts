/** What links and raw HTML refer to: files beside the page, or addresses of the published site. */
import { addressFault } from "../body/address";
import type { HtmlAttribute } from "../body/body";
import type { ContentModel } from "../model/contentModel";
import { fileNameOf, relativePath, resolvePath } from "../text/path";
import { type Span, spanOf } from "../text/span";

/** A Markdown link or image, or an attribute of raw HTML, that leads to a file of the framework. */
export interface LinkReference {
  readonly type: "link";
  readonly syntax: "markdown" | "html";
  /**
   * `file`: the path of a file, relative to the page: the site generator turns it into an address. `address`: what is
   * meant as an address of the published site, or as a file without its extension: nothing turns or checks it.
   */
  readonly form: "file" | "address";
  /** The files that it may mean, relative to the root, the likeliest first. Never empty. */
  readonly paths: readonly string[];
  /** Those of them to which it leads on the site, where they are there; to the others an author may have meant to link. */
  readonly sitePaths: readonly string[];
  /** The path as written: without anchor and query. Empty for a link within the page. */
  readonly written: string;
  readonly span: Span;
  /** What stands behind `#`. */
  readonly anchor: { readonly id: string; readonly span: Span } | undefined;
}

/** Addresses of other sites, of persons, of programs; and placeholders of templates. */
const elsewhere = /^(?:[a-zA-Z][a-zA-Z0-9+.-]*:|\/\/|\{|$)/;

/**
 * Something with an extension. Without one it is an address of the published site, with digits only the number of an
 * article, and HTML is what the site makes of a page.
 */
const fileName = /\.(?!\d+$|html?$)[a-zA-Z0-9]{1,5}$/;

/** What an address of the published site looks like: words between slashes, not all of them numbers. */
const address = /^(?=.*[a-zA-Z.])(?:\.{1,2}(?:\/|$))*[\w~%/-]*$/;

/** HTML by the name of its file, which the site makes of a page, or publishes as it is. */
const htmlFile = /^(?:[^?#]*\/)?[^/]*\.html?$/;

/** The name of a file as if it were that of a folder. */
const slashAfterFile = /^(.*[^/.]\.(?!\d+\/)[a-zA-Z0-9]{1,5})\/+$/;

/** Signs with which somebody made a mistake that `link/syntax` speaks of: what follows is no path. */
const slip = /^[[(]|\]\(|\n/;

/** What is missing at the start of an address of another site, or of a person. */
export function schemeOf(written: string): "https://" | "mailto:" | undefined {
  if (/^www\.[\w-]+\./.test(written)) return "https://";
  return /^[\w.+-]+@[\w-]+\.[\w.-]+$/.test(written) ? "mailto:" : undefined;
}

/** Whether a link names the site itself: by its address, or from its root. */
export function isAbsolute(written: string): boolean {
  return written.startsWith("/") || /^https?:/i.test(written);
}

/** What a link refers to; undefined for links to other sites and to what is no file. `from` is the path of the page. */
export function linkReference(
  from: string,
  destination: string,
  span: Span,
  model: ContentModel,
): LinkReference | undefined {
  if (slip.test(destination)) return undefined;
  const { written, anchor, span: place } = taken(withoutTitle(destination), span);
  const reference = { type: "link", syntax: "markdown", written, span: place, anchor } as const;
  const toFile = (path: string) => ({ ...reference, form: "file", paths: [path], sitePaths: [path] }) as const;
  if (written === "") return anchor && toFile(from);
  if (pagePath.test(written)) return toFile(fileAt(from, written));
  const onSite = siteAddress(written, model);
  if (onSite) return { ...reference, form: "address", ...onSite };
  if (elsewhere.test(written) || addressFault(written)) return undefined;
  const plain = unescaped(written);
  const path = slashAfterFile.exec(plain)?.[1];
  if (path !== undefined) return { ...reference, form: "address", ...withSlash(path, fileAt(from, path), from) };
  if (fileName.test(written) || schemeOf(written) !== undefined) {
    const file = fileAt(from, plain);
    // What is no file beside the page stays as it is, and a browser may find it at that address.
    const shown = plain.endsWith(".md") ? undefined : resolvePath(addressFolder(from), plain);
    const paths = shown === undefined || shown === file ? [file] : [file, shown];
    return { ...reference, form: "file", paths, sitePaths: paths };
  }
  const isHtml = htmlFile.test(plain);
  if (!isHtml && !address.test(plain)) return undefined;
  const asFile = resolvePath(from, plain);
  const asAddress = resolvePath(addressFolder(from), plain);
  // A file that is there is a file, whatever else it may be called for.
  const file = isHtml && asFile !== undefined ? [asFile] : [];
  const sitePaths = [...file, ...shownAt(asAddress)];
  // With a slash at its end it was copied from an address; without one its `.md` was forgotten.
  const meant = isHtml || plain.endsWith("/") ? [...sitePaths, ...meantBy(asFile)] : [...meantBy(asFile), ...sitePaths];
  const paths = [...new Set(meant)];
  return paths.length === 0 ? undefined : { ...reference, form: "address", paths, sitePaths };
}

/** Without what is meant as a title and lacks its quotes: it is no part of the path. */
function withoutTitle(destination: string): string {
  return destination.includes(" ") ? (/^\S+\.md(?:#\S*)?(?= )/.exec(destination)?.[0] ?? destination) : destination;
}

/** The path of a file of Markdown beside the page, in which nothing has another meaning: that is what most links are. */
const pagePath = /^[\w.][\w./-]*\.md$/;

/** What leads out of the framework leads to no file of the site. */
function fileAt(from: string, relative: string): string {
  return resolvePath(from, relative) ?? `../${fileNameOf(relative)}`;
}

/** What `href` and `src` in raw HTML refer to: the browser reads them, so they are addresses of the published site. */
export function htmlReference(
  from: string,
  attribute: Pick<HtmlAttribute, "name" | "value" | "span">,
  model: ContentModel,
): LinkReference | undefined {
  if (attribute.name !== "href" && attribute.name !== "src") return undefined;
  const { written, anchor, span } = taken(attribute.value, attribute.span);
  const reference = { type: "link", syntax: "html", form: "address", written, span, anchor } as const;
  const to = (paths: readonly string[]) => ({ ...reference, paths, sitePaths: paths });
  if (written === "") return anchor && to([from]);
  const onSite = siteAddress(written, model);
  if (onSite) return { ...reference, ...onSite };
  if (elsewhere.test(written)) return undefined;
  const path = resolvePath(addressFolder(from), unescaped(written));
  if (path === undefined) return undefined;
  const named = slashAfterFile.exec(written)?.[1];
  if (named !== undefined) return { ...reference, ...withSlash(named, resolvePath(addressFolder(from), named), from) };
  if (fileName.test(written)) return to([path]);
  return htmlFile.test(written) || address.test(written) ? to(shownAt(path)) : undefined;
}

/** The destination without query, and with its anchor apart. */
function taken(destination: string, span: Span): Pick<LinkReference, "written" | "anchor" | "span"> {
  const end = destination.search(/[?#]/);
  const written = end < 0 ? destination : destination.slice(0, end);
  const hash = end < 0 ? -1 : destination.indexOf("#", end);
  const id = hash < 0 ? "" : destination.slice(hash + 1);
  return {
    written,
    span: spanOf(span.start, written.length),
    anchor: id === "" ? undefined : { id: decoded(id), span: spanOf(span.start + hash + 1, id.length) },
  };
}

/** What an absolute address of the site leads to, and what it is meant to lead to; undefined for any other address. */
function siteAddress(written: string, model: ContentModel): Pick<LinkReference, "paths" | "sitePaths"> | undefined {
  const isRooted = written.startsWith("/");
  const scheme = isRooted ? undefined : /^https?:/i.exec(written)?.[0];
  if (scheme === undefined && (!isRooted || written.startsWith("//"))) return undefined;
  for (const site of model.site) {
    // Where the site has a folder of its server for itself, `/folder/page/` is right on the server.
    const lead = isRooted ? folderOf(site) : site.slice(site.indexOf("//"));
    const rest = isRooted ? written : written.slice((scheme as string).length);
    // The folder itself is found without a slash at its end, too.
    if (`${rest}/` === lead) return pagesAt("", true, model);
    if (rest.startsWith(lead)) return pagesAt(decoded(rest.slice(lead.length)), true, model);
  }
  if (!isRooted) return undefined;
  // What begins at the root of the server is meant to begin at the root of the site.
  return pagesAt(decoded(written.slice(1)), model.site.length === 0, model);
}

/** The folder of its server that a site has for itself: `/` where that is the whole of it. */
export function folderOf(site: string): string {
  return site.slice(site.indexOf("/", site.indexOf("//") + 2));
}

function pagesAt(
  path: string,
  isRight: boolean,
  { pages }: ContentModel,
): Pick<LinkReference, "paths" | "sitePaths"> | undefined {
  const full = resolvePath(`${pages}/`, path);
  // What leads out of the site is no part of it.
  if (full === undefined || !(`${full}/`.startsWith(`${pages}/`) || pages === "")) return undefined;
  const shown = fileName.test(path) ? [full] : shownAt(full);
  const isSource = path.endsWith(".md");
  const paths = fileName.test(path) ? [full] : [...new Set([...shown, ...meantBy(full)])];
  return { paths, sitePaths: isRight && !isSource ? shown : [] };
}

/** What a folder with such a name shows, and the file that is meant. */
function withSlash(
  written: string,
  file: string | undefined,
  from: string,
): Pick<LinkReference, "paths" | "sitePaths"> {
  const shown = written.endsWith(".md") ? [] : shownAt(resolvePath(addressFolder(from), written));
  return { paths: file === undefined ? shown : [file, ...shown], sitePaths: shown };
}

const folderIndex = /\/index\.html?$/;

/** The files that the site may show at an address. */
function shownAt(path: string | undefined): readonly string[] {
  if (path === undefined) return [];
  if (!htmlFile.test(path)) return [...pageFiles(path), `${path}/index.html`];
  const folder = path.replace(folderIndex, "");
  return folder === path ? [path] : [...pageFiles(folder), path];
}

/** The pages that somebody means who writes an address as if it were a file. */
function meantBy(path: string | undefined): readonly string[] {
  return path === undefined ? [] : pageFiles(path.replace(folderIndex, "").replace(/\.html?$/, ""));
}

/** The pages that the address of a folder may show. */
function pageFiles(path: string): readonly string[] {
  return [`${path}.md`, `${path}/index.md`];
}

/** The folder that an address on the page is relative to: each page has one of its own, but for `index.md`. */
function addressFolder(from: string): string {
  return from.endsWith("/index.md") ? from : from.replace(/\.md$/, "/");
}

/** The address of a page relative to that of another, as raw HTML needs it. */
export function relativeAddressOf(from: string, to: string): string {
  const target = to.endsWith("/index.md") ? to.slice(0, -"index.md".length) : to.replace(/\.md$/, "/");
  return relativePath(addressFolder(from), target) || "./";
}

function unescaped(written: string): string {
  return decoded(written.replace(/\\([\\`*_{}[\]()>#+\-.!|])/g, "$1"));
}

function decoded(text: string): string {
  if (!text.includes("%")) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that escapes nothing stands for itself.
    return text;
  }
}
