/**
 * How likely it is that wins are at least as uneven if either side wins as easily: the exact two-sided sign test (Dixon
 * and Mood, JASA 41, 1946). Ties are left out beforehand. 1 where nobody won.
 */
export function signTest(wins: number, losses: number): number {
  const games = wins + losses;
  const fewer = Math.min(wins, losses);
  if (wins === losses) return 1;
  // Summed from the outermost term inwards; as logarithms, so that 2^-games is not too small for thousands of games.
  let logTerm = -games * Math.LN2;
  let tail = Math.exp(logTerm);
  for (let k = 1; k <= fewer; k++) {
    logTerm += Math.log((games - k + 1) / k);
    tail += Math.exp(logTerm);
  }
  return Math.min(1, 2 * tail);
}
