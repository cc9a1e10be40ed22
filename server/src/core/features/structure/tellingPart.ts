/** A beginning of fewer letters, such as `Part` before a number, makes hardly any room, and without it the rest reads badly. */
const shortestLeftOut = 8;

/**
 * As much of a title as there is room for. Of one that begins with the same words as others, what tells it from them is kept: behind a code,
 * twenty times "Systems with a high risk…" says nothing.
 */
export function tellingPart(title: string, room: number, others: Iterable<string>): string {
  if (title.length <= room) return title;
  const words = title.split(" ");
  const from = (start: number) => (start === 0 ? title : `…${words.slice(start).join(" ")}`);
  let start = Math.min(sharedWords(words, others), words.length - 1);
  // What stands before it comes along as far as it fits.
  while (start > 0 && from(start - 1).length <= room) start--;
  if (words.slice(0, start).join(" ").length < shortestLeftOut) start = 0;
  return cutOff(from(start), room);
}

/** Between words, unless half of the room were left empty then. */
function cutOff(text: string, room: number): string {
  if (text.length <= room) return text;
  const cut = text.slice(0, room - 1);
  const space = cut.lastIndexOf(" ");
  return `${space * 2 >= room ? cut.slice(0, space) : cut.trimEnd()}…`;
}

/** With how many words one of the others begins that is as much like it as any. */
function sharedWords(words: readonly string[], others: Iterable<string>): number {
  let most = 0;
  const title = words.join(" ");
  const first = `${words[0]} `;
  for (const other of others) {
    if (other === title || !other.startsWith(first)) continue;
    const its = other.split(" ");
    let shared = 1;
    while (shared < words.length && words[shared] === its[shared]) shared++;
    most = Math.max(most, shared);
  }
  return most;
}
