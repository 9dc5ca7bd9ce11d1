import { readTree } from '../../model/read/tree';
import { readConfig } from '../../model/schema/read-config';

/** Reads a config folder and checks nothing: what of `ndc validate` goes into files alone. */
const [configDir = '', shownRoot = ''] = process.argv.slice(2);
const { config } = readConfig(shownRoot, readTree(configDir, shownRoot));
if (config.broken.size > 0) throw new Error('the configuration has files that cannot be read');
