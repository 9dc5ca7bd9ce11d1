import { defineMessages } from './define';

/** The reader: bytes, YAML subset, CSV. */
export const READING = defineMessages({});
