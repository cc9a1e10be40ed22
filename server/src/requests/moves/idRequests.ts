/** What is said of ids before pages are renamed, moved or deleted. */
import type { Connection } from "../../connection/connection";
import { lostIds, lostIdsText, reservedText } from "../../core/features/moves/idTexts";
import { rename } from "../../core/features/moves/rename";
import { unreadWarning } from "../../core/features/moves/unreadRefusal";
import { type Localized, perLanguage } from "../../core/text/language";
import type { Answering } from "../../frameworks/answering";
import type { FrameworkFolder } from "../../frameworks/frameworkFolder";
import { type IdsParams, idsRequest } from "../../protocol/moves";
import { filesAt } from "./deletion";
import { movesIn } from "./fileMoves";

/** Answers what is to be said. */
export function answerIds(connection: Connection, { framework: answer }: Answering): void {
  connection.onRequest(idsRequest, (params) => {
    const uri = uriIn(params);
    return answer(`Ids at ${uri}`, uri, (framework) => textOf(params, framework)?.[framework.language] ?? null);
  });
}

function uriIn(params: IdsParams): string {
  if ("deleted" in params) return params.deleted[0] ?? "";
  return "moved" in params ? (params.moved[0]?.oldUri ?? "") : params.renamed.uri;
}

function textOf(params: IdsParams, framework: FrameworkFolder): Localized | undefined {
  const { view } = framework.workspace;
  if ("deleted" in params) {
    const paths = params.deleted.flatMap((uri) => filesAt(uri, framework));
    return both(reservedText(paths.flatMap((path) => view.page(path) ?? [])), unreadWarning(view, paths));
  }
  if ("moved" in params) {
    const moves = movesIn(params.moved, framework);
    return both(lostIdsText(lostIds(moves, view)), unreadWarning(view, [...moves.keys()]));
  }
  // A question is asked on the way of a new name only where others are known to keep the ids.
  if (!view.history.released) return undefined;
  const { uri, position, newName } = params.renamed;
  const page = framework.page(uri);
  const found = page && rename(page, framework.positions(page.path).offset(position), newName, view);
  return found && "moves" in found ? lostIdsText(lostIds(found.moves, view, found.ids)) : undefined;
}

function both(one: Localized | undefined, other: Localized | undefined): Localized | undefined {
  return one && other ? perLanguage((language) => `${one[language]}\n\n${other[language]}`) : (one ?? other);
}
