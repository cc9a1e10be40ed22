/** New pages: what is asked, what comes of the answers, and the page itself. */
import type { Connection } from "../../connection/connection";
import { lostIds, lostIdsText } from "../../core/features/moves/idTexts";
import { movePages } from "../../core/features/moves/movePages";
import type { FreeNumbers } from "../../core/features/numbers/freeNumbers";
import { roomText, shiftText } from "../../core/features/numbers/shiftTexts";
import { nameOfTitle } from "../../core/features/pages/nameOfTitle";
import { newPage } from "../../core/features/pages/newPage";
import type { NewPageAnswers } from "../../core/features/pages/newPageAnswers";
import { newPageForm, type Question, questionsLeft } from "../../core/features/pages/newPageForm";
import { foldersOfKind, newPagePlace } from "../../core/features/pages/newPagePlace";
import { pageAfter } from "../../core/features/pages/pageAfter";
import { newNoun } from "../../core/model/nouns";
import { type ReadFailure, whyUnread } from "../../core/problem/readFailure";
import type { Language, Localized } from "../../core/text/language";
import { folderPath } from "../../core/text/path";
import { Positions } from "../../core/text/positions";
import { capital } from "../../core/text/words";
import { renamingEdit, touchedBy } from "../../edits/moveEdits";
import { readOnlyRefusal } from "../../edits/readOnly";
import { cannotRead } from "../../files/fileSystem";
import type { Answering } from "../../frameworks/answering";
import type { FrameworkFolder } from "../../frameworks/frameworkFolder";
import {
  type CheckNewPageResult,
  checkNewPageRequest,
  type NewPageAfterResult,
  type NewPageFormResult,
  type NewPageKindsResult,
  type NewPageNumbers,
  type NewPageParams,
  type NewPageQuestion,
  type NewPageResult,
  newPageAfterRequest,
  newPageFormRequest,
  newPageKindsRequest,
  newPageRequest,
} from "../../protocol/newPage";
import { unnumbered } from "../moves/renumberRequests";
import { placeOfNode } from "../tree/treeNodes";

export function answerNewPage(
  connection: Connection,
  { frameworks, framework: answer, file: answerFile }: Answering,
): void {
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
        series: series.map(({ value, title, implies, numbers }) => ({
          value,
          title: title[language],
          isLikely: implies !== undefined && implies.value === group,
          ...(implies ? { implies } : {}),
          numbers: toldNumbers(numbers),
        })),
        folders: [...folders],
        questions: questions.map((question) => toldQuestion(question, language)),
      };
    }),
  );

  connection.onRequest(newPageAfterRequest, ({ uri }) =>
    answerFile(what, uri, (framework, path): NewPageAfterResult => {
      const { view } = framework.workspace;
      const { language } = framework;
      const page = view.page(path);
      if (!page) return null;
      const after = pageAfter(page, view) ?? { refused: unnumbered };
      const refused =
        "refused" in after ? after.refused[language] : readOnlyRefusal(framework, after.room.moves.keys());
      if (refused !== undefined || "refused" in after) return { refused: refused ?? "" };
      const { room, known } = after;
      const { questions } = newPageForm(page.kind, {}, view, language);
      return {
        framework: framework.uri,
        kind: page.kind.id,
        title: newNoun(page.kind)[language],
        room: roomText(room, movePages(room.moves, view, { files: framework.filesBeside() }), view)[language],
        questions: questionsLeft(questions, known.values).map((question) => toldQuestion(question, language)),
      };
    }),
  );

  connection.onRequest(checkNewPageRequest, ({ framework: uri, ...answers }) =>
    answer(what, uri, (framework): CheckNewPageResult => {
      const { language } = framework;
      const { place, title, name, meant } = newPagePlace(answersIn(framework, answers), framework.workspace.view);
      return {
        text: nameOfTitle(meant.answers.title),
        ...(title ? { title: title[language] } : {}),
        ...(name ? { name: name[language] } : {}),
        ...(place ? { file: `${place.name}.md` } : {}),
        ...(place?.id === undefined ? {} : { id: place.id }),
      };
    }),
  );

  connection.onRequest(newPageRequest, ({ framework: uri, ...answers }) =>
    answer(what, uri, async (framework): Promise<NewPageResult> => {
      const { language } = framework;
      const file = framework.workspace.model.kinds.get(answers.kind)?.template;
      const template = file === undefined ? undefined : await framework.folder.read(file);
      if (cannotRead(template)) return { refused: unreadTemplate(file as string, template.cannotRead)[language] };
      // The pages may have changed while the template was read.
      const { view } = framework.workspace;
      const page = newPage(answersIn(framework, answers), template, view);
      if ("refused" in page) return { refused: page.refused[language] };
      const { room, title, path, text } = page;
      const moves = room?.moves ?? new Map<string, string>();
      const files = moves.size === 0 ? [] : movePages(moves, view, { files: framework.filesBeside() });
      const refused = readOnlyRefusal(framework, [folderPath(path), ...touchedBy({ files, moves })]);
      if (refused !== undefined) return { refused };
      const edit = renamingEdit({ files, moves }, framework, { path, text });
      if (!edit) return null;
      const selection = Positions.of(text).range(page.selection);
      const ids = lostIdsText(lostIds(moves, view), { isShort: true });
      const shift = [...(room && moves.size > 0 ? [shiftText(room, files, view)] : []), ...(ids ? [ids] : [])];
      return {
        page: {
          edit,
          uri: framework.uriOf(path),
          selection,
          title,
          ...(shift.length > 0 ? { shift: shift.map((one) => one[language]).join("\n\n") } : {}),
        },
      };
    }),
  );
}

/** The answers with the path of the page that the new one comes after. */
function answersIn(
  framework: FrameworkFolder,
  { after, ...answers }: Omit<NewPageParams, "framework">,
): NewPageAnswers {
  // A uri outside the framework is that of no page.
  return after === undefined ? answers : { ...answers, after: framework.pathOf(after) ?? "" };
}

function toldNumbers({ next, freed, unused, reserved }: FreeNumbers): NewPageNumbers {
  return {
    ...(next === undefined ? {} : { next }),
    freed: freed.map(({ number, title }) => ({ number, ...(title === undefined ? {} : { title }) })),
    unused: [...unused],
    reserved: [...reserved],
  };
}

function toldQuestion(
  { title, description, items, chosen, ...question }: Question,
  language: Language,
): NewPageQuestion {
  return {
    ...question,
    title: title[language],
    description: description[language],
    items: [...items],
    chosen: [...chosen],
  };
}

function unreadTemplate(file: string, why: ReadFailure): Localized {
  return {
    nl: `Het sjabloon '${file}' kan niet worden gelezen: ${whyUnread[why].nl}`,
    en: `The template '${file}' cannot be read: ${whyUnread[why].en}`,
  };
}

const noPlace = { grouping: undefined, group: undefined };
