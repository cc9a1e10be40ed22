import { builtInModel } from "../configuration/builtInModel";
import type { Connection } from "../connection/connection";
import type { FrameworkChange } from "../frameworks/change";
import type { FrameworkFolder } from "../frameworks/frameworkFolder";
import type { Frameworks } from "../frameworks/frameworks";
import type { Schedule } from "../frameworks/schedule";
import { type FrameworkStatus, indexedNotification, type StatusParams, statusNotification } from "../protocol/status";
import { problemCounts } from "./problemCounts";

/** How long the status may lag behind the problems, in milliseconds: one message per burst of edits. */
const delay = 100;

/** Tells the client how far the server is, and how much it has found. */
export function tellStatus(connection: Connection, frameworks: Frameworks, schedule: Schedule): void {
  const later = schedule.burst(delay, send);

  frameworks.onChange((change) => {
    if (change === "everything" || change.checked.size > 0 || hasOtherPages(change)) later.ask();
  });
  frameworks.onReading(send);
  frameworks.onRead((milliseconds) => {
    send();
    if (!frameworks.isReading) sendIndexed(milliseconds);
  });

  function send(): void {
    later.cancel();
    const { all, silent } = frameworks;
    const [first] = all;
    const params: StatusParams = {
      state: frameworks.isReading ? "indexing" : first ? "ready" : "idle",
      language: first?.language ?? frameworks.client.settings.language ?? builtInModel().language,
      frameworks: all.map(statusOf),
      ...(silent.length > 0 ? { silent: [...silent] } : {}),
    };
    void connection.sendNotification(statusNotification, params);
  }

  function sendIndexed(milliseconds: number): void {
    let pages = 0;
    let problems = 0;
    for (const framework of frameworks.all) {
      pages += framework.workspace.view.pages.size;
      for (const { length } of framework.allProblems()) problems += length;
    }
    void connection.sendNotification(indexedNotification, { pages, problems, milliseconds });
  }
}

/** Whether pages have come or gone. */
function hasOtherPages({ framework, edited }: FrameworkChange): boolean {
  const { view } = framework.workspace;
  return [...edited].some(([path, before]) => (before === undefined) !== (view.page(path) === undefined));
}

function statusOf(framework: FrameworkFolder): FrameworkStatus {
  const { workspace, language, layout } = framework;
  return {
    uri: framework.uri,
    title: workspace.model.title[language],
    pages: workspace.view.pages.size,
    ...problemCounts(framework.allProblems()),
    ...(layout ? { layout: layout.problem.message[language] } : {}),
  };
}
