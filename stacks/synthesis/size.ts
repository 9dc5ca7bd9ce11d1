/** Resources of a state above which its plan takes long enough to say so. */
export const RESOURCES_REPORTED = 1500;

/** Resources of a state above which it is refused: the time of an apply grows faster than the state. */
export const RESOURCES_REFUSED = 2500;

/** A stack that would be too slow to operate; it has to be split in the configuration. */
export class StackTooLargeError extends Error {
  override readonly name = 'StackTooLargeError';

  constructor(
    readonly stackName: string,
    readonly resources: number,
  ) {
    super(`stack ${stackName} has ${resources} resources, more than ${RESOURCES_REFUSED}`);
  }
}
