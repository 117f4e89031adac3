export {
  makeSampleFootage,
  type SampleClip,
  type SampleFootageOptions,
} from './make-sample-footage.ts';
export { makeSampleSong } from './song/make-sample-song.ts';
