/** What `work` makes of each item, in the order of the items, some of them at a time: the disk waits for itself otherwise. */
export async function eachOf<Item, Made>(
  items: readonly Item[],
  work: (item: Item, index: number) => Promise<Made>,
): Promise<Made[]> {
  const made: Made[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) made[index] = await work(item, index);
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  return made;
}

const atATime = 16;
