/** A title as names are written: small letters without accents, and digits, with hyphens between the words. */
export function nameOfTitle(title: string): string {
  const words = title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/['’]/g, "")
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "");
  let name = words[0]?.slice(0, longestName) ?? "";
  for (const word of words.slice(1)) {
    if (name.length + word.length >= longestName) break;
    name += `-${word}`;
  }
  return name;
}

/** Names stand in addresses, lists and commands; a longer one can be typed. */
const longestName = 60;
