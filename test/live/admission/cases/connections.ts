import type { KubeObject } from '../../cluster/kube-client';
import { casesOf, type Case } from '../case';
import { addEphemeral, standingPod } from '../pods';
import { call, object, RESOURCES } from '../requests';

const { pod, service } = RESOURCES;
const NOT_PLACED = { reaches: 'does not have a host assigned' };
/** A pod without an address is no pod to connect to. */
const NO_ADDRESS = { reaches: 'address not allowed' };
const NO_BACKEND = { reaches: 'no endpoints available for service' };

const standing = (namespace: string): readonly KubeObject[] => [
  ...standingPod()(namespace),
  object(service, namespace, 'app', { spec: { ports: [{ port: 80, protocol: 'TCP' }], selector: { app: 'x' } } }),
];

const COMMAND = { command: 'id', stdout: 'true' };
const exec = call('POST', pod, 'running', 'exec', COMMAND);
const execByGet = call('GET', pod, 'running', 'exec', COMMAND);
const attach = call('POST', pod, 'running', 'attach', { stdout: 'true' });
const forward = call('POST', pod, 'running', 'portforward');
const proxy = call('GET', pod, 'running', 'proxy');
const serviceProxy = call('GET', service, 'app', 'proxy');

const { denied, allowed } = casesOf('P17', { setup: standing });
export const CONNECTIONS: readonly Case[] = [
  denied('exec at level 3', exec, NOT_PLACED),
  denied('attach at level 3', attach, NOT_PLACED),
  denied('portforward at level 3', forward, NOT_PLACED),
  denied('proxy at level 3', proxy, NO_ADDRESS),
  denied('exec by GET (websocket form)', execByGet, NOT_PLACED),
  denied('exec as cluster admin', exec, { as: 'cluster admin', ...NOT_PLACED }),
  denied('services/proxy', serviceProxy, NO_BACKEND),
  denied('exec in an unlabelled namespace', exec, { in: 'unlabelled', ...NOT_PLACED }),
  denied('ephemeral container at level 3', addEphemeral()),
  denied('exec at level 4', exec, { in: 'level 4', ...NOT_PLACED }),
  denied('exec by the platform identity', exec, { as: 'platform identity', ...NOT_PLACED }),
  allowed('exec at level 1', exec, { in: 'level 1', ...NOT_PLACED }),
  allowed('exec with break-glass', exec, { as: 'break-glass', ...NOT_PLACED }),
  allowed('ephemeral container with break-glass', addEphemeral(), { as: 'break-glass' }),
  allowed('pods/log', call('GET', pod, 'running', 'log')),
  allowed('services/proxy at level 1', serviceProxy, { in: 'level 1', ...NO_BACKEND }),
  allowed('proxy with break-glass', proxy, { as: 'break-glass', ...NO_ADDRESS }),
];
