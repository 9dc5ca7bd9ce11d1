export { checkBaseline } from './check';
