import { digestOf, LARGEST_CHART, pullChart, type Pulled } from '../../../cli/mirror/registry';
import { packedChart } from '../../support/packed-chart';
import { MANIFEST, manifestOf, startRegistry, type TestRegistry, type Trick } from './registry-server';

const PATH = 'jetstack/charts/cert-manager';
const CHART = packedChart('cert-manager', 'v1.21.1');

describe('a chart from the mirror', () => {
  let registry: TestRegistry;
  beforeEach(async () => {
    registry = await startRegistry();
    registry.chart = CHART;
  });
  afterEach(() => registry.close());

  const pull = (token?: string, milliseconds = 20_000): Promise<Pulled> => {
    const { port, ca } = registry;
    return pullChart({ host: 'localhost', port, ca, token, milliseconds }, PATH, 'v1.21.1');
  };
  const faultOf = async (trick: Trick): Promise<string> => {
    registry.trick = trick;
    const pulled = await pull();
    return 'fault' in pulled ? pulled.fault : 'none';
  };
  const onBlob =
    (act: (response: Parameters<Trick>[1]) => void): Trick =>
    ({ url = '' }, response) => {
      if (url.includes('/blobs/')) act(response);
      return url.includes('/blobs/');
    };

  it('comes by its version, then by the digest of its manifest', async () => {
    expect(await pull()).toEqual({ bytes: CHART });
    expect(registry.asked).toEqual([`/v2/${PATH}/manifests/v1.21.1`, `/v2/${PATH}/blobs/${digestOf(CHART)}`]);
  });

  it.each([
    ['robot$ndc:secret', `Basic ${Buffer.from('robot$ndc:secret').toString('base64')}`],
    ['a.b.c', 'Bearer a.b.c'],
  ])('is asked for with the token %s', async (token, header) => {
    await pull(token);
    expect(registry.asked.every((line) => line.endsWith(` ${header}`))).toBe(true);
  });

  it('follows the mirror to another path of its own, not for ever', async () => {
    registry.trick = ({ url = '' }, response) => {
      if (!url.includes('/blobs/') || url.includes('/moved/')) return false;
      response.writeHead(307, { location: `/moved${url}` }).end();
      return true;
    };
    expect(await pull()).toEqual({ bytes: CHART });
    const around: Trick = ({ url = '' }, response) => {
      response.writeHead(307, { location: url }).end();
      return true;
    };
    expect(await faultOf(around)).toBe('redirect');
  });

  it.each(['https://other.example/x', 'http://localhost/x', '//127.0.0.1/x', 'file:///etc/passwd', 'https://[', ''])(
    'is not followed to %j',
    async (location) => {
      expect(await faultOf(onBlob((response) => response.writeHead(302, { location }).end()))).toBe('redirect');
      expect(registry.asked).toHaveLength(2);
    },
  );

  it('never repeats what an address is signed with', async () => {
    const signed = '/b/x?X-Amz-Credential=AKIA&X-Amz-Signature=deadbeef';
    const pulled = async (location: string, status?: number): Promise<Pulled> => {
      registry.trick = ({ url = '' }, response) => {
        if (url === signed) response.writeHead(status ?? 200).end();
        else response.writeHead(307, { location }).end();
        return true;
      };
      return pull();
    };
    const elsewhere = await pulled(`https://u:p@s3.example${signed}`);
    expect(elsewhere).toEqual({ fault: 'redirect', detail: 'https://s3.example' });
    expect(await pulled(signed, 403)).toEqual({ fault: 'status', detail: '403 /b/x' });
  });

  it('is refused with other content than its manifest says', async () => {
    expect(await faultOf(onBlob((response) => response.end('something else')))).toBe('digest');
  });

  it('is refused where its end is missing', async () => {
    const cut = onBlob((response) => {
      response.writeHead(200, { 'content-length': String(CHART.length) });
      response.write(CHART.subarray(0, 10), () => response.destroy());
    });
    expect(await faultOf(cut)).toBe('cut-off');
  });

  it('is refused where it is too large, said or not', async () => {
    const endless = onBlob((response) => {
      const chunk = Buffer.alloc(1024 * 1024);
      const more = (): void => void response.write(chunk, more);
      response.on('error', () => undefined);
      more();
    });
    expect(await faultOf(endless)).toBe('too-large');
    registry.trick = undefined;
    registry.manifest = (digest) => manifestOf(digest, LARGEST_CHART + 1);
    expect(await pull()).toMatchObject({ fault: 'too-large' });
  }, 30_000);

  it('is refused where the mirror answers with something else', async () => {
    const typed = (type: string): Trick => {
      return (_, response) => {
        response.writeHead(200, { 'content-type': type }).end('{}');
        return true;
      };
    };
    expect(await faultOf(typed('text/html'))).toBe('media-type');
    expect(await faultOf(typed('application/vnd.oci.image.index.v1+json'))).toBe('media-type');
    expect(await faultOf(typed(`${MANIFEST}; charset=utf-8`))).toBe('no-chart');
  });

  it.each<[string, unknown]>([
    ['an image', manifestOf(digestOf(CHART), 1, 'application/vnd.oci.image.config.v1+json')],
    ['no layer', { config: { mediaType: 'application/vnd.cncf.helm.config.v1+json' }, layers: [] }],
    ['a digest that is a path', manifestOf('../../../v2/other/blobs/x', 1)],
    ['nothing', null],
  ])('is refused where the mirror has %s there', async (_, manifest) => {
    registry.manifest = () => manifest;
    expect(await pull()).toMatchObject({ fault: 'no-chart' });
    expect(registry.asked).toHaveLength(1);
  });

  it('is refused where the mirror does not answer, has nothing, or is somebody else', async () => {
    registry.trick = () => true;
    expect(await pull(undefined, 500)).toMatchObject({ fault: 'timeout' });
    expect(await faultOf((_, response) => Boolean(response.writeHead(404).end()))).toBe('status');
    const { port } = registry;
    expect(await pullChart({ host: 'localhost', port }, PATH, 'v1.21.1')).toMatchObject({ fault: 'unreachable' });
  });
});
