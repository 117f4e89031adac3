const { TestEnvironment } = require('jest-environment-node');

/**
 * Jest gives each test file a realm of its own, with its own `Float32Array`. Native addons (TensorFlow,
 * Dawn) return arrays of the outer realm, and tfjs tells arrays apart by `instanceof`. So that tests see
 * what a real process sees, the outer realm's array classes and `Error` stand in the test's realm.
 */
class NativeArraysEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    Object.assign(this.global, {
      ArrayBuffer,
      SharedArrayBuffer,
      DataView,
      Float32Array,
      Float64Array,
      Int8Array,
      Int16Array,
      Int32Array,
      Uint8Array,
      Uint8ClampedArray,
      Uint16Array,
      Uint32Array,
      BigInt64Array,
      BigUint64Array,
    });
  }
}

module.exports = NativeArraysEnvironment;
