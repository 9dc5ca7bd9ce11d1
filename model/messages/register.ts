import { defineMessages } from './define';

export const REGISTER = defineMessages({});
