/** A decoder on one back end of one engine, under measurement. */
export interface Painter {
  readonly engine: 'tfjs' | 'onnxruntime';
  /** What it runs on, the same words for both engines. */
  readonly device: string;
  /** The picture of a latent, channels last. */
  paint(index: number): Promise<Float32Array>;
  /** Paints `count` pictures one after the other, each until its values are in memory. @returns seconds */
  run(count: number): Promise<number>;
  close(): Promise<void>;
}

/** [C, H, W] → [H, W, C] */
export function channelsLast(values: ArrayLike<number>, channels: number): Float32Array {
  const pixels = values.length / channels;
  return Float32Array.from(
    { length: values.length },
    (_, at) => values[(at % channels) * pixels + Math.floor(at / channels)]!,
  );
}
