/** Where a decoder may run: WebGL2 on the display's own context, WebGPU, or wasm on one thread or on several. */
export const BACKENDS = ['webgl', 'webgpu', 'wasm', 'wasm-threads'] as const;
export type Backend = (typeof BACKENDS)[number];

/** Where tfjs computes apart from the display. */
export type ReadBackBackend = Exclude<Backend, 'webgl'>;
