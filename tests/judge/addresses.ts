import { type BuiltSite, isBuilt } from "./judge";

/** Where an address on a page of the site leads. */
export type Leads = "elsewhere" | "somewhere" | "nowhere" | "to no place on the page";

/** Says where addresses lead, as a browser finds it on the published site. */
export function guideOf(site: BuiltSite, files: readonly string[], siteAddresses: readonly string[]) {
  const home = siteAddresses[0] ?? "https://kader.example/site/";
  const places = new Map<string, ReadonlySet<string> | undefined>(files.map((path) => [path, undefined]));
  for (const path of files) {
    if (/(^|\/)index\.html$/.test(path))
      for (const one of shapesOf(path.slice(0, -"index.html".length))) places.set(one, undefined);
  }
  for (const page of site.pages.values()) {
    if (!isBuilt(page)) continue;
    const url = decodeURIComponent(page.url === "./" ? "" : page.url);
    for (const one of shapesOf(url)) places.set(one, page.ids);
  }
  return (url: string, address: string): Leads => {
    if (/^(?!https?:)[a-z][a-z0-9+.-]*:/i.test(address)) return "elsewhere";
    let target: URL;
    try {
      target = new URL(address, home + (url === "./" ? "" : url));
    } catch {
      return "nowhere";
    }
    if (target.origin !== new URL(home).origin) return "elsewhere";
    if (!target.href.startsWith(home)) return address.startsWith("http") ? "elsewhere" : "nowhere";
    const path = decoded(target.pathname.slice(new URL(home).pathname.length));
    if (!places.has(path)) return "nowhere";
    const ids = places.get(path);
    const id = decoded(target.hash.slice(1));
    return id === "" || id.startsWith(":~:") || ids === undefined || ids.has(id)
      ? "somewhere"
      : "to no place on the page";
  };
}

/** A server answers for a folder with and without its slash, and by the name of its page. */
function shapesOf(folder: string): string[] {
  return [folder, folder.replace(/\/$/, ""), `${folder}index.html`];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
