import { datasetFormats } from './formats';
import type { SideFile, WrittenDataset } from './sideFiles';

/**
 * `dataset_info.json` of LLaMA-Factory with an entry for each file (https://github.com/hiyouga/LLaMA-Factory, data/README.md).
 * Its reader takes a folder: `dataset_dir` is the folder of the data set.
 */
export function llamaFactoryFile({ name, formats, parts }: WrittenDataset): SideFile {
  const entries = formats.flatMap((format) =>
    parts.map((part) => [
      `${plainName(name)}_${format}_${part}`,
      {
        file_name: datasetFormats[format].fileName(part),
        ...datasetFormats[format].llamaFactory(part),
      },
    ]),
  );
  const text = `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
  return { name: 'dataset_info.json', text };
}

/** Trainers take names of data sets as lists with commas, and use them in paths. */
function plainName(name: string): string {
  return name.replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^_+|_+$/g, '') || 'stepwise';
}
