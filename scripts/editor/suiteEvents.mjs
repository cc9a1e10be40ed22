// What the tests inside the editor report, line by line (tests/editor/runSuite.ts), told to the person at the terminal.

/** Takes lines of output, prints each test's name and keeps the count; lines that are not ours go to `log`. */
export function suiteEvents(host) {
  const seen = { passed: 0, failed: 0, skipped: 0, started: false, ended: false, last: Date.now(), log: [] };
  let began = () => undefined;
  const read = {
    start: ({ tests }) => {
      seen.started = true;
      began();
      if (tests === 0) console.log(`  [${host}] no tests`);
    },
    pass: ({ title }) => {
      seen.passed += 1;
      console.log(`  ✓ [${host}] ${title}`);
    },
    pending: ({ title }) => {
      seen.skipped += 1;
      console.log(`  - [${host}] ${title} (skipped)`);
    },
    fail: ({ title, error }) => {
      seen.failed += 1;
      console.log(`  ✗ [${host}] ${title}\n${indent(error)}`);
    },
    end: () => {
      seen.ended = true;
    },
  };
  return {
    seen,
    /** Tells when the first test begins. */
    onStart(listener) {
      began = listener;
    },
    line(text) {
      const found = /algoritmekader-suite (\{.*\})/.exec(text);
      if (!found) return seen.log.push(text);
      seen.last = Date.now();
      const event = JSON.parse(found[1]);
      read[event.event](event);
    },
  };
}

function indent(text) {
  return text.replace(/^/gm, "      ");
}
