import { NotReadYet } from "../core/framework/unreadView";
import type { Page } from "../core/page/page";
import type { EditorClient } from "./client";
import type { FrameworkFolder } from "./frameworkFolder";
import type { Frameworks } from "./frameworks";
import type { Schedule } from "./schedule";

/** What every feature of the server needs to answer a request. What fails is answered with null, and logged as `what`. */
export interface Answering {
  readonly frameworks: Frameworks;
  readonly client: EditorClient;
  readonly schedule: Schedule;
  /** Answers about a page. Null for a file that is no page. */
  readonly page: AnswerPage;
  /** The same for any file that can have problems: a page, a data file or the configuration. */
  readonly file: AnswerFile;
  /**
   * The same for what an editor asks while somebody types, by `framework.view`: while the pages of a large framework are read for the first time,
   * it is answered with what their names say, and with null, or what is given instead, where that is not enough.
   */
  readonly atOnce: { readonly page: AnswerPage; readonly file: AnswerFile };
  /** Answers about the framework of a uri, or that at it, once its pages are read; `find` where it is found otherwise. Null where there is none. */
  framework<Result>(
    what: string,
    uri: string | undefined,
    act: (framework: FrameworkFolder) => Result | Promise<Result>,
    find?: () => FrameworkFolder | undefined,
  ): Promise<Result | null>;
  /** Answers about the frameworks that are read; once there is one, if any is to come. */
  all<Result>(what: string, act: () => Result | Promise<Result>): Promise<Result | null>;
  /** Answers with what is known at this moment. */
  now<Result>(what: string, act: () => Result): Result | null;
}

type AnswerPage = <Result>(
  what: string,
  uri: string,
  act: (framework: FrameworkFolder, page: Page) => Result,
) => Promise<Result | null>;

type AnswerFile = <Result>(
  what: string,
  uri: string,
  act: (framework: FrameworkFolder, path: string) => Result | null,
  instead?: Result,
) => Promise<Result | null>;

export function answering(frameworks: Frameworks, schedule: Schedule): Answering {
  const { client } = frameworks;

  const now: Answering["now"] = (what, act) => {
    try {
      return act();
    } catch (error) {
      client.log(`${what} failed`, error);
      return null;
    } finally {
      settle();
    }
  };

  const all: Answering["all"] = (what, act) => settled(what, undefined, act);

  async function settled<Result>(
    what: string,
    uri: string | undefined,
    act: () => Result | Promise<Result>,
  ): Promise<Result | null> {
    await frameworks.settled(uri);
    try {
      const answer = await act();
      return readLost() ? await act() : answer;
    } catch (error) {
      client.log(`${what} failed`, error);
      return null;
    } finally {
      settle();
    }
  }

  /** Whether a page could not be read on the way: then it is told, and what was answered may be wrong. */
  function readLost(): boolean {
    const poorer = frameworks.all.filter((one) => one.readLost());
    for (const one of poorer) frameworks.tell(one);
    return poorer.length > 0;
  }

  /** Pages that woke for a question need not stay awake. */
  function settle(): void {
    for (const { workspace } of frameworks.all) workspace.settle();
  }

  const at = (uri = "") => frameworks.all.find((one) => one.uri === uri) ?? frameworks.of(uri);

  const framework: Answering["framework"] = (what, uri, act, find = () => at(uri)) =>
    settled(what, uri, () => {
      const found = find();
      return found ? act(found) : null;
    });

  const file: AnswerFile = (what, uri, act) =>
    framework(`${what} of ${uri}`, uri, (found) => {
      const path = found.pathOf(uri);
      return path === undefined ? null : act(found, path);
    });

  const fileAtOnce: AnswerFile = async (what, uri, act, instead) => {
    const framework = await frameworks.settledOrNamed(uri);
    const path = framework?.pathOf(uri);
    if (!framework || path === undefined) return file(what, uri, act);
    try {
      return act(framework, path);
    } catch (error) {
      if (!(error instanceof NotReadYet)) client.log(`${what} of ${uri} failed`, error);
      return instead ?? null;
    }
  };

  const pageBy =
    (answer: AnswerFile): AnswerPage =>
    (what, uri, act) =>
      answer(what, uri, (found, path) => {
        const read = found.view.page(path);
        return read ? act(found, read) : null;
      });

  const atOnce = { file: fileAtOnce, page: pageBy(fileAtOnce) };
  return { frameworks, client, schedule, now, all, framework, file, page: pageBy(file), atOnce };
}
