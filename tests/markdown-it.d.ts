/** As much of markdown-it as the tests use: the package brings no types. */
declare module "markdown-it" {
  export interface Token {
    readonly type: string;
    readonly tag: string;
    readonly content: string;
    readonly children: readonly Token[] | null;
    attrGet(name: string): string | null;
  }
  export default class MarkdownIt {
    constructor(preset: "commonmark");
    parse(text: string, environment: object): readonly Token[];
  }
}
