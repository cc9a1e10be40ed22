import { afterEach } from "vitest";

// Vitest loses its connection with a worker that never waits for a minute: a slow machine, and tests that do not wait.
afterEach(() => new Promise<void>((resolve) => setImmediate(resolve)));
