// Child processes that never outlive the script that started them.
import { spawn } from "node:child_process";

const running = new Set();
const windows = process.platform === "win32";

/** Starts a program in a process group of its own, which is ended with this script, however the script ends. */
export function start(command, args, options = {}) {
  // A group, so that the children of the child end as well; a shell on Windows, where npm and code are .cmd files.
  const child = spawn(command, args, { stdio: "inherit", ...options, detached: !windows, shell: windows });
  running.add(child);
  const forget = () => running.delete(child);
  child.once("exit", forget);
  child.once("error", forget);
  return child;
}

/** Runs a program to its end, or ends it after `minutes`. With `capture` its output is returned instead of shown. */
export function run(command, args, { capture = false, minutes, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = capture ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"];
    const child = start(command, args, { stdio, ...options });
    if (minutes) {
      const tooLong = setTimeout(() => {
        console.log(`✗ not finished after ${minutes} minutes`);
        stop(child);
      }, minutes * 60_000);
      child.once("close", () => clearTimeout(tooLong));
    }
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    child.once("error", reject);
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Ends a program and its children: asks first, insists after two seconds. */
export async function stop(child) {
  if (!running.has(child)) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  signal(child, "SIGTERM");
  const insist = setTimeout(() => signal(child, "SIGKILL"), 2000);
  await ended;
  clearTimeout(insist);
  // The leader is gone; what it left behind in its group goes too.
  signal(child, "SIGKILL");
}

function signal(child, name) {
  try {
    if (windows) child.kill(name);
    else process.kill(-child.pid, name);
  } catch (error) {
    // ESRCH: nothing of it is left, which is what we want.
    if (error.code !== "ESRCH") throw error;
  }
}

process.on("exit", () => {
  for (const child of running) signal(child, "SIGKILL");
});
for (const [name, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
]) {
  process.on(name, () => process.exit(code));
}

// Ended by npm's own end: when npm is killed, its shell dies without telling us, and we would serve nobody for ever.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.exit(143), 1000).unref();
}
