import { PhospheneError } from '@phosphene/model/errors';

// Browsers and Node both have these; the language's own types don't know them.
declare function btoa(bytes: string): string;
declare function atob(text: string): string;

/** A latent as scores and takes write it: float32 little-endian, in base64. */
export function encodeLatent(latent: Float32Array): string {
  const bytes = new Uint8Array(latent.buffer, latent.byteOffset, latent.byteLength);
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

/**
 * @param size Z
 * @param subject for the message: `the take`
 * @throws {PhospheneError} when it hasn't the size Z
 */
export function decodeLatent(text: string, size: number, subject: string): Float32Array {
  const letters = atob(text);
  // A night has hundreds of thousands of latents: no iterator, no function for each letter.
  const bytes = new Uint8Array(letters.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = letters.charCodeAt(at);
  if (bytes.length !== size * 4) {
    throw new PhospheneError(
      `${subject}: a latent of ${bytes.length} bytes, where ${size * 4} are due.`,
      { remedy: `Take another copy of ${subject}, or the bundle that it was made with.` },
    );
  }
  return new Float32Array(bytes.buffer);
}
