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
