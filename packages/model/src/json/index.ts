export { checkJson, HashedFile, InnerPath, Sha256 } from './check-json.ts';
