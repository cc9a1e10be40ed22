// What comes over the network fails now and then, and a moment later it works.

/** Does what needs the network, and again after each of `pauses` (in seconds) while it fails, with a word; then it may fail for good. */
export async function insist(what, action, pauses = [5, 20]) {
  for (const pause of pauses) {
    try {
      return await action();
    } catch (error) {
      console.log(`  ${what} failed, once more in ${pause} s: ${reason(error)}`);
      await new Promise((resolve) => setTimeout(resolve, pause * 1000));
    }
  }
  return action();
}

/** The last words of a program that failed. */
function reason(error) {
  return String(error.message ?? error)
    .trim()
    .split("\n")
    .slice(-3)
    .join(" ");
}
