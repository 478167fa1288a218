import type { InstancesOf } from '../node/results/model';
import type { ScoredRun } from '../node/results/comparisons';

/** The *p* of the difference of two runs in ROUGE-L by task; empty where they cannot be compared. */
export type Chances = ReadonlyMap<string, number>;

/** Compares runs in the background, each two once as long as neither is scored anew. `ready` is called behind each. */
export class ChancesOfRuns {
  private readonly known = new Map<string, Chances | 'computing'>();

  constructor(private readonly ready: () => void) {}

  of(newest: ScoredRun, before: ScoredRun): Chances | 'computing' {
    const key = [newest, before].map(({ id, stamp }) => `${id} ${String(stamp)}`).join('\n');
    const known = this.known.get(key);
    if (known) return known;
    this.known.set(key, 'computing');
    void chancesOf({ directory: newest.directory, baseline: before.directory }).then(
      (chances) => {
        this.known.set(key, chances);
        this.ready();
      },
      () => this.known.delete(key), // asked again when the lens is
    );
    return 'computing';
  }
}

/** In a worker of its own, which is gone afterwards. */
async function chancesOf(of: InstancesOf): Promise<Chances> {
  const { createInstanceReader } = await import('../node/results/instanceReader');
  const reader = createInstanceReader();
  try {
    const compared = await reader.compare(of);
    return new Map(
      compared.kind === 'ready'
        ? compared.tasks.map(({ name, metrics }) => [name, metrics.rougeL.p])
        : [],
    );
  } finally {
    reader.dispose();
  }
}
