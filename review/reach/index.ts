export { compare } from './compare';
export { hopsOf, type Reach, reachOf } from './hops';
export { isExplained } from './explanation';
export { type Path, pathsOf } from './paths';
export { readRegister, type Register } from './register';
export { shownEnd, shownHop } from './shown';
export {
  ANY_OTHER_NAMESPACE,
  type End,
  type Hop,
  isZone,
  type PodEnd,
  type Pods,
  type Side,
  type ZoneEnd,
} from './types';
export { type Asked, type Closed, type Question, type Verdict, verdict, type Way } from './verdict';
