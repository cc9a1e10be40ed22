import { randomUUID } from "node:crypto";
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";
import type { Localized } from "../core/text/language";
import { decoded } from "../files/decoding";

/** Whether a file may get another text, and why not. */
export type Replaceable =
  | "yes"
  /** It is no UTF-8: what could not be read would be lost. */
  | "encoding"
  /** It is a link to a file outside the folder. */
  | "outside"
  /**
   * It has another name beside this one (a hard link), which nobody knows. To write in place would change it there too, perhaps outside the
   * folder, and could end halfway; to put another file in its place would part the two.
   */
  | "linked"
  /** It is marked as one that nobody writes, which the system does not hold against everybody. */
  | "readOnly"
  /** It holds another text by now. */
  | "changed";

/** Whether a file below a folder, read as `text`, may get another one. Throws what the system says. */
export function replaceable(root: string, path: string, text: string): Replaceable {
  const target = targetIn(root, path);
  return target === undefined ? "outside" : replaceableAt(target, text);
}

/**
 * Gives a file below a folder, read as `before`, another text: all of it or nothing, whatever happens meanwhile. The file keeps its owner,
 * group and permissions, a link what it leads to. Answers why it was not done; throws what the
 * system says. `write` is how the system writes.
 */
export function replaceText(
  root: string,
  path: string,
  before: string,
  text: string,
  write: (file: number, text: string) => void = writeFileSync,
): Replaceable {
  const target = targetIn(root, path);
  if (target === undefined) return "outside";
  const answer = replaceableAt(target, before);
  if (answer !== "yes") return answer;
  // Without this, a file that may not be written would give way to one beside it.
  accessSync(target, constants.W_OK);
  const stats = statSync(target);
  // Hidden, so that nobody who lists the pages meanwhile takes it for one.
  const temporary = join(dirname(target), `.${randomUUID()}.tmp`);
  const file = openSync(temporary, "wx", stats.mode & 0o600);
  try {
    try {
      write(file, text);
      takeOwner(file, stats);
      fchmodSync(file, stats.mode & 0o7777);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    // The file may have changed, or a link have been put in its place, while this one was written.
    const still = targetIn(root, path) === target ? replaceableAt(target, before) : "changed";
    if (still === "yes") renameSync(temporary, target);
    else rmSync(temporary, { force: true });
    return still;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/** Why a file was not written, from what the system said, and what to do. */
export function whyUnwritten(error: unknown): Localized {
  const { code, syscall } = error as NodeJS.ErrnoException;
  // Of all that is done here, only to give a file away can be denied in this way to whoever may write it.
  if (syscall === "fchown") return reasons.owner;
  const reason = byCode[code ?? ""];
  if (reason) return reasons[reason];
  const said = code ?? String(error);
  return {
    nl: `het systeem staat het niet toe (${said}).`,
    en: `the system does not allow it (${said}).`,
  };
}

const byCode: Readonly<Record<string, "forbidden" | "full" | "gone" | "busy">> = {
  EACCES: "forbidden",
  EPERM: "forbidden",
  EROFS: "forbidden",
  ENOSPC: "full",
  EDQUOT: "full",
  EFBIG: "full",
  ENOENT: "gone",
  ENOTDIR: "gone",
  EBUSY: "busy",
  ETXTBSY: "busy",
};

const reasons: Readonly<Record<"forbidden" | "full" | "gone" | "busy" | "owner", Localized>> = {
  forbidden: {
    nl: "je mag dit bestand, of de map waarin het staat, niet wijzigen. Vraag om schrijfrechten.",
    en: "you may not change this file, or the folder that it is in. Ask for permission to write.",
  },
  full: {
    nl: "er is geen ruimte meer. Maak ruimte vrij en probeer het opnieuw.",
    en: "there is no space left. Make space and try again.",
  },
  gone: {
    nl: "het bestand is er niet meer.",
    en: "the file is not there any more.",
  },
  busy: {
    nl: "een ander programma houdt het bestand vast. Sluit dat en probeer het opnieuw.",
    en: "another program holds the file. Close that and try again.",
  },
  owner: {
    nl: "het is van een andere gebruiker of groep, en dat zou niet zo blijven. Laat de eigenaar dit doen.",
    en: "it belongs to another user or group, and that would not stay so. Let its owner do this.",
  },
};

/** The file that a path leads to, links followed; undefined when it is outside the folder. */
function targetIn(root: string, path: string): string | undefined {
  const target = realpathSync(join(root, path));
  const inside = relative(realpathSync(root), target);
  return inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside) ? undefined : target;
}

function replaceableAt(target: string, text: string): Replaceable {
  const stats = statSync(target);
  if (stats.isFile() && stats.nlink > 1) return "linked";
  if ((stats.mode & 0o222) === 0) return "readOnly";
  const bytes = readFileSync(target);
  if (bytes.equals(Buffer.from(text))) return "yes";
  return decoded(bytes) === text ? "encoding" : "changed";
}

/** The file gets the owner and group of another one. Only the superuser can give a file away: to anybody else, the system says no. */
function takeOwner(file: number, { uid, gid }: Stats): void {
  const own = fstatSync(file);
  if (own.uid !== uid || own.gid !== gid) fchownSync(file, uid, gid);
}
