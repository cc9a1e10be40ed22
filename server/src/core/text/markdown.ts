/** Text of the framework in the Markdown of a hover: escaped, so that it cannot be a link, an image, a command or HTML. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]()#+\-.!|~>$]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/(https?|ftp|www|mailto)(?=:|\\\.)/gi, (scheme) => `${scheme[0]}&#8203;${scheme.slice(1)}`)
    .replace(/\s+/g, " ")
    .trim();
}

/** A link to a file of the framework; only a uri that the server made itself may stand in it. */
export function markdownLink(text: string, uri: string): string {
  return `[${escapeMarkdown(text)}](${uri.replace(/[()\s<>\\]/g, (c) => `%${c.charCodeAt(0).toString(16).padStart(2, "0")}`)})`;
}

/** A text cut at a word, with an ellipsis, when it is longer than `limit` characters. */
export function shorten(text: string, limit: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), limit / 2))}…`;
}
