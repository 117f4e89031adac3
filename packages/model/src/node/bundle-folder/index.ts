export { BUNDLE_FILE, openBundle, type Bundle } from './open-bundle.ts';
