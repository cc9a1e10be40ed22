/** The uri of a path below a folder. */
export function fileUri(root: string, path: string): string {
  const base = root.endsWith("/") ? root.slice(0, -1) : root;
  if (path === "") return base;
  // Most paths have nothing to escape; a long list of references has hundreds of them.
  return `${base}/${isPlain.test(path) ? path : path.split("/").map(encodeURIComponent).join("/")}`;
}

/** What `encodeURIComponent` leaves as it is (ECMA-262), between slashes. */
const isPlain = /^[\w.!~*'()/-]*$/;

/**
 * A uri as it is compared: unescaped, without a slash at the end, the letter of a drive in lower case. Client, server and
 * editor may each escape in their own way (`c%3A` for `C:`, `it%27s.md` for `it's.md`), and mean the same file.
 */
export function normalUri(uri: string): string {
  const plain = unescaped(uri.endsWith("/") ? uri.slice(0, -1) : uri);
  return plain.replace(
    /^(file:\/\/\/)([A-Z]):/,
    (_, scheme: string, drive: string) => `${scheme}${drive.toLowerCase()}:`,
  );
}

/** The path of a file below a folder; undefined when it lies elsewhere. Both are normal uris. */
export function pathBelow(root: string, uri: string): string | undefined {
  return uri.startsWith(root) && uri.charCodeAt(root.length) === 47 ? uri.slice(root.length + 1) : undefined;
}

function unescaped(uri: string): string {
  if (!uri.includes("%")) return uri;
  try {
    return decodeURIComponent(uri);
  } catch {
    // A percent sign that escapes nothing: the uri stands for itself.
    return uri;
  }
}
