/**
 * Moves of files in rounds. An editor looks whether all moves that stand together can be made before it makes the first: one to a place that
 * another has left, or from one that another has come to, goes into the next round.
 */
export function inRounds<Move>(
  moves: readonly Move[],
  placesOf: (move: Move) => { readonly from: string; readonly to: string },
): Move[][] {
  const rounds: Move[][] = [];
  let places = new Set<string>();
  for (const move of moves) {
    const { from, to } = placesOf(move);
    const round = rounds.at(-1);
    if (round && !places.has(from) && !places.has(to)) round.push(move);
    else {
      rounds.push([move]);
      places = new Set();
    }
    places.add(from).add(to);
  }
  return rounds;
}
