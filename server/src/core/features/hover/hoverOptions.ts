import type { Language } from "../../text/language";
import type { Span } from "../../text/span";

export interface Hover {
  /** Markdown without HTML and command links; all text of the framework in it is escaped. */
  readonly markdown: string;
  readonly span: Span;
}

export interface HoverOptions {
  readonly language: Language;
  /** The uri of a page, for links. */
  readonly uriOf: (path: string) => string;
}
