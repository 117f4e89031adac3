export { registerDirectConvolution } from './direct-convolution.ts';
