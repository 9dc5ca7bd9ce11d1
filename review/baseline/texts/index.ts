import { ADMISSION_TEXTS } from './admission';
import type { Said } from './define';
import { NAMESPACE_TEXTS } from './namespaces';
import { NETWORK_TEXTS } from './network';
import { RIGHTS_TEXTS } from './rights';

const CATALOGUE = { ...NAMESPACE_TEXTS, ...NETWORK_TEXTS, ...RIGHTS_TEXTS, ...ADMISSION_TEXTS };

/** Stable name of something that the baseline can find. */
export type Code = keyof typeof CATALOGUE;

export const TEXTS: Readonly<Record<Code, Said>> = CATALOGUE;
