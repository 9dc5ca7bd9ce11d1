import { App, TerraformStack } from 'cdktf';
import { load } from '../../model/load';
import { planStacks } from '../../stacks/plan';

/** The same constructs as `ndc synth`, put into CDKTF's own App and stacks, which resolve and write them. */
const [configDir = '', shownRoot = '', environment = '', asOf = '', outdir = ''] = process.argv.slice(2);
const { estate } = load({ configDir, shownRoot, environment, asOf });
if (estate === undefined) throw new Error('the configuration has errors');
const app = new App({ outdir });
for (const { name, build } of planStacks(estate, { 'admission-policies': 'admission-policies' }))
  build(new TerraformStack(app, name));
app.synth();
