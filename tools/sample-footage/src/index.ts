export { instrumentLabels, type InstrumentLabel } from './instrument-label.ts';
export {
  makeSampleFootage,
  type SampleClip,
  type SampleFootageOptions,
} from './make-sample-footage.ts';
export { composePhrase } from './phrase/compose-phrase.ts';
export { type Phrase } from './phrase/phrase.ts';
export { makeSampleSong } from './song/make-sample-song.ts';
