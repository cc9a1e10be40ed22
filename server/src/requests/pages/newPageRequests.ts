/** New pages: what is asked, what comes of the answers, and the page itself. */
import type { CreateFile } from "vscode-languageserver-types";
import type { Connection } from "../../connection/connection";
import { newPage } from "../../core/features/pages/newPage";
import { newPageForm } from "../../core/features/pages/newPageForm";
import { foldersOfKind, nameOfTitle, newPagePlace } from "../../core/features/pages/newPagePlace";
import { newNoun } from "../../core/model/nouns";
import { type ReadFailure, whyUnread } from "../../core/problem/readFailure";
import type { Localized } from "../../core/text/language";
import { folderPath } from "../../core/text/path";
import { Positions } from "../../core/text/positions";
import { capital } from "../../core/text/words";
import { readOnlyRefusal } from "../../edits/readOnly";
import { workspaceEdit } from "../../edits/workspaceEdits";
import { cannotRead } from "../../files/fileSystem";
import type { Answering } from "../../frameworks/answering";
import type { FrameworkFolder } from "../../frameworks/frameworkFolder";
import {
  type CheckNewPageResult,
  checkNewPageRequest,
  type NewPageFormResult,
  type NewPageKindsResult,
  type NewPageResult,
  newPageFormRequest,
  newPageKindsRequest,
  newPageRequest,
} from "../../protocol/newPage";
import { placeOfNode } from "../tree/treeNodes";

export function answerNewPage(connection: Connection, { frameworks, framework: answer }: Answering): void {
  const what = "The new page";

  connection.onRequest(newPageKindsRequest, ({ node, uri }) => {
    const place = node === undefined ? undefined : placeOfNode(node, frameworks.all);
    const find = () => place?.framework ?? (uri === undefined ? undefined : frameworks.of(uri)) ?? frameworks.all[0];
    const asked = place?.framework?.uri ?? uri;
    const kindsIn = (framework: FrameworkFolder): NewPageKindsResult => {
      const refused = readOnlyRefusal(framework, []);
      if (refused !== undefined) return { refused };
      const { model, view } = framework.workspace;
      const { language } = framework;
      const kinds = [...model.kinds.values()]
        .filter((kind) => foldersOfKind(kind, view).length > 0)
        .map((kind) => ({
          kind: kind.id,
          label: capital(kind.noun[language].one),
          title: newNoun(kind)[language],
          icon: kind.icon,
          description: kind.folders[0] ?? "",
        }));
      const known = place?.kind !== undefined && kinds.some(({ kind }) => kind === place.kind);
      return { framework: framework.uri, kinds, ...(known ? { kind: place.kind as string } : {}) };
    };
    return answer(what, asked, kindsIn, find);
  });

  connection.onRequest(newPageFormRequest, ({ framework: uri, kind: id, node }) =>
    answer(what, uri, (framework): NewPageFormResult => {
      const { model, view } = framework.workspace;
      const { language } = framework;
      const kind = model.kinds.get(id);
      if (!kind) return null;
      const { grouping, group } = node === undefined ? noPlace : placeOfNode(node, frameworks.all);
      const { series, folders, questions } = newPageForm(kind, { grouping, group }, view, language);
      return {
        series: series.map(({ value, title, implies }) => ({
          value,
          title: title[language],
          isLikely: implies !== undefined && implies.value === group,
          ...(implies ? { implies } : {}),
        })),
        folders: [...folders],
        questions: questions.map(({ title, description, items, chosen, ...question }) => ({
          ...question,
          title: title[language],
          description: description[language],
          items: [...items],
          chosen: [...chosen],
        })),
      };
    }),
  );

  connection.onRequest(checkNewPageRequest, ({ framework: uri, ...answers }) =>
    answer(what, uri, (framework): CheckNewPageResult => {
      const { language } = framework;
      const { place, title, name } = newPagePlace(answers, framework.workspace.view);
      return {
        text: nameOfTitle(answers.title),
        ...(title ? { title: title[language] } : {}),
        ...(name ? { name: name[language] } : {}),
        ...(place ? { file: `${place.name}.md` } : {}),
        ...(place?.id === undefined ? {} : { id: place.id }),
      };
    }),
  );

  connection.onRequest(newPageRequest, ({ framework: uri, ...answers }) =>
    answer(what, uri, async (framework): Promise<NewPageResult> => {
      const file = framework.workspace.model.kinds.get(answers.kind)?.template;
      const template = file === undefined ? undefined : await framework.folder.read(file);
      if (cannotRead(template))
        return { refused: unreadTemplate(file as string, template.cannotRead)[framework.language] };
      // The pages may have changed while the template was read.
      const { view } = framework.workspace;
      const page = newPage(answers, template, view);
      if ("refused" in page) return { refused: page.refused[framework.language] };
      const refused = readOnlyRefusal(framework, [folderPath(page.path)]);
      if (refused !== undefined) return { refused };
      const create: CreateFile = { kind: "create", uri: framework.uriOf(page.path), options: { overwrite: false } };
      const text = { path: page.path, text: "", edits: [{ span: { start: 0, end: 0 }, newText: page.text }] };
      const edit = workspaceEdit([text], framework, { before: [create] });
      if (!edit) return null;
      const selection = Positions.of(page.text).range(page.selection);
      return { page: { edit, uri: create.uri, selection } };
    }),
  );
}

function unreadTemplate(file: string, why: ReadFailure): Localized {
  return {
    nl: `Het sjabloon '${file}' kan niet worden gelezen: ${whyUnread[why].nl}`,
    en: `The template '${file}' cannot be read: ${whyUnread[why].en}`,
  };
}

const noPlace = { grouping: undefined, group: undefined };
