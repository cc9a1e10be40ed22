import type { ClientCapabilities } from "vscode-languageserver";
import type { Page } from "../core/page/page";
import type { FrameworkFolder } from "./frameworkFolder";
import type { Frameworks } from "./frameworks";

/** What every feature of the server needs to answer a request. */
export interface Answering {
  readonly frameworks: Frameworks;
  /** What the client can do; nothing before it has said so. */
  readonly client: () => ClientCapabilities;
  /** Answers about a page. Null for a file that is no page, and where the answer fails: that is logged with the page. */
  page<Result>(
    feature: string,
    uri: string,
    act: (framework: FrameworkFolder, page: Page) => Result,
  ): Promise<Result | null>;
  /** The same for any file that can have problems: a page, a data file or the configuration. */
  file<Result>(
    feature: string,
    uri: string,
    act: (framework: FrameworkFolder, path: string) => Result | null,
  ): Promise<Result | null>;
}

export function answering(frameworks: Frameworks, client: () => ClientCapabilities): Answering {
  const file: Answering["file"] = async (feature, uri, act) => {
    await frameworks.settled();
    const framework = frameworks.of(uri);
    const path = framework?.pathOf(uri);
    if (!framework || path === undefined) return null;
    try {
      return act(framework, path);
    } catch (error) {
      frameworks.log(`${feature} failed on ${path}`, error);
      return null;
    }
  };
  return {
    frameworks,
    client,
    file,
    page: (feature, uri, act) =>
      file(feature, uri, (framework, path) => {
        const page = framework.workspace.snapshot.page(path);
        return page ? act(framework, page) : null;
      }),
  };
}
