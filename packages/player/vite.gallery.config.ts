import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Leaves out what a page on a plain static server never loads: wasm without SIMD, which every current browser has, and wasm
 * with threads, which only an isolated page gets.
 */
const withoutUnusedWasm: Plugin = {
  name: 'without-unused-wasm',
  generateBundle(_, bundle) {
    const unused = Object.keys(bundle).filter((name) =>
      /tfjs-backend-wasm(-threaded-simd)?\.wasm$/.test(name),
    );
    for (const name of unused) Reflect.deleteProperty(bundle, name);
  },
};

/**
 * The page of `docs/gallery/`, which stands in the repository as it is built: `npm run gallery:page`. Whoever serves that
 * folder needs no build.
 */
export default defineConfig({
  root: here('gallery'),
  base: './',
  publicDir: false,
  plugins: [withoutUnusedWasm],
  resolve: { conditions: ['@phosphene/source', 'module', 'browser', 'development|production'] },
  worker: {
    format: 'es',
    rollupOptions: { output: { entryFileNames: 'page/[name].js' } },
  },
  build: {
    outDir: here('../../docs/gallery'),
    // The bundle and its figures lie there too.
    emptyOutDir: false,
    assetsDir: 'page',
    target: 'es2022',
    chunkSizeWarningLimit: 1400,
    rollupOptions: {
      output: {
        // The same names each time, so that a new build takes the place of the last.
        entryFileNames: 'page/[name].js',
        chunkFileNames: 'page/[name].js',
        assetFileNames: 'page/[name][extname]',
      },
    },
  },
});
