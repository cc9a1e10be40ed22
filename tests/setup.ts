import { afterEach } from "vitest";

/** As it is here: a test that fails while its clock stands still would wait for the other one for ever. */
const turn = setImmediate;

// Vitest loses its connection with a worker that never waits for a minute: a slow machine, and tests that do not wait.
afterEach(() => new Promise<void>((resolve) => turn(resolve)));
