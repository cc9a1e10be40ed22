/** What runs in the panel: `client/webview.mjs` makes this module from `client/src/webview`. */
declare module "coverage-webview" {
  /** A program for a `<script>` element. */
  export const script: string;
  export const style: string;
}
