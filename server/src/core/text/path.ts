/** Whether a relative path stays within its folder: parts divided by `/`, none of them empty or `..`, and no drive. */
export function isInside(path: string): boolean {
  if (path.includes("\\") || /^[A-Za-z]:/.test(path)) return false;
  return path.split("/").every((part) => part !== "" && part !== "..");
}

/** The path of a folder as the program compares it: without `.` and without a slash at its end. */
export function folderPath(path: string): string {
  const parts = path.split("/").filter((part) => part !== ".");
  if (parts.length > 1 && parts[parts.length - 1] === "") parts.pop();
  return parts.join("/");
}
/** The extension of a path in lower case, with its dot; empty without one. */
export function extensionOf(path: string): string {
  const dot = path.lastIndexOf(".");
  return dot > path.lastIndexOf("/") ? path.slice(dot).toLowerCase() : "";
}
/** A path relative to the folder of a page, as a path relative to the root; undefined when it leaves the root. */
export function resolvePath(from: string, relative: string): string | undefined {
  const name = from.lastIndexOf("/");
  // Most links lead to a page in the same folder, or in one beside it.
  if (!relative.includes("/") && !/^\.{0,2}$/.test(relative)) return `${from.slice(0, name + 1)}${relative}`;
  let folder = from.slice(0, Math.max(0, name));
  for (let start = 0, end = 0; end < relative.length; start = end + 1) {
    end = relative.indexOf("/", start);
    if (end < 0) end = relative.length;
    const part = relative.slice(start, end);
    if (part === "" || part === ".") continue;
    if (part !== "..") folder = folder === "" ? part : `${folder}/${part}`;
    else if (folder === "") return undefined;
    else folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/")));
  }
  return folder;
}
/** The relative path that leads from one page to another file. */
export function relativePath(from: string, to: string): string {
  const start = from.split("/").slice(0, -1);
  const end = to.split("/");
  let common = 0;
  while (common < start.length && common < end.length - 1 && start[common] === end[common]) common++;
  return [...start.slice(common).map(() => ".."), ...end.slice(common)].join("/");
}
/** The last part of a path. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
/** The last part of a path without its extension: by it two files are compared. */
export function plainNameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1, path.length - extensionOf(path).length);
}
/** A path as a link destination: what would end the destination or begin something else in the text is escaped. */
export function asDestination(path: string): string {
  return path.replace(meaningful, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, "0")}`);
}

/** In an address, in Markdown or in HTML; and controls, of which some end a line. */
const meaningful = /[\u0000- \u007f"()%?#<>\\`]/g;
