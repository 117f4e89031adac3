export { cacheFolder } from './cache-folder.ts';
export { findPip, type Pip } from './find-pip.ts';
export {
  getNativeTensorflow,
  hasNvidiaDriver,
  type NativeOptions,
  type NativeSteps,
  type NativeTensorFlow,
} from './get-native-tensorflow.ts';
