import { beforeEach, expect, test, vi } from "vitest";
import { accepted } from "../../../client/src/connection/accepted";
import * as fake from "../vscodeFake";

vi.mock("vscode", () => import("../vscodeFake"));

beforeEach(() => {
  fake.messages.shown.length = 0;
});

test("an answer goes on, and nothing is said", () => {
  const answer: { edit: string } | { refused: string } | null = { edit: "x" };
  expect(accepted(answer)).toBe(answer);
  expect(accepted(null)).toBeUndefined();
  expect(fake.messages.shown).toEqual([]);
});

test("a refusal is told, and there is no answer", () => {
  expect(accepted<{ edit: string }>({ refused: "Deze pagina heeft geen nummer." })).toBeUndefined();
  expect(fake.messages.shown).toEqual(["Deze pagina heeft geen nummer."]);
});
