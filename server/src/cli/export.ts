import { groupedPages, namedPages } from "../core/features/coverage/coverage";
import { type FrameworkView, linkTarget } from "../core/framework/frameworkView";
import { codeOf } from "../core/page/page";
import type { Language } from "../core/text/language";
import { locateFramework, openFramework } from "./openFramework";

/** Prints pages, references and coverage of a framework as JSON. Returns the exit code 0. */
export async function exportFramework(folder: string, language: Language): Promise<number> {
  const framework = await openFramework(await locateFramework(folder, language));
  process.stdout.write(`${JSON.stringify(exported(framework.workspace.view), undefined, 2)}\n`);
  return 0;
}

/**
 * The framework as plain data: the pages by path; the references from page to page; and per kind that a front matter key
 * refers to, how many of its pages are named by pages of which kinds; and per grouping how many pages are in which groups.
 */
export function exported(view: FrameworkView) {
  const pages = [...view.pages.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const references = pages.flatMap((page) =>
    page.references.map((reference) => {
      const targets =
        reference.type === "link"
          ? [linkTarget(reference, view)]
          : view.resolve(reference).map((target) => target.path);
      return {
        from: page.path,
        how: reference.type === "link" ? "link" : reference.from,
        key: reference.type === "link" ? undefined : reference.key,
        value: reference.type === "link" ? reference.written : reference.value,
        to: targets[0] ?? null,
      };
    }),
  );
  return {
    version: 1,
    pages: pages.map((page) => ({
      path: page.path,
      kind: page.kind.id,
      name: page.name,
      code: codeOf(page),
      id: page.id?.value,
      title: page.title,
    })),
    references,
    coverage: namedPages(view),
    groupings: groupedPages(view),
  };
}
