/** Something that is done a while after it is asked for, once for all who asked meanwhile. */
export interface Task {
  /** `soon`: at once, as soon as what goes on is done. */
  ask(soon?: boolean): void;
  cancel(): void;
}

/** All that waits. Once it has ended nothing is done any more. */
export class Schedule {
  readonly #waiting = new Set<ReturnType<typeof setTimeout>>();
  #hasEnded = false;

  /** A task that is done `delay` milliseconds after somebody asks for the first time. */
  burst(delay: number, act: () => void): Task {
    return this.#task(delay, act, false);
  }

  /** A task that is done when nobody has asked for `delay` milliseconds. */
  quiet(delay: number, act: () => void): Task {
    return this.#task(delay, act, true);
  }

  end(): void {
    this.#hasEnded = true;
    for (const timer of this.#waiting) clearTimeout(timer);
  }

  #task(delay: number, act: () => void, startsAnew: boolean): Task {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const cancel = () => {
      clearTimeout(timer);
      if (timer) this.#waiting.delete(timer);
      timer = undefined;
    };
    return {
      ask: (soon = false) => {
        if (this.#hasEnded) return;
        if (startsAnew || soon) cancel();
        if (timer) return;
        timer = setTimeout(
          () => {
            cancel();
            act();
          },
          soon ? 0 : delay,
        );
        this.#waiting.add(timer);
      },
      cancel,
    };
  }
}
