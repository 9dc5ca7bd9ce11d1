import { RESOURCES_REFUSED } from '../../model/estate/size';

export { RESOURCES_REFUSED, RESOURCES_REPORTED } from '../../model/estate/size';

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
