export { NativeFunction, type Precision } from './native-function.ts';
export { floatType, nativeCpu, type NodeBackend, type OpAttribute } from './node-backend.ts';
