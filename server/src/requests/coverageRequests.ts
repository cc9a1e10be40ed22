/** The coverage of the framework that the client shows, kept up to date. */
import type { Connection } from "../connection/connection";
import { CoverageTable } from "../core/features/coverage/coverageTable";
import type { Answering } from "../frameworks/answering";
import type { FrameworkFolder } from "../frameworks/frameworkFolder";
import {
  type CoverageResult,
  coverageChangedNotification,
  coverageEditedNotification,
  type FollowCoverageParams,
  followCoverageRequest,
} from "../protocol/coverage";

/** How long changes go on before they are counted, in milliseconds: once per burst of keys. */
const delay = 300;

/** What a client shows. */
interface Followed {
  readonly params: FollowCoverageParams;
  /** What it was told last; undefined until it has its answer. */
  told?: CoverageResult;
  /** Where that comes from; undefined where it is to be made anew. */
  source?: { readonly framework: FrameworkFolder; readonly table: CoverageTable } | undefined;
  /** The paths of pages that were edited since. */
  readonly edited: Set<string>;
}

/** Answers the request for coverage, and tells the client when what it shows has changed. */
export function answerCoverage(connection: Connection, { frameworks, schedule, all }: Answering): void {
  let followed: Followed | undefined;
  const telling = schedule.burst(delay, () => void all("Coverage", tell));

  connection.onRequest(followCoverageRequest, async (params) => {
    telling.cancel();
    followed = undefined;
    if (params?.framework === null) return null;
    const own: Followed = { params: params ?? {}, edited: new Set() };
    followed = own;
    return all("Coverage", () => whole(own));
  });

  frameworks.onChange((change) => {
    if (!followed) return;
    if (change === "everything") followed.source = undefined;
    else if (change.framework === followed.source?.framework)
      for (const path of change.edited.keys()) followed.edited.add(path);
    if (change === "everything" || change.isSeenElsewhere) telling.ask();
  });

  /** Tells what is another than the client was told; nothing before it has its answer. */
  function tell(): void {
    if (followed?.told === undefined) return;
    const { params, told, source, edited } = followed;
    const edit = source?.table.update(edited);
    edited.clear();
    if (source && edit === undefined) return;
    if (!told || !source || !edit || edit === "everything") {
      const now = whole(followed);
      if (JSON.stringify(now) !== JSON.stringify(told))
        void connection.sendNotification(coverageChangedNotification, now);
      return;
    }
    followed.told = { ...told, ...source.table.coverage };
    if (params.edits)
      void connection.sendNotification(coverageEditedNotification, { framework: told.framework, ...edit });
    else void connection.sendNotification(coverageChangedNotification, followed.told);
  }

  /** All that there is to tell, counted anew. */
  function whole(own: Followed): CoverageResult {
    const framework = frameworks.all.find(({ uri }) => uri === own.params.framework) ?? frameworks.all[0];
    own.edited.clear();
    own.source = framework && { framework, table: new CoverageTable(framework.workspace.view, framework.language) };
    own.told = own.source ? shownOf(own.source) : null;
    return own.told;
  }

  function shownOf({ framework, table }: NonNullable<Followed["source"]>): CoverageResult {
    const { coverage } = table;
    const { language } = framework;
    return {
      ...coverage,
      framework: framework.uri,
      title: framework.workspace.model.title[language],
      language,
      frameworks: frameworks.all.map((one) => ({ uri: one.uri, title: nameOf(one) })),
      uris: coverage.pages.map(({ path }) => framework.uriOf(path)),
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
