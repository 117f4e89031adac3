/**
 * What a page of the stage may load and run. Scripts are files of the server's own, or what such a script made itself
 * (tfjs's threads in wasm begin as blobs); none stands in the page and none is made of text. Bundles, scores and pictures
 * may come from elsewhere, where the address of the page says so.
 */
const CONTENT = [
  "default-src 'none'",
  "script-src 'self' blob: 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "style-src 'self'",
  "connect-src 'self' blob: data: http: https:",
  "img-src 'self' blob: data: http: https:",
  "media-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** Headers of every response. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT,
  // Lets wasm use threads: the page is isolated from all others.
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // The address may hold the token.
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};
