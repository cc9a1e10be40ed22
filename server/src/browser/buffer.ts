/**
 * A worker has no `Buffer`. gray-matter 4.0.3 calls `Buffer.from` on every text (`toBuffer` in its `lib/utils.js`) and keeps the
 * outcome as `orig`, which nobody reads; nothing else in the bundle of the server names `Buffer`. So the text itself will do.
 */
export const Buffer = { from: (text: string) => text };
