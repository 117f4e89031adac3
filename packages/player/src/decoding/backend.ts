/** Where a decoder may run: WebGL2 on the display's own context, WebGPU or wasm. */
export const BACKENDS = ['webgl', 'webgpu', 'wasm'] as const;
export type Backend = (typeof BACKENDS)[number];

/** Where tfjs computes apart from the display. */
export type ReadBackBackend = Exclude<Backend, 'webgl'>;
