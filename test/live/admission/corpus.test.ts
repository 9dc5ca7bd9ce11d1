import { isDeepStrictEqual } from 'node:util';
import { useCluster } from '../support/fixture';
import { describeLive, toolPath } from '../support/live';
import type { Case } from './case';
import { CASES, RULES } from './cases';
import { boundWhereMarked, renderPolicies, rulesIn, type PolicySet } from './policies';
import { createRebinding, typeWarnings } from './rebinding';
import { runCases, runUntilSettled, type Results } from './run';
import { setStage, type Stage } from './stage';
import { weakened, type Weakening } from './weakening';
import { rounds, WEAKENINGS } from './weakenings';

/** Off by default in Kubernetes 1.35, and on only so that P12 and P16 have something to refuse. */
const FLAGS = {
  'feature-gates':
    'ClusterTrustBundle=true,ClusterTrustBundleProjection=true,CrossNamespaceVolumeDataSource=true,PodCertificateRequest=true',
  'runtime-config':
    'certificates.k8s.io/v1beta1/clustertrustbundles=true,certificates.k8s.io/v1beta1/podcertificaterequests=true',
};

const sizeOf = (cases: readonly Case[]): string => {
  const denials = cases.filter(({ verdict }) => verdict === 'denied').length;
  return `${cases.length} cases, ${denials} denials, ${cases.length - denials} permits`;
};
const ROWS = RULES.map((rule) => ({ rule, size: sizeOf(CASES.filter((one) => one.rule === rule)) }));

const findingsOf = (results: Results, rule: string): readonly string[] =>
  [...results].flatMap(([one, findings]) => (one.rule === rule ? findings : []));

describeLive(
  `admission policies, ${RULES.length} rules: ${sizeOf(CASES)}`,
  () => {
    const cluster = useCluster({ apiServerFlags: FLAGS });
    let stage: Stage;
    let set: PolicySet;
    let rebind: ReturnType<typeof createRebinding>;
    let results: Results;

    beforeAll(async () => {
      set = renderPolicies(toolPath('helm'));
      rebind = createRebinding(cluster().admin);
      stage = await setStage(cluster(), set, CASES);
    });

    test('the chart has the rules of the corpus, and no other', () => {
      expect([...new Set(set.policies.flatMap(rulesIn))].sort()).toEqual(RULES);
    });

    test('each validation and each condition of the chart is weakened', () => {
      const changed = WEAKENINGS.map((weakening) => weakened(set.policies, weakening));
      const standing = set.policies.flatMap(({ metadata, spec }, policy) => [
        ...spec.validations
          .filter((one, index) => changed.every((all) => isDeepStrictEqual(all[policy]?.spec.validations[index], one)))
          .map(({ message }) => `${metadata.name}: ${message}`),
        ...(spec.matchConditions ?? [])
          .filter((one, index) =>
            changed.every((all) => isDeepStrictEqual(all[policy]?.spec.matchConditions?.[index], one)),
          )
          .map(({ name }) => `${metadata.name}: ${name}`),
      ]);
      expect(standing).toEqual([]);
    });

    describe('with none bound, nothing else denies', () => {
      beforeAll(async () => {
        results = await runUntilSettled(stage, CASES, 'nothing');
      });

      test.each(ROWS)('$rule: $size', ({ rule }) => {
        expect(findingsOf(results, rule)).toEqual([]);
      });
    });

    describe('bound alone, each rule denies by itself', () => {
      beforeAll(async () => {
        await rebind([...set.policies, ...boundWhereMarked(set)]);
        results = await runCases(stage, CASES, 'its rule');
      });

      test.each(ROWS)('$rule: $size', ({ rule }) => {
        expect(findingsOf(results, rule)).toEqual([]);
      });

      test('the type checker has nothing to say', async () => {
        expect(await typeWarnings(cluster().admin)).toEqual([]);
      });
    });

    describe('made weaker', () => {
      const seen = new Map<Weakening, readonly string[]>();

      beforeAll(async () => {
        await rebind(boundWhereMarked(set));
        for (const round of rounds(set.policies)) {
          await rebind(round.reduce<PolicySet['policies']>(weakened, set.policies));
          const watching = CASES.filter(({ rule, name }) =>
            round.some((one) => one.rule === rule && one.seenBy === name),
          );
          const found = await runCases(stage, watching, 'its rule');
          for (const one of round) seen.set(one, findingsOf(found, one.rule));
        }
      });

      test.each(WEAKENINGS)('seen: $rule, $name', (weakening) => {
        expect(seen.get(weakening)).toEqual([expect.stringContaining(`${weakening.seenBy}: `)]);
      });
    });

    describe('bound all together, the verdicts stay', () => {
      beforeAll(async () => {
        await rebind([...set.policies, ...set.bindings]);
        results = await runCases(stage, CASES, 'everything');
      });

      test.each(ROWS)('$rule: $size', ({ rule }) => {
        expect(findingsOf(results, rule)).toEqual([]);
      });
    });
  },
  ['helm'],
);
