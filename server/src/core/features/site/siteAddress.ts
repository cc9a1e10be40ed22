/** Where the site shows a page. */
import type { ContentModel } from "../../model/contentModel";

/** What the file of the site generator says of addresses. */
export interface SiteSettings {
  /** Of the site, with a slash at its end; undefined where nobody says. */
  readonly root: string | undefined;
  /** Whether each page has a folder of its own. */
  readonly usesFolders: boolean;
}

/** Read from the file of the site, as far as it says so in the usual way; from the model else. */
export function siteSettings(text: string | undefined, { site }: ContentModel): SiteSettings {
  const own = /^site_url:[ \t]*["']?(https?:\/\/[^\s"'#]+)/m.exec(text ?? "")?.[1];
  const root = own ?? site[0];
  return {
    root: root === undefined || root.endsWith("/") ? root : `${root}/`,
    usesFolders: !/^use_directory_urls:[ \t]*(?:false|no|off)\b/im.test(text ?? ""),
  };
}

/** The address of a page; relative to that of the site where nobody says where that is. */
export function siteAddress(path: string, { pages }: ContentModel, { root = "", usesFolders }: SiteSettings): string {
  const page = path.slice(pages.length + 1, -".md".length);
  const folder = page.slice(0, page.lastIndexOf("/") + 1);
  const name = page.slice(folder.length);
  const isIndex = name === "index" || name === "README";
  const own = usesFolders ? (isIndex ? "" : `${name}/`) : `${isIndex ? "index" : name}.html`;
  return root + `${folder}${own}`.split("/").map(escaped).join("/");
}

/** As Python's `urllib.parse.quote` writes it. */
function escaped(part: string): string {
  return encodeURIComponent(part).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
