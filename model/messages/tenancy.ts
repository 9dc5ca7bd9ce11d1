import { defineMessages } from './define';

export const TENANCY = defineMessages({});
