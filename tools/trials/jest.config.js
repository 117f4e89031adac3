import { phosphene } from '../../jest.preset.js';

export default phosphene('trials');
