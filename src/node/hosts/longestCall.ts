/** A host may have to make a connection, start Python from a slow disk and ask Slurm. */
export const longestCallMs = 120_000;

export function withLimit(signal: AbortSignal): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(longestCallMs)]);
}
