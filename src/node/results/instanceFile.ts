import { writeFile } from 'node:fs/promises';
import { growingColumns } from '../../core/evaluate/columns';
import { textOfReferences } from '../../core/evaluate/instancesDigest';
import type { InstanceScore } from '../../core/evaluate/model';
import { PiecewiseFile } from '../dataset/lines';
import { GrowingNumbers } from './growingNumbers';
import { encodeIndex } from './indexFormat';
import type { InstanceIndex } from './instanceIndex';
import { textHash } from '../../core/text/textHash';

/** Scored instances on their way to disk, as JSON lines and an index of them. Only numbers are held. */
export class InstanceFile {
  private readonly lines: PiecewiseFile;
  private readonly columns = growingColumns();
  private readonly offsets = new GrowingNumbers((length) => new Float64Array(length));
  private readonly ids = new GrowingNumbers((length) => new Uint32Array(length));
  private readonly predictions = new GrowingNumbers((length) => new Uint32Array(length));
  private readonly references = new GrowingNumbers((length) => new Uint32Array(length));
  private bytes = 0;

  constructor(
    file: string,
    private readonly indexFile: string,
  ) {
    this.lines = new PiecewiseFile(file);
  }

  /** A promise where the disk has to catch up. */
  add(score: InstanceScore): Promise<void> | undefined {
    const line = `${JSON.stringify(lineOf(score))}\n`;
    this.offsets.push(this.bytes);
    for (const half of textHash(score.id)) this.ids.push(half);
    for (const half of textHash(score.prediction)) this.predictions.push(half);
    for (const half of textHash(textOfReferences(score.references))) this.references.push(half);
    this.columns.add({ name: score.task, category: score.category }, score);
    this.bytes += Buffer.byteLength(line);
    return this.lines.write(line);
  }

  /** Closes the file; nothing else is written. */
  async close(): Promise<void> {
    await this.lines.close();
  }

  /** Writes the index; how many instances there are. */
  async finish(): Promise<number> {
    await this.close();
    const index: InstanceIndex = {
      columns: this.columns.columns(),
      offsets: this.offsets.all(),
      ids: this.ids.all(),
      predictions: this.predictions.all(),
      references: this.references.all(),
      bytes: this.bytes,
    };
    await writeFile(this.indexFile, encodeIndex(index));
    return index.columns.length;
  }
}

/** What a reader of the file finds, in an order for people; nothing else that a score may carry. */
function lineOf(score: InstanceScore): InstanceScore {
  const { id, task, category, input, references, prediction, rougeL, rouge1, exactMatch } = score;
  return {
    id,
    task,
    category,
    ...(input !== undefined && { input }),
    references,
    prediction,
    rougeL,
    rouge1,
    exactMatch,
  };
}
