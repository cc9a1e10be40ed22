/** What is done with a page from outside its text: copied, and renamed. */
import type { Connection } from "../../connection/connection";
import { lostIds, lostIdsText } from "../../core/features/moves/idTexts";
import { nameOfPage, type Renaming, renamePage } from "../../core/features/moves/rename";
import { unreadRefusal } from "../../core/features/moves/unreadRefusal";
import { copyOf } from "../../core/features/pages/copyPage";
import { impliedId, kindOf, nameOf } from "../../core/model/names";
import { type Page, titleOf } from "../../core/page/page";
import { fileNameOf } from "../../core/text/path";
import { renamingEdit, touchedBy } from "../../edits/moveEdits";
import { readOnlyRefusal } from "../../edits/readOnly";
import type { Answering } from "../../frameworks/answering";
import type { FrameworkFolder } from "../../frameworks/frameworkFolder";
import { type PageNameResult, pageNameRequest, type RenamePageResult, renamePageRequest } from "../../protocol/moves";
import { copyPagesRequest } from "../../protocol/pageActions";
import { noRenaming } from "../moves/renameRequests";

/** Answers the requests behind copying and renaming. */
export function answerPageActions(connection: Connection, { page: answer, file: answerFile }: Answering): void {
  connection.onRequest(copyPagesRequest, async ({ uris, as, from }) => {
    const texts = await Promise.all(
      uris.map((uri) =>
        answer("Copying", uri, (framework, page) => {
          const start = from === undefined ? undefined : framework.page(from)?.path;
          return copyOf(page, as, start);
        }),
      ),
    );
    return texts.flatMap((text) => text ?? []);
  });

  connection.onRequest(pageNameRequest, ({ uri, newName }) =>
    answerFile("Renaming", uri, (framework, path): PageNameResult => {
      const { view } = framework.workspace;
      const page = view.page(path);
      if (page) return nameFor(page, newName, framework);
      // A page that cannot be read is one all the same.
      const name = view.unread.page(path)?.name;
      const refusal = unreadRefusal(view)?.refused[framework.language];
      return name === undefined || refusal === undefined ? null : { title: name, name, refused: refusal };
    }),
  );

  connection.onRequest(renamePageRequest, ({ uri, newName = "" }) =>
    answer("Renaming", uri, (framework, page): RenamePageResult => {
      const { language } = framework;
      const renaming = renamingOf(framework, page, newName);
      if ("refused" in renaming) return { refused: renaming.refused[language] };
      const refused = readOnlyRefusal(framework, touchedBy(renaming));
      if (refused !== undefined) return { refused };
      const edit = renamingEdit(renaming, framework);
      return edit ? { edit } : { refused: noRenaming[language] };
    }),
  );
}

/** What a page is called, and what comes of another name; or why it cannot get one. */
function nameFor(page: Page, newName: string | undefined, framework: FrameworkFolder): NonNullable<PageNameResult> {
  const { language } = framework;
  const title = titleOf(page);
  const named = nameOfPage(page);
  if ("refused" in named) return { title, name: page.name, refused: named.refused[language] };
  const { name } = named;
  // Said before a name is typed, and not after it.
  const refused = readOnlyRefusal(framework, [page.path]) ?? unreadRefusal(framework.workspace.view)?.refused[language];
  if (refused !== undefined) return { title, name, refused };
  if (newName === undefined || newName.trim() === name) return { title, name };
  const renaming = renamingOf(framework, page, newName);
  if ("refused" in renaming) return { title, name, refused: renaming.refused[language] };
  return { title, name, ...becomes(renaming, framework, page) };
}

function renamingOf(framework: FrameworkFolder, page: Page, newName: string) {
  const { view } = framework.workspace;
  return renamePage(page, newName, page.kind.referencedBy, view, framework.filesBeside());
}

type Becoming = Pick<NonNullable<PageNameResult>, "file" | "id" | "ids">;

/** The file and the id that a page gets, as far as they change, and what is lost with the old id. */
function becomes({ moves, ids }: Renaming, framework: FrameworkFolder, page: Page): Becoming {
  const path = moves.get(page.path);
  if (path === undefined) return {};
  const lost = lostIdsText(lostIds(moves, framework.workspace.view, ids))?.[framework.language];
  const kind = kindOf(framework.workspace.model, path) ?? page.kind;
  const id = page.id === undefined ? undefined : impliedId(kind, nameOf(path, kind));
  return {
    file: fileNameOf(path),
    ...(id === undefined || id === page.id?.value ? {} : { id }),
    ...(lost === undefined ? {} : { ids: lost }),
  };
}
