// Folders that are gone when the script ends.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const folders = [];

/** Makes an empty folder outside the repository, removed at the end of the script. */
export function temporaryFolder(purpose) {
  const folder = mkdtempSync(join(tmpdir(), `algoritmekader-${purpose}-`));
  folders.push(folder);
  return folder;
}

process.on("exit", () => {
  // Retries: a process that was killed a moment ago may still hold a file.
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});
