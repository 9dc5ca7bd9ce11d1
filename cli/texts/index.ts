/** Every text of the command, for the tests that look at wording as a whole. */
export { AGREEMENT_HELP, AGREEMENTS_SAID } from './agreements';
export { COMMANDS, FILES } from './commands';
export { DATABASES } from './databases';
export { CLUSTER, DOCTOR, INPUTS, REQUIRED, STATES } from './doctor';
export { BACKEND, TOOLS } from './doctor-backend';
export { CHECKS, NEVER_VISIBLE, SILENCE, WORDS } from './doctor-checks';
export { CLOSED, EXPLAIN } from './explain';
export { GROUPS } from './groups';
export { HEADINGS, HELP } from './help';
export { COUNTS, ISSUES, SEVERITY } from './issues';
export { KINDS_OF_BODY } from './kinds';
export { DOMAINS_UNKNOWN, NAMESPACES, SUMMARY, VENDOR_RIGHTS } from './summary';
export { APPROVERS_NOTE, COLUMNS, REPORT, STANDINGS_IN_WORDS, WHY } from './tables';
export { USAGE } from './usage';
