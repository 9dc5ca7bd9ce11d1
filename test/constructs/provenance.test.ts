import { RootConstruct, Construct } from 'constructs';
import { cite, declareAt, provenanceOf } from '../../constructs/provenance';

describe('provenance', () => {
  const root = new RootConstruct();
  const outer = new Construct(root, 'outer');
  const inner = new Construct(outer, 'inner');
  declareAt(outer, { file: 'config/tenants/byt/tenant.yaml', line: 12 });
  cite(outer, ['R12', 'R13']);

  it('is inherited', () => {
    expect(provenanceOf(inner)).toStrictEqual({
      source: 'config/tenants/byt/tenant.yaml:12',
      obligations: ['R12', 'R13'],
    });
  });

  it('is that of the nearest that says something, source and rows each for itself', () => {
    const own = new Construct(outer, 'own');
    cite(own, ['R08c']);
    expect(provenanceOf(own)).toStrictEqual({ source: 'config/tenants/byt/tenant.yaml:12', obligations: ['R08c'] });
  });

  it('is required', () => {
    expect(() => provenanceOf(root)).toThrow('nobody declared');
  });
});
