import { casesOf, type Case } from '../case';
import {
  addEphemeral,
  applyPod,
  changedMain,
  container,
  createPod,
  DIGEST,
  IMAGE,
  OTHER_DIGEST,
  REGISTRY,
  REGISTRY_WITH_PORT,
  standingPod,
  WAIVED,
} from '../pods';
import { annotations, patch, RESOURCES, type Build } from '../requests';

const digested = (name: string): string => `${name}@${DIGEST}`;
const withImage = (image: string): Build => createPod({ container: { image } });
const withInit = (image: string): Build => createPod({ spec: { initContainers: [container('first', { image })] } });
const withVolume = (reference: string): Build =>
  createPod({ spec: { volumes: [{ name: 'data', image: { reference, pullPolicy: 'IfNotPresent' } }] } });
const changeImage = (name: string, image: string): Build =>
  patch(RESOURCES.pod, name, changedMain({ image }), 'strategic');
const changeByJson = (image: string): Build =>
  patch(RESOURCES.pod, 'running', [{ op: 'replace', path: '/spec/containers/0/image', value: image }], 'json');

const FOREIGN = digested('docker.example/x');
const TAGGED = `${REGISTRY}/app:1`;
const LATEST = `${REGISTRY}/app:latest`;

const running = standingPod();
const old = (image: string): typeof running => standingPod('old', { container: { image } });
const annotateOld = patch(RESOURCES.pod, 'old', annotations({ 'app.kubernetes.io/note': 'x' }));
const older = { setup: old(FOREIGN) };

const p01 = casesOf('P01', { setup: running });
const P01: readonly Case[] = [
  p01.denied('other registry', withImage(FOREIGN)),
  p01.denied(`prefix trick ${REGISTRY}.evil.example/x`, withImage(digested(`${REGISTRY}.evil.example/x`))),
  p01.denied(`${REGISTRY}@evil.example/x`, withImage(digested(`${REGISTRY}@evil.example/x`))),
  p01.denied(`port added: ${REGISTRY}:5000/x`, withImage(digested(`${REGISTRY}:5000/x`))),
  p01.denied(`${REGISTRY}/../x`, withImage(digested(`${REGISTRY}/../x`))),
  p01.denied(`double slash ${REGISTRY}//x`, withImage(digested(`${REGISTRY}//x`))),
  p01.denied('init container from elsewhere', withInit(FOREIGN)),
  p01.denied('image volume from elsewhere', withVolume(FOREIGN)),
  p01.denied('short name nginx', withImage(digested('nginx'))),
  p01.denied('image changed by update of a running pod', changeImage('running', FOREIGN)),
  p01.denied('ephemeral container from elsewhere (level 1)', addEphemeral({ image: FOREIGN }), { in: 'level 1' }),
  p01.denied('same with a JSON patch', changeByJson(FOREIGN)),
  p01.denied('pod made by server-side apply', applyPod({ container: { image: FOREIGN } })),
  p01.denied(
    'image of a pod with a foreign image changed to another foreign one',
    changeImage('old', digested('docker.example/y')),
    older,
  ),
  p01.denied('capital letters in the path', withImage(digested(`${REGISTRY}/App`))),
  p01.denied(
    'second container from elsewhere',
    createPod({
      spec: { containers: [container('main'), container('second', { image: FOREIGN })] },
    }),
  ),
  p01.denied('in an unlabelled namespace', withImage(FOREIGN), { in: 'unlabelled' }),
  p01.allowed('platform registry, tag and digest', withImage(digested(TAGGED))),
  p01.allowed('image volume from the platform registry', withVolume(IMAGE)),
  p01.allowed('ephemeral container from the platform registry (level 1)', addEphemeral(), { in: 'level 1' }),
  p01.allowed('old pod with a foreign image: metadata change still works', annotateOld, older),
  p01.allowed('image changed to another of the platform registry', changeImage('running', `${REGISTRY}/b@${DIGEST}`)),
  p01.allowed('registry with a port', withImage(digested(`${REGISTRY_WITH_PORT}/team/app`))),
  p01.allowed('platform namespace', withImage(FOREIGN), { in: 'kube-system' }),
];

const p02 = casesOf('P02', { setup: running });
const P02: readonly Case[] = [
  p02.denied('tag only at level 3', withImage(TAGGED)),
  p02.denied('short digest, P01 waived', createPod({ ...WAIVED, container: { image: `${REGISTRY}/app@sha256:abc` } })),
  p02.denied('image volume by tag', withVolume(TAGGED)),
  p02.denied('no level label counts as level 3', withImage(TAGGED), { in: 'without a level' }),
  p02.denied('init container by tag', withInit(TAGGED)),
  p02.denied('image changed to a tag by update', changeImage('running', TAGGED)),
  p02.denied('ephemeral container by tag, break-glass', addEphemeral({ image: TAGGED }), { as: 'break-glass' }),
  p02.allowed('digest at level 3', withImage(IMAGE)),
  p02.allowed('tag only at level 1', withImage(TAGGED), { in: 'level 1' }),
  p02.allowed('tag only at level 2', withImage(TAGGED), { in: 'level 2' }),
  p02.allowed('image changed to another digest', changeImage('running', `${REGISTRY}/app@${OTHER_DIGEST}`)),
  p02.allowed('old pod with a tag: metadata change still works', annotateOld, { setup: old(TAGGED) }),
];

const p03 = casesOf('P03', { in: 'level 1', setup: running });
const P03: readonly Case[] = [
  p03.denied(':latest (level 1)', withImage(LATEST)),
  p03.denied('no tag (level 1)', withImage(`${REGISTRY}/app`)),
  p03.denied('no tag behind host:port, no false tag', withImage(`${REGISTRY_WITH_PORT}/app`)),
  p03.denied(':latest with a digest', withImage(digested(LATEST))),
  p03.denied('init container with :latest', withInit(LATEST)),
  p03.denied('image volume without tag', withVolume(`${REGISTRY}/data`)),
  p03.denied('image changed to :latest by update', changeImage('running', LATEST)),
  p03.denied('ephemeral container with :latest', addEphemeral({ image: LATEST })),
  p03.allowed('tag v1 (level 1)', withImage(`${REGISTRY}/app:v1`)),
  p03.allowed('digest without tag', withImage(IMAGE)),
  p03.allowed('old pod with :latest: metadata change still works', annotateOld, { setup: old(LATEST) }),
];

export const IMAGES: readonly Case[] = [...P01, ...P02, ...P03];
