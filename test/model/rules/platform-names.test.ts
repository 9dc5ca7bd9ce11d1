import { meeting, platformNames } from '../../../model/rules/platform-names';
import type { EnvironmentFile } from '../../../model/schema/environment';

const POSITION = { file: 'environments/van-hanh.yaml', line: 1, column: 1 };

function namesOf(parts: Partial<EnvironmentFile>): readonly string[] {
  const value = { registry: 'kho.ndc.example', backend: { type: 'local' }, clusters: {}, ...parts };
  const entry = { value, file: POSITION.file, names: {}, at: () => POSITION, atKey: () => POSITION };
  return platformNames(entry as unknown as Parameters<typeof platformNames>[0]).map(({ name }) => name);
}

describe('names of the platform', () => {
  it('are those of its components, wherever these name a host', () => {
    const components = {
      identity: { host: 'dinh-danh.ndc.example' },
      network: { clusters: { chinh: { number: 1, apiServer: { host: 'api.ndc.example', port: 6443 } } } },
      backup: { stores: { 'dia-diem-2': { host: 'sao-luu.ndc.example' } } },
    } as unknown as EnvironmentFile['components'];
    expect(namesOf({ components })).toEqual([
      'dinh-danh.ndc.example',
      'api.ndc.example',
      'sao-luu.ndc.example',
      'kho.ndc.example',
    ]);
  });

  it('are not names outside that pods may look up', () => {
    const components = { network: { clusters: {}, outsideNames: ['ben-ngoai.example'] } };
    expect(namesOf({ components })).toEqual(['kho.ndc.example']);
  });

  it('are the hosts of the servers that keep states', () => {
    const s3 = { endpoint: 'https://s3.ndc.example:9000/kho', bucket: 'b', region: 'r', pathStyle: true };
    expect(namesOf({ backend: { type: 's3', s3 } })).toContain('s3.ndc.example');
    const http = { address: 'https://trang-thai.ndc.example/stacks' };
    expect(namesOf({ backend: { type: 'http', http } })).toContain('trang-thai.ndc.example');
  });
});

describe('two names meet', () => {
  it.each([
    ['a.example', 'a.example', true],
    ['x.a.example', 'a.example', true],
    ['a.example', 'x.a.example', true],
    ['xa.example', 'a.example', false],
    ['b.example', 'a.example', false],
  ])('%s, %s: %s', (one, other, expected) => {
    expect(meeting(one, other)).toBe(expected);
  });
});
