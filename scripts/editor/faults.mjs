// Faults of VS Code and of the browser, which no test of ours can be right about. What fails because of one gets a second try; all else
// that fails is a fault of ours, in a test or in the product, and fails at once.

/**
 * A fault is told by a sign in the error, in the console of the page or in the log of the editor's server. Each says why it is not ours,
 * and where its sign was seen. Add one only with a sign that nothing of ours can write, and after looking at the picture and the log.
 */
const faults = [
  {
    name: "the page of the browser crashed",
    sign: /(Page|Target) crashed/,
    reason: "Chromium ends a page when memory is short, or by a fault of its own; nothing that a page does should",
    seen: "in a test whose page was sent to chrome://crash",
  },
  {
    name: "the extension host was ended from outside",
    sign: /Extension Host Process exited with code: null, signal: SIG(KILL|SEGV|BUS|ILL)/,
    reason: "all extensions run in that process, and none can end it in this way: the system does, or a fault of Node",
    seen: "in the log of an editor, VS Code 1.139.1, whose extension host was killed",
  },
  {
    name: "the extension host of the browser did not start",
    sign: /The Web Worker Extension Host did not start in 60s/,
    reason: "VS Code starts it before it knows of any extension",
    seen: "in the source of VS Code 1.139.1 only",
  },
];

/** The fault that what was written of a failure tells of, or nothing. */
export function faultIn(evidence) {
  return faults.find(({ sign }) => sign.test(evidence));
}
