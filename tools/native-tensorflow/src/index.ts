export { cacheFolder } from './cache-folder.ts';
export { findPip, type Pip } from './find-pip.ts';
export { TESTED_TENSORFLOW, wantedTensorflow } from './tested-version.ts';
export {
  getNativeTensorflow,
  hasNvidiaDriver,
  nativeTensorflowState,
  type NativeOptions,
  type NativeSteps,
  type NativeTensorFlow,
} from './get-native-tensorflow.ts';
