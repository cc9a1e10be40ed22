// Programs that run to their end, and how long that takes.
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** Runs Node with these arguments. What it prints is read, as by whoever runs it. */
export function timedNode(args, { command = process.execPath, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const child = spawn(command, args, { stdio: ["ignore", "pipe", "ignore"], ...options });
    const chunks = [];
    let memory;
    // Seldom enough to take no time from it. The system keeps the highest value, so that only the last bit can be missed.
    const watch = setInterval(() => {
      memory = peakMemory(child.pid) ?? memory;
    }, 25);
    child.stdout.on("data", (chunk) => chunks.push(chunk));
    child.once("error", reject);
    child.once("close", (code) => {
      const milliseconds = performance.now() - begin;
      clearInterval(watch);
      resolve({ milliseconds, code, memory, output: Buffer.concat(chunks).toString() });
    });
  });
}

/** The most memory that a process has had, in megabytes; undefined where the system does not tell (all but Linux). */
export function peakMemory(pid) {
  try {
    const size = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return size && Number(size) / 1024;
  } catch {
    // Another system, or the process has just ended.
    return undefined;
  }
}

/** How long a process has worked, in seconds; undefined where the system has no `/proc`. */
export function processorTime(pid) {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ").slice(11, 13);
    return (Number(user) + Number(system)) / 100;
  } catch {
    return undefined;
  }
}
