import { defineMessages } from './define';

export const TRANSMISSION = defineMessages({});
