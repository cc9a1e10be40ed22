/** Links when files move: they go on leading where they led. */
import { type FrameworkView, linkTarget } from "../../framework/frameworkView";
import { htmlReference, type LinkReference, linkReference, relativeAddressOf } from "../../page/link";
import type { Page } from "../../page/page";
import { asDestination, fileNameOf, relativePath } from "../../text/path";
import type { Edit } from "../../text/textEdits";

/** Files that get another path, all at once: the new path by the old one. */
export type Moves = ReadonlyMap<string, string>;

/** The path of a page when it is called otherwise: that of its file, or of the folder that it has for itself. */
export function pathCalled({ path, name: before }: Pick<Page, "path" | "name">, name: string): string {
  const file = fileNameOf(path);
  const folder = path.slice(0, -file.length);
  return file === `${before}.md` ? `${folder}${name}.md` : folder.replace(/[^/]+\/$/, `${name}/`) + file;
}

/** What changes in a link on the page at a path (where it is now), so that it leads to the same file afterwards. */
export function movedLink(
  path: string,
  reference: LinkReference,
  moves: Moves,
  arrived: ReadonlySet<string>,
  view: FrameworkView,
): Edit[] {
  if (reference.written === "") return [];
  const target = linkTarget(reference, view);
  // A link that leads nowhere is no worse off.
  if (target === undefined) return [];
  const source = moves.get(path) ?? path;
  const meant = moves.get(target) ?? target;
  const leadsThere = (written: string) => {
    const isThere = (other: string) => arrived.has(other) || (!moves.has(other) && view.hasFile(other));
    return readAgain(reference, written, source, view)?.paths.find(isThere) === meant;
  };
  if (leadsThere(reference.written)) return [];
  const ways = [
    // Only the name in it, so that the rest stays as it was written.
    reference.written.replace(/[^/]+(?=\/?$)/, asDestination(lastPart(reference.written, meant))),
    reference.syntax === "html" ? relativeAddressOf(source, meant) : asDestination(relativePath(source, meant)),
  ];
  const newText = ways.find(leadsThere) ?? (ways[1] as string);
  return [{ span: reference.span, newText }];
}

function readAgain({ syntax, span }: LinkReference, written: string, source: string, { model }: FrameworkView) {
  return syntax === "html"
    ? htmlReference(source, { name: "href", value: written, span }, model)
    : linkReference(source, written, span, model);
}

/** The last part of a link to a file, in the form that it has: with its extension, with `.html`, or without. */
function lastPart(written: string, path: string): string {
  const name = fileNameOf(path);
  const [extension] = /\.\w+$/.exec(written) ?? [""];
  return /^\.html?$/.test(extension) || extension === "" ? name.replace(/\.md$/, extension) : name;
}
