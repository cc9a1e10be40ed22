/** Which file may have been meant by a path, from the root of the framework, at which there is none. */
import type { FrameworkView } from "../framework/frameworkView";
import type { Localized } from "../text/language";
import { extensionOf, fileNameOf } from "../text/path";
import { suggest } from "../text/similar";
import { type Meant, withPast } from "./meant";
import { pastOfFile } from "./past";

const elsewhere: Localized = { nl: "zelfde naam, andere map", en: "same name, other folder" };

/** Where the history says that the file is, the files of that name in other folders, or else those whose names look like it. */
export function meantPath(path: string, view: FrameworkView): Meant {
  const name = fileNameOf(path);
  const folder = path.slice(0, -name.length);
  const { names, paths } = view.fileCandidates(extensionOf(path));
  const past = pastOfFile([path], view);
  // What is an index of a folder says nothing by its name.
  const same = name === "index.md" ? [] : (paths.get(name) ?? []);
  if (same.length > 0) {
    return withPast(
      same.slice(0, 3).map((value) => ({ value, evidence: elsewhere, preferred: same.length === 1 })),
      past,
    );
  }
  const found = (name === "index.md" ? [] : suggest(name, names)).flatMap(({ value, preferred, ...rest }) => {
    const all = paths.get(value) ?? [];
    const beside = all.filter((one) => one === folder + value);
    const ranked = [...beside, ...all.filter((one) => !beside.includes(one))];
    const isSure = preferred && (all.length === 1 || beside.length > 0);
    return ranked.map((one) => ({ ...rest, value: one, preferred: isSure && one === ranked[0] }));
  });
  return withPast(found.slice(0, 3), past);
}
