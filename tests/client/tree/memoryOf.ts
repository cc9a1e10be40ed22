/** What the editor remembers for a workspace, kept in a map. */
export function memoryOf(kept: Map<string, unknown>) {
  return {
    get: <Value>(key: string) => kept.get(key) as Value | undefined,
    update: async (key: string, value: unknown) => void kept.set(key, value),
    keys: () => [...kept.keys()],
  };
}
