import { script, style } from "coverage-webview";
import { expect, test } from "vitest";
import { coverageHtml } from "../../../../client/src/coverage/panel/coverageHtml";

test("the page runs only the script with its nonce, loads nothing, and has no handlers in it", () => {
  const html = coverageHtml("n0nce");
  expect(html).toContain("default-src 'none'; script-src 'nonce-n0nce'; style-src 'nonce-n0nce'; img-src data:");
  expect(html.match(/<script[^>]*>/g)).toEqual(['<script nonce="n0nce">']);
  const markup = html.replace(script, () => "").replace(style, () => "");
  expect(/\son\w+=|src=|href=|style="|javascript:/.test(markup)).toBe(false);
  // What would end the element, or begin another one.
  expect(/<\/script|<!--/.test(script)).toBe(false);
  expect(/<\/style|url\(|@import/.test(style)).toBe(false);
  expect(script).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|eval\(/);
});
