import { z } from 'zod';
import { field, oneOf } from '../scalars';

/** Second Envoy Gateway: makes the hub's gateway, and counts what all its copies together let pass. */
export const exchange = () =>
  z.strictObject({
    whenCountersAreAway: field(
      oneOf('pass', 'refuse'),
      'pass: each copy of the gateway still counts for itself; refuse: nothing passes until the common count is back',
      'pass: mỗi bản của cổng vẫn tự đếm; refuse: không cho qua cho đến khi bộ đếm chung hoạt động lại',
    ),
  });
