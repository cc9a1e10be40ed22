/**
 * The parts of Node that the programs need from the start, loaded before the engine gets its settings: Node has its own parts
 * compiled for the settings that it came with, and compiles them anew under others.
 */
for (const part of ["os", "url", "util", "vm"]) require(`node:${part}`);
performance.now();
void process.stdout;
if (process.argv.includes("--stdio")) void process.stdin;

export {};
