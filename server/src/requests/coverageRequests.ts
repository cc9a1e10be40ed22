/** The coverage of the framework that the client shows, kept up to date. */
import type { Connection } from "../connection/connection";
import { coverage } from "../core/features/coverage/coverage";
import type { Answering } from "../frameworks/answering";
import type { FrameworkFolder } from "../frameworks/frameworkFolder";
import {
  type CoverageResult,
  coverageChangedNotification,
  type FollowCoverageParams,
  followCoverageRequest,
} from "../protocol/coverage";
import { following } from "./following";

/** How long changes go on before they are counted, in milliseconds: once per burst of keys. */
const delay = 300;

/** Answers the request for coverage, and tells the client when what it shows has changed. */
export function answerCoverage(connection: Connection, { frameworks, schedule, all }: Answering): void {
  const shown = following(
    ({ framework }: FollowCoverageParams) => all("Coverage", () => covered(framework ?? undefined)),
    (counted) => connection.sendNotification(coverageChangedNotification, counted),
    schedule,
    delay,
  );

  connection.onRequest(followCoverageRequest, (params) =>
    shown.follow(params?.framework === null ? undefined : (params ?? {})),
  );

  frameworks.onChange((change) => {
    if (change === "everything" || change.isSeenElsewhere) shown.changed();
  });

  function covered(uri: string | undefined): CoverageResult {
    const framework = frameworks.all.find((one) => one.uri === uri) ?? frameworks.all[0];
    if (!framework) return null;
    const { language } = framework;
    const counted = coverage(framework.workspace.view, language);
    return {
      ...counted,
      framework: framework.uri,
      title: framework.workspace.model.title[language],
      language,
      frameworks: frameworks.all.map((one) => ({ uri: one.uri, title: nameOf(one) })),
      uris: counted.pages.map(({ path }) => framework.uriOf(path)),
    };
  }
}

/** The name of its folder, by which people tell two frameworks apart. */
function nameOf({ uri }: FrameworkFolder): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    // A percent sign that encodes nothing is part of the name.
    return name;
  }
}
