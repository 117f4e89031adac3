export { BUNDLE_FILE, openBundle, type Bundle, type StoredGraph } from './open-bundle.ts';
