import { randomUUID } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import { decoded } from "../files/decoding";

/** Whether a file may get another text, and why not. */
export type Replaceable =
  | "yes"
  /** It is no UTF-8: what could not be read would be lost. */
  | "encoding"
  /** It is a link to a file outside the folder. */
  | "outside"
  /** It holds another text by now. */
  | "changed";

/** Whether a file below a folder, read as `text`, may get another one. Throws what the system says. */
export function replaceable(root: string, path: string, text: string): Replaceable {
  const target = realpathSync(join(root, path));
  const inside = relative(realpathSync(root), target);
  if (inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return "outside";
  const bytes = readFileSync(target);
  if (bytes.equals(Buffer.from(text))) return "yes";
  return decoded(bytes) === text ? "encoding" : "changed";
}

/**
 * Gives a file another text: all of it or nothing, whatever happens meanwhile. The file keeps its permissions, a link what
 * it leads to. Throws what the system says.
 */
export function replaceText(path: string, text: string): void {
  const target = realpathSync(path);
  // Without this, a file that may not be written would give way to one beside it.
  accessSync(target, constants.W_OK);
  const { mode } = statSync(target);
  const temporary = join(dirname(target), `.${randomUUID()}.tmp`);
  const file = openSync(temporary, "wx");
  try {
    try {
      writeFileSync(file, text);
      fchmodSync(file, mode);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
