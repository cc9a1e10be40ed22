/** How long work goes on before it gives way, in milliseconds. */
const length = 30;

/** Work that gives way, now and then, to what has arrived meanwhile. */
export class Slices {
  #until = performance.now() + length;

  constructor(private readonly breathe: () => Promise<void>) {}

  /** Whether it is time to give way. */
  get isOver(): boolean {
    return performance.now() >= this.#until;
  }

  /** Gives way, and begins the next one. */
  async next(): Promise<void> {
    await this.breathe();
    this.#until = performance.now() + length;
  }
}
