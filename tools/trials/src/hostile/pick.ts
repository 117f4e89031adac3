import type { RandomStream } from '@phosphene/model/random';

/** One of several, all equally likely. */
export function pick<T>(items: readonly T[], random: RandomStream): T {
  return items[random.integer(items.length)]!;
}
