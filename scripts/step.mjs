// Says what a script is doing while it takes its time.

/** Runs `action` under a title: prints the title, a sign of life every fifteen seconds, and how long it took. */
export async function step(title, action) {
  const begin = Date.now();
  const seconds = () => `${((Date.now() - begin) / 1000).toFixed(1)} s`;
  console.log(`> ${title} …`);
  const alive = setInterval(() => console.log(`  still busy: ${title} (${seconds()})`), 15_000);
  try {
    const result = await action();
    console.log(`  done in ${seconds()}`);
    return result;
  } finally {
    clearInterval(alive);
  }
}
