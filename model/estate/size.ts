/** Resources of a state above which its plan takes long enough to say so (measured: docs/performance.md). */
export const RESOURCES_REPORTED = 1500;

/** Resources of a state above which it is refused: the time of an apply grows faster than the state. */
export const RESOURCES_REFUSED = 2500;
