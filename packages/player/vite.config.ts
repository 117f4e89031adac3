import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  resolve: { conditions: ['@phosphene/source', 'module', 'browser', 'development|production'] },
  build: { outDir: 'dist/site', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 1200 },
});
