import { beforeEach, expect, test, vi } from "vitest";
import { traceChannel } from "../../../client/src/connection/traceChannel";
import * as fake from "../vscodeFake";

vi.mock("vscode", () => import("../vscodeFake"));
beforeEach(() => fake.settings.values.clear());

test("the setting alone makes messages appear in the output", () => {
  const log = fake.logChannel();
  const channel = traceChannel(log);
  const levels: number[] = [];
  channel.onDidChangeLogLevel((level) => levels.push(level));
  expect(channel.logLevel).toBe(fake.LogLevel.Info);
  fake.settings.set("algoritmekader.trace.server", "messages");
  expect(levels).toEqual([fake.LogLevel.Trace]);
  channel.trace("Sending notification");
  expect(log.lines).toEqual(["info: Sending notification"]);
  fake.settings.set("algoritmekader.trace.server", "off");
  expect(levels).toEqual([fake.LogLevel.Trace, fake.LogLevel.Info]);
});
