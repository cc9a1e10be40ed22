import * as vscode from "vscode";
import type { Location, Position } from "vscode-languageserver-types";
import { type RelatedPlacesParams, relatedPlacesRequest } from "../../../server/src/protocol/relations";
import type { Session } from "../connection/session";
import { toRange } from "../editor/toRange";

/** What a code lens of the server runs. Not for the palette: its arguments come from the lens. */
export const relatedPlacesCommand = "algoritmekader.showRelatedPlaces";

/** Shows the places that a code lens counts in the peek view of the editor. */
export function relatedPlaces(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand(
    relatedPlacesCommand,
    async (params: RelatedPlacesParams, position: Position) => {
      const places = await session.request(relatedPlacesRequest, params);
      await vscode.commands.executeCommand(
        "editor.action.showReferences",
        vscode.Uri.parse(params.uri, true),
        new vscode.Position(position.line, position.character),
        places?.map(toLocation) ?? [],
      );
    },
  );
}

function toLocation({ uri, range }: Location): vscode.Location {
  return new vscode.Location(vscode.Uri.parse(uri, true), toRange(range));
}
