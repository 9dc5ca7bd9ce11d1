import { casesOf, type Case } from '../case';
import { AGENCY, OTHER_AGENCY } from '../places';
import { createPod, LABELS, standingPod } from '../pods';
import { labels, patch, patchBelow, RESOURCES, type Fields, type Build } from '../requests';

const APP = 'app.kubernetes.io/name';
const AGENCY_KEY = 'ndc.gov.vn/agency';
/** The log collector leaves out what carries it. */
const HIDING = 'vector.dev/exclude';
const COMMUNE_KEY = 'ndc.gov.vn/commune';

const withLabels = (labelled: Fields | undefined): Build => createPod({ metadata: { labels: labelled } });
const relabel = (labelled: Fields): Build => patch(RESOURCES.pod, 'running', labels(labelled));
const relabelByStatus = (labelled: Fields): Build => patchBelow(RESOURCES.pod, 'running', 'status', labels(labelled));

const p04 = casesOf('P04', { setup: standingPod() });
const P04: readonly Case[] = [
  p04.denied('no app name', withLabels({ [AGENCY_KEY]: AGENCY })),
  p04.denied('label of another agency', withLabels({ ...LABELS, [AGENCY_KEY]: OTHER_AGENCY })),
  p04.denied('no labels at all', withLabels(undefined)),
  p04.denied('any pod in a namespace without the agency label', createPod(), { in: 'unlabelled' }),
  p04.denied('pod in namespace default', createPod(), { in: 'default' }),
  p04.denied('agency label changed later by update', relabel({ [AGENCY_KEY]: OTHER_AGENCY })),
  p04.denied('agency label changed through pods/status', relabelByStatus({ [AGENCY_KEY]: OTHER_AGENCY })),
  p04.denied('empty app name', withLabels({ ...LABELS, [APP]: '' })),
  p04.denied('empty agency in a namespace without one', withLabels({ ...LABELS, [AGENCY_KEY]: '' }), {
    in: 'unlabelled',
  }),
  p04.denied('agency label removed later', relabel({ [AGENCY_KEY]: null })),
  p04.denied('app name removed later', relabel({ [APP]: null })),
  p04.denied('cluster admin changes the agency label', relabel({ [AGENCY_KEY]: OTHER_AGENCY }), {
    as: 'cluster admin',
  }),
  p04.denied('label that hides the logs', withLabels({ ...LABELS, [HIDING]: 'true' })),
  p04.denied('label that hides the logs, set later', relabel({ [HIDING]: 'true' })),
  p04.denied('label that hides the logs, through pods/status', relabelByStatus({ [HIDING]: 'true' })),
  p04.allowed('both labels right', createPod()),
  p04.allowed('another label added later', relabel({ tier: 'web' })),
  p04.allowed(
    'old pod of another agency: annotation still changes',
    patch(RESOURCES.pod, 'old', { metadata: { annotations: { 'app.kubernetes.io/note': 'x' } } }),
    { setup: standingPod('old', { metadata: { labels: { ...LABELS, [AGENCY_KEY]: OTHER_AGENCY } } }) },
  ),
  p04.allowed('another label through pods/status', relabelByStatus({ tier: 'web' })),
];

const p29 = casesOf('P29', { in: 'with communes', setup: standingPod() });
const P29: readonly Case[] = [
  p29.denied('commune that the namespace does not serve', withLabels({ ...LABELS, [COMMUNE_KEY]: '00999' })),
  p29.denied('commune in a namespace without a list', withLabels({ ...LABELS, [COMMUNE_KEY]: '00001' }), {
    in: 'level 3',
  }),
  p29.denied('two communes in one label', withLabels({ ...LABELS, [COMMUNE_KEY]: '00001.00002' })),
  p29.denied('empty commune', withLabels({ ...LABELS, [COMMUNE_KEY]: '' })),
  p29.denied('commune changed later by update', relabel({ [COMMUNE_KEY]: '00999' })),
  p29.denied('commune changed through pods/status', relabelByStatus({ [COMMUNE_KEY]: '00999' })),
  p29.allowed('commune of the list', withLabels({ ...LABELS, [COMMUNE_KEY]: '00002' })),
  p29.allowed('commune of the namespace itself', withLabels({ ...LABELS, [COMMUNE_KEY]: '00003' })),
  p29.allowed('no commune', createPod()),
  p29.allowed('commune of the list set later', relabel({ [COMMUNE_KEY]: '00001' })),
  p29.allowed(
    'old pod of another commune: annotation still changes',
    patch(RESOURCES.pod, 'old', { metadata: { annotations: { 'app.kubernetes.io/note': 'x' } } }),
    { setup: standingPod('old', { metadata: { labels: { ...LABELS, [COMMUNE_KEY]: '00999' } } }) },
  ),
];

export const POD_LABELS: readonly Case[] = [...P04, ...P29];
