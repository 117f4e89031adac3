import type { ReadBackDecoder } from './read-back-decoder.ts';
import { blankNote, isBlank } from './blank-picture.ts';

/**
 * Starts a decoder and starts it anew when its pictures are blank later on. A blank picture may be a bundle's own, of a
 * fade to black: then a reference latent, whose picture was not blank at the start, still has one that isn't. A bundle
 * whose reference is blank at the start is not watched.
 *
 * @param reference [Z]
 * @param onNote called when it happens again; where starting anew does not help, the decoder is no longer watched
 */
export async function watchDecoder(
  start: () => Promise<ReadBackDecoder>,
  reference: Float32Array,
  onNote: (line: string) => void,
): Promise<ReadBackDecoder> {
  let decoder = await start();
  const { backend } = decoder;
  let watched = !isBlank(await decoder.decode(reference));
  let faults = 0;
  return {
    backend,
    async decode(latent) {
      const values = await decoder.decode(latent);
      if (!watched || !isBlank(values) || !isBlank(await decoder.decode(reference))) return values;
      decoder.dispose();
      decoder = await start();
      watched = !isBlank(await decoder.decode(reference));
      if (++faults > 1 || !watched) onNote(blankNote(backend));
      return decoder.decode(latent);
    },
    memory: () => decoder.memory(),
    dispose: () => decoder.dispose(),
  };
}
