export { compareObject, type Difference } from './compare';
