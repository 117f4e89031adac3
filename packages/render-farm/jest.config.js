import { phosphene } from '../../jest.preset.js';

export default phosphene('render-farm');
