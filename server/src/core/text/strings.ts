/** More strings than this are forgotten: each half-typed value is one. */
const mostStrings = 100_000;
/** A part shorter than this is copied when it is cut out (V8, `SlicedString::kMinLength`). */
const shortestPart = 13;
/** A text this long hardly stands anywhere twice. */
const longText = 300;

/**
 * Strings in memory of their own, each once. A part of a text that was cut out keeps the whole text alive, and the same value stands on
 * many pages.
 */
export class Strings {
  readonly #known = new Map<string, string>();

  own(text: string): string {
    if (text.length < shortestPart) return text;
    if (text.length > longText) return ` ${text}`.slice(1);
    let known = this.#known.get(text);
    if (known === undefined) {
      if (this.#known.size >= mostStrings) this.#known.clear();
      known = ` ${text}`.slice(1);
      this.#known.set(known, known);
    }
    return known;
  }

  /** Plain objects and lists with such strings in them. What is of a class, or a function, stays what it is. */
  ownAll<Value>(value: Value): Value {
    if (typeof value === "string") return this.own(value) as Value;
    if (Array.isArray(value)) return value.length === 0 ? value : (value.map((one) => this.ownAll(one)) as Value);
    if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
    const own: Record<string, unknown> = {};
    for (const key in value) own[key] = this.ownAll(value[key]);
    return own as Value;
  }
}
