// The few assertions the tests in the editor need. Node's own are not there in the web worker host.

/** Fails unless `value` is true. */
export function ok(value: unknown, message = "expected something true"): asserts value {
  if (!value) throw new Error(message);
}

/** Fails unless both are the same text, or the same plain data. */
export function same(actual: unknown, expected: unknown): void {
  const [found, wanted] = [written(actual), written(expected)];
  if (found !== wanted) throw new Error(`expected:\n${wanted}\nfound:\n${found}`);
}

/** Fails unless the text contains the part, or matches the pattern. */
export function contains(text: string, part: string | RegExp): void {
  const found = typeof part === "string" ? text.includes(part) : part.test(text);
  if (!found) throw new Error(`expected ${written(part instanceof RegExp ? String(part) : part)} in:\n${text}`);
}

function written(value: unknown): string {
  return JSON.stringify(value, null, 2) ?? "undefined";
}
