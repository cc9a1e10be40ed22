// An editor in the browser: the server of VS Code on this machine, reachable from this machine only.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../packages.mjs";
import { start, stop } from "../processes.mjs";
import { temporaryFolder } from "../temporaryFolder.mjs";
import { installEditor } from "./installEditor.mjs";
import { startLimit } from "./pace.mjs";

const quietSettings = {
  "security.workspace.trust.enabled": false,
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "chat.disableAIFeatures": true,
  "extensions.ignoreRecommendations": true,
  "git.enabled": false,
  "update.mode": "none",
  "telemetry.telemetryLevel": "off",
};

/**
 * Starts the server with empty data folders and waits until it answers. `settings` are those of its user. Returns
 * `addressOf(folder, { suite })`, `log()`, `ended` and `stop()`.
 */
export async function startEditor({ settings = {} } = {}) {
  const { node, main } = await installEditor();
  const data = temporaryFolder("editor");
  writeSettings(join(data, "user/User"), { ...quietSettings, ...settings });
  const child = start(node, [main, ...serverArguments(data)], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let log = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      log += text;
    });
  }
  const port = await untilItAnswers(child, () => log);
  return {
    addressOf: (folder, options) => addressOf(port, folder, options),
    log: () => log,
    ended: new Promise((resolve) => child.once("exit", resolve)),
    stop: () => stop(child),
  };
}

function serverArguments(data) {
  const folder = (name) => join(data, name);
  return [
    ...["--host", "127.0.0.1", "--port", "0", "--without-connection-token"],
    ...["--accept-server-license-terms", "--enable-smoke-test-driver", "--telemetry-level", "off"],
    ...["--server-data-dir", folder("server"), "--user-data-dir", folder("user"), "--extensions-dir", folder("ext")],
  ];
}

/**
 * The address of a session in `folder` with the extension under development: running the compiled `suite` or, without
 * one, waiting for a person.
 */
function addressOf(port, folder, { suite } = {}) {
  // The editor only knows that the suite is part of the extension, and so must run in the same host, when both have
  // the authority that the window has.
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${path}`;
  const payload = [
    ["extensionDevelopmentPath", remote(root)],
    ...(suite ? [["extensionTestsPath", remote(suite)]] : []),
  ];
  return `http://127.0.0.1:${port}/?${new URLSearchParams({ folder, payload: JSON.stringify(payload) })}`;
}

function writeSettings(folder, settings) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "settings.json"), JSON.stringify(settings, null, 2));
}

/** The port that the server chose and answers on: of those that are free it is the only one who knows which stays so. */
async function untilItAnswers(child, log) {
  const deadline = Date.now() + startLimit;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The editor's server ended at once:\n${log()}`);
    const [, port] = /listening on (\d+)/.exec(log()) ?? [];
    const answer = port && (await fetch(`http://127.0.0.1:${port}`).catch(() => undefined)); // Refused until the server listens.
    if (answer?.ok) return port;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The editor's server did not answer within ${startLimit / 1000} s:\n${log()}`);
}
