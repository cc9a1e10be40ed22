// A headless browser, driven by playwright.
import { chromium } from "playwright-core";
import { findChromium } from "./findChromium.mjs";

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
];

/**
 * Opens an empty browser with one page; `scale` 2 gives sharp pictures. Close it with `close()`. `log()` is what went wrong in the page,
 * as its console says.
 */
export async function openBrowser({ width = 1280, height = 800, scale = 1 } = {}) {
  const { path, env } = await findChromium();
  const browser = await chromium.launch({
    executablePath: path,
    env: { ...process.env, ...env },
    args: flags,
    // The scripts end their programs themselves, in processes.mjs.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale });
  let log = "";
  page.on("console", (message) => {
    if (message.type() !== "log") log += `${message.text()}\n`;
  });
  page.on("crash", () => {
    log += "Page crashed\n";
  });
  return { page, log: () => log, close: () => browser.close() };
}
