import { vi } from "vitest";
import type { Crash, Session, SessionState } from "../../../client/src/connection/session";
import type { FrameworkStatus, StatusParams } from "../../../server/src/protocol/status";
import * as fake from "../vscodeFake";

/** One that is counted. */
export const framework: FrameworkStatus = { uri: "file:///a", title: "Kader", pages: 251, errors: 12, warnings: 3 };

/** A session in a state, and what makes it another. */
export function sessionIn(state: SessionState) {
  const changed = new fake.EventEmitter<void>();
  const session = {
    state,
    status: undefined as StatusParams | undefined,
    crash: undefined as Crash | undefined,
    onDidChange: changed.event,
    restart: vi.fn(async () => undefined),
  };
  return {
    session: session as unknown as Session,
    /** The server ended by itself; the next state tells it. */
    crashed: (crash: Crash | undefined) => Object.assign(session, { crash }),
    become(
      newState: SessionState,
      frameworks: FrameworkStatus[] = [],
      language: "nl" | "en" = "nl",
      silent?: string[],
    ) {
      session.state = newState;
      const isTold = newState === "ready" || newState === "indexing" || newState === "idle";
      session.status = isTold ? { state: newState, frameworks, language, ...(silent ? { silent } : {}) } : undefined;
      changed.fire();
    },
  };
}
