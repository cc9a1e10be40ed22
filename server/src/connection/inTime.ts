/** How long the client may take to answer, in milliseconds. */
export const usualPatience = 10_000;

/** What a promise gives within so many milliseconds, or else something in its place. */
export async function inTime<Value, Other>(
  given: Promise<Value>,
  limit: number,
  otherwise: () => Other,
): Promise<Value | Other> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Other>((resolve) => {
    timer = setTimeout(() => resolve(otherwise()), limit);
  });
  try {
    return await Promise.race([given, late]);
  } finally {
    clearTimeout(timer);
  }
}
