/** Text of the framework in the Markdown of a hover: escaped, so that it cannot be a link, an image, a command or HTML. */
export function escapeMarkdown(text: string): string {
  return withoutTurns(text)
    .replace(/[\\`*_{}[\]()#+\-.!|~>$]/g, "\\$&")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replace(/(https?|ftp|www|mailto)(?=:|\\\.)/gi, (scheme) => `${scheme[0]}&#8203;${scheme.slice(1)}`)
    .replace(/\s+/g, " ")
    .trim();
}

/** A name of the framework as code in the Markdown of a hover. On one line: a blank one would end the code, and what follows be Markdown. */
export function markdownCode(name: string): string {
  const code = withoutTurns(name).replaceAll("`", "").replace(/\s+/g, " ").trim();
  return code === "" ? "" : `\`${code}\``;
}

/**
 * A text without the signs that turn the direction of what stands behind them, in which a name can look like another one, and without
 * those that rule a terminal.
 */
export function withoutTurns(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "");
}

/**
 * A text as a notification, or what is said under a field to type in: there editors make links of `[text](command:…)`, and run what
 * they name, whoever wrote it. The signs of such a link are set apart by one without width.
 */
export function plainMessage(text: string): string {
  return withoutTurns(text).replaceAll("](", "]\u200b(");
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
