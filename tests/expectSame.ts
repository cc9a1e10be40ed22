import { expect } from "vitest";

/** Both are the same data. As text they are compared at once; what differs is looked for only where something does. */
export function expectSame(one: unknown, other: unknown): void {
  if (JSON.stringify(one) !== JSON.stringify(other)) expect(one).toEqual(other);
}
