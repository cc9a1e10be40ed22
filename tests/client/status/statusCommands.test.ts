import { beforeEach, expect, test, vi } from "vitest";
import { statusCommands } from "../../../client/src/status/statusCommands";
import * as fake from "../vscodeFake";
import { sessionIn } from "./sessionIn";

vi.mock("vscode", () => import("../vscodeFake"));

beforeEach(() => {
  fake.messages.shown.length = 0;
  fake.messages.answer = undefined;
  fake.settings.set("algoritmekader.language", "nl");
});

test("a server that ended by itself too often is told of once, with a button that starts it again", async () => {
  const { session, become, crashed } = sessionIn("ready");
  statusCommands(session, fake.logChannel());
  crashed("again");
  become("starting");
  expect(fake.messages.shown).toEqual([]);
  fake.messages.answer = "Opnieuw starten";
  crashed("ended");
  become("failed");
  become("failed");
  expect(fake.messages.shown).toEqual([
    "De controle van het Algoritmekader is een paar keer kort na elkaar gestopt en begint nu niet meer vanzelf. Wat je hebt getypt, is er nog.",
  ]);
  await vi.waitFor(() => expect(session.restart).toHaveBeenCalledOnce());
});

test("a server that does not start is told of in the status item only", () => {
  const { session, become } = sessionIn("starting");
  statusCommands(session, fake.logChannel());
  become("failed");
  expect(fake.messages.shown).toEqual([]);
});
