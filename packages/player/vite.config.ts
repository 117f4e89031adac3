import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import sirv from 'sirv';

/** With `npm run dev`: the folder of the bundle that the stage opens. */
const bundle = process.env['PHOSPHENE_BUNDLE'];

/** Serves the bundle where the stage looks for it; what is exported anew is there on the next reload. */
const serveBundle = (folder: string): Plugin => ({
  name: 'phosphene-bundle',
  configureServer(server) {
    server.middlewares.use('/bundle', sirv(folder, { dev: true }));
  },
});

const BLACK = '#050506';

/**
 * The web app manifest, and the service worker with the list of the player's own files in it. In builds only: the
 * development server has neither.
 */
const installable = VitePWA({
  strategies: 'injectManifest',
  srcDir: 'src/offline',
  filename: 'service-worker.ts',
  // `src/offline/offline.ts` registers it.
  injectRegister: null,
  includeManifestIcons: false,
  // A server that lets visitors in by a cookie gives the manifest to them alone.
  useCredentials: true,
  injectManifest: {
    // The plug-in adds the web app manifest itself.
    globPatterns: ['**/*.{html,js,css,wasm,svg,png}'],
    // Larger files would be left out, and missing without a network.
    maximumFileSizeToCacheInBytes: 64e6,
    // Names of assets carry a hash of their content.
    dontCacheBustURLsMatching: /^assets\//,
    rollupFormat: 'iife',
  },
  manifest: {
    name: 'Phosphene',
    short_name: 'Phosphene',
    description: 'Dreams in the look of your own footage.',
    lang: 'en',
    start_url: './',
    scope: './',
    display: 'fullscreen',
    background_color: BLACK,
    theme_color: BLACK,
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
});

export default defineConfig({
  base: './',
  plugins: [
    installable,
    ...(bundle !== undefined && existsSync(join(bundle, 'phosphene.json'))
      ? [serveBundle(bundle)]
      : []),
  ],
  resolve: { conditions: ['@phosphene/source', 'module', 'browser', 'development|production'] },
  worker: { format: 'es' },
  build: { outDir: 'dist/site', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1200 },
});
