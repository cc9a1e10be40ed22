/** What a page can be linked with, as the server says. */
import {
  type LinkCandidateItem,
  type LinkCandidatesParams,
  type LinkRelationsResult,
  linkCandidatesRequest,
  linkRelationsRequest,
} from "../../../server/src/protocol/linking";
import type { Session } from "../connection/session";

/** The ways in which a page can be linked; undefined while there is no server. */
export function relationsOf(uri: string, session: Session): Promise<LinkRelationsResult | undefined> {
  return session.request(linkRelationsRequest, { uri });
}

/** The pages that a page can be linked with in one of these ways, those that are linked too. */
export async function candidatesOf(params: LinkCandidatesParams, session: Session): Promise<LinkCandidateItem[]> {
  return (await session.request(linkCandidatesRequest, params)) ?? [];
}
