export {
  checkJson,
  HashedFile,
  InnerPath,
  parseJson,
  Sha256,
  type JsonAdvice,
} from './check-json.ts';
