/** How long a text stays, in milliseconds: long enough to be read, and at least so long that a screen reader has begun to say it. */
export const longest = 10_000;
export const shortest = 1_500;

/** Shows a text until something else is done, or for a while. `show` gets an empty one when it goes. */
export function briefly(show: (text: string) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;

  function clearAfter(wait: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      show("");
    }, wait);
  }

  return {
    say(text: string): void {
      since = Date.now();
      show(text);
      clearAfter(longest);
    },
    /** Something else is done. */
    hush(): void {
      if (timer !== undefined) clearAfter(Math.max(0, since + shortest - Date.now()));
    },
  };
}
