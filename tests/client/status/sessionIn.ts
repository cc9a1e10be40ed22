import type { Session, SessionState } from "../../../client/src/connection/session";
import type { FrameworkStatus, StatusParams } from "../../../server/src/protocol/status";
import * as fake from "../vscodeFake";

/** One that is counted. */
export const framework: FrameworkStatus = { uri: "file:///a", title: "Kader", pages: 251, errors: 12, warnings: 3 };

/** A session in a state, and what makes it another. */
export function sessionIn(state: SessionState) {
  const changed = new fake.EventEmitter<void>();
  const session = { state, status: undefined as StatusParams | undefined, onDidChange: changed.event };
  return {
    session: session as unknown as Session,
    become(newState: SessionState, frameworks: FrameworkStatus[] = [], language: "nl" | "en" = "nl") {
      session.state = newState;
      session.status =
        newState === "ready" || newState === "indexing" ? { state: newState, frameworks, language } : undefined;
      changed.fire();
    },
  };
}
