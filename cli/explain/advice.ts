import type { Standing } from '../../model/agreements/standing';
import { directionOf } from '../../model/agreements/terms';
import type { Text } from '../../model/messages/define';
import type { ResolvedSystem } from '../../model/estate/resolve';
import type { Estate } from '../../model/estate/types';
import type { Ports } from '../../model/schema/scalars';
import { CLOSED } from '../texts/explain';
import type { Side } from './ends';
import type { Question } from './hops';
import { type ClosedWay, includes } from './judge';

/** One reason for a no, and what opens it: lines of a file, or a call. */
export interface Advice {
  readonly reason: Text;
  readonly fix: Text;
  readonly params: Readonly<Record<string, string>>;
  /** Ready to paste; what nobody but the agency can say stands as `…`. */
  readonly paste: readonly string[];
}

/** What is in the environment. */
type Where = Pick<Estate, 'environment' | 'tenants'>;

/** What is declared of the two, and how commands are printed. */
export interface Known extends Where {
  readonly standings: readonly Standing[];
  /** Files of the profiles, by agency. */
  readonly profiles: ReadonlyMap<string, string>;
  /** Option of the config folder, as commands are printed with it. */
  readonly option: string;
}

/** Why an agreement between the two opens nothing, where no issue of the estate says it. */
export function adviceOn(
  { standing }: ClosedWay,
  { from: asking, to, port }: Question,
  where: Where,
): readonly Advice[] {
  const { from } = standing.agreement.entry.value;
  const { ports } = directionOf(standing.agreement.terms).to;
  if (standing.word === 'not-begun')
    return [{ reason: CLOSED.notBegun, fix: CLOSED.wait, params: { from }, paste: [] }];
  if (standing.word === 'outside-environment') return absent([asking, to], where);
  if (standing.word !== 'in-force' || port === undefined) return [];
  return [otherPort(ports, port)];
}

/** Why there is nothing between the two at all. */
export function adviceWithout(question: Question, known: Known): readonly Advice[] {
  const { from, to } = question;
  const missing = [
    ...absent([from, to], known),
    ...undeclared(from, 'clients', known),
    ...undeclared(to, 'interfaces', known),
  ];
  const turned = otherWay(question, known);
  if (missing.length > 0 || turned.length > 0) return [...turned, ...missing];
  if (from.system === undefined || to.system === undefined || !hasNames(from) || !hasNames(to))
    return [{ reason: CLOSED.onlyAgentNodes, fix: CLOSED.askParties, params: {}, paste: [] }];
  if (from.system.agency === to.system.agency) return [inside(from.system, to.system, question, known)];
  return [
    {
      reason: CLOSED.noAgreement,
      fix: CLOSED.makeAgreement,
      params: { from: from.shown, to: to.shown },
      paste: [
        'bin/ndc agreement new … \\',
        `  --consumer ${ending(from, from.system)} \\`,
        `  --provider ${ending(to, to.system)} \\`,
        '  --dataset … --purpose … --law … --frequency … \\',
        `  --from YYYY-MM-DD --until YYYY-MM-DD${known.option}`,
      ],
    },
  ];
}

const hasNames = ({ ends }: Side): boolean => ends[0]?.name !== undefined;

/** The name of the end, or all that it could be. */
function nameOf({ ends }: Side): string {
  const names = ends.flatMap(({ name }) => name ?? []);
  return names.length === 1 ? (names[0] ?? '') : `<one of: ${names.join(', ')}>`;
}

const ending = (side: Side, { agency, id }: ResolvedSystem): string => `${agency}/${id}/${nameOf(side)}`;

/** Agreements that the other of the two opens connections for. */
function otherWay({ from, to }: Question, { standings, option }: Known): readonly Advice[] {
  const is = ({ system }: Side, end: { readonly agency: string; readonly system: string }): boolean =>
    system?.agency === end.agency && system.id === end.system;
  const ids = standings.flatMap(({ agreement }) => {
    const direction = directionOf(agreement.terms);
    return is(from, direction.to) && is(to, direction.from) ? [agreement.entry.value.id] : [];
  });
  const named = ({ shown, system }: Side): string => (system === undefined ? shown : `${system.agency}/${system.id}`);
  const params = { agreements: ids.join(', '), from: named(to), to: named(from), where: option };
  return ids.length === 0 ? [] : [{ reason: CLOSED.otherSide, fix: CLOSED.askOtherWay, params, paste: [] }];
}

function absent(sides: readonly Side[], estate: Where): readonly Advice[] {
  const agencies = new Set(sides.flatMap(({ system }) => system?.agency ?? []));
  return [...agencies]
    .filter((agency) => estate.tenants.every((tenant) => tenant.agency !== agency))
    .map((agency) => ({
      reason: CLOSED.notHere,
      fix: CLOSED.otherEnvironment,
      params: { environment: estate.environment.id, agency },
      paste: [],
    }));
}

function undeclared({ shown, system, ends }: Side, key: 'clients' | 'interfaces', known: Known): readonly Advice[] {
  if (system === undefined || ends.length > 0) return [];
  const labels = ['    podLabels:', '      app.kubernetes.io/name: …'];
  const served = ['    port: …', '    protocol: TCP', '    profile: …', '    datasets:', '      - …'];
  const reason = key === 'clients' ? CLOSED.noClient : CLOSED.noInterface;
  const lines = [`${key}:`, '  …:', ...labels, ...(key === 'clients' ? [] : served)];
  return [{ reason, ...placed(system, lines, shown, known) }];
}

/** Inside one agency: its own talksTo alone opens anything. */
function inside(
  from: ResolvedSystem,
  to: ResolvedSystem,
  { from: start, to: end, port }: Question,
  known: Known,
): Advice {
  const talks = from.settings.talksTo ?? [];
  const named = talks.find(
    ({ client, system, interface: served }) =>
      system === to.id &&
      start.ends.some(({ name }) => name === client) &&
      end.ends.some(({ name }) => name === served),
  );
  const ports = named && to.settings.interfaces?.[named.interface]?.port;
  if (ports !== undefined && port !== undefined && !includes(ports, port)) return otherPort(ports, port);
  if (named !== undefined) return { reason: CLOSED.talkOutside, fix: CLOSED.askOutside, params: {}, paste: [] };
  const item = [`  - client: ${nameOf(start)}`, `    system: ${to.id}`, `    interface: ${nameOf(end)}`];
  const shown = `${from.agency}/${from.id}`;
  if (talks.length === 0) return { reason: CLOSED.noTalk, ...placed(from, ['talksTo:', ...item], shown, known) };
  const place = placed(from, item, shown, known);
  if (place.fix !== CLOSED.addTo) return { reason: CLOSED.noTalk, ...place };
  return { reason: CLOSED.noTalk, fix: CLOSED.addToList, params: place.params, paste: item };
}

function otherPort(ports: Ports, port: number): Advice {
  const range = ports.endPort === undefined ? String(ports.port) : `${ports.port}-${ports.endPort}`;
  return { reason: CLOSED.otherPort, fix: CLOSED.askPort, params: { ports: range, port: String(port) }, paste: [] };
}

/**
 * The file that declares a system, and the lines as they stand in it: a profile's system is told by the tenant's, and
 * those of communes by the profile alone.
 */
function placed(
  system: ResolvedSystem,
  lines: readonly string[],
  shown: string,
  { profiles }: Known,
): Pick<Advice, 'fix' | 'params' | 'paste'> {
  const { file } = system.at();
  const profile = profiles.get(system.agency) ?? file;
  if (system.commune !== undefined || system.memberCommunes.length > 0)
    return { fix: CLOSED.addToProfile, params: { system: shown, profile }, paste: [] };
  const isOwn = file.endsWith(`/systems/${system.id}.yaml`);
  const paste = isOwn ? lines : ['systems:', `  ${system.id}:`, ...lines.map((line) => `    ${line}`)];
  return { fix: CLOSED.addTo, params: { system: shown, file }, paste };
}
