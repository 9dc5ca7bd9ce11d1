import { signed } from '../../../cli/doctor/sigv4';
import { type Handler, reply } from './service';

const KEYS = { accessKeyId: 'probe-key-id', secretAccessKey: 'probe-secret-of-the-run', sessionToken: undefined };
export const VARIABLES = { AWS_ACCESS_KEY_ID: KEYS.accessKeyId, AWS_SECRET_ACCESS_KEY: KEYS.secretAccessKey };

/** What stores were seen to do wrong. */
export interface Flaws {
  /** Takes every write, whatever its condition. */
  readonly unconditional?: true;
  /** Forgets the condition once a version of the key has been deleted. */
  readonly forgetsAfterDelete?: true;
  /** Takes the mark of a deletion for the file. */
  readonly countsDeleted?: true;
  readonly refusesWith?: number;
  readonly keepsNoVersions?: true;
  readonly objectLock?: true;
}

export interface Store {
  readonly handler: Handler;
  /** Keys that are there now. */
  readonly keys: () => readonly string[];
  readonly seen: string[];
}

/** A bucket as S3 keeps one, with the flaws that stores were seen with. */
export function store(flaws: Flaws = {}, region = 'vn-north-1'): Store {
  const there = new Set<string>();
  const deleted = new Set<string>();
  const seen: string[] = [];
  const put = (key: string, isConditional: boolean): number => {
    const counts = isConditional && flaws.unconditional !== true;
    const forgets = flaws.forgetsAfterDelete === true && deleted.has(key);
    if (counts && !forgets && there.has(key)) return flaws.refusesWith ?? 412;
    if (counts && flaws.countsDeleted === true && deleted.has(key)) return 412;
    there.add(key);
    return 200;
  };
  const handler: Handler = ({ method, url, headers, body }, response) => {
    seen.push(`${method} ${url.pathname}${url.search}`);
    if (!headers.authorization?.includes(`/${region}/s3/aws4_request`))
      return reply(response, 400, `<Error><Code>AuthorizationHeaderMalformed</Code><Region>${region}</Region></Error>`);
    if (!isSigned({ method, url, headers, body }, region))
      return reply(response, 403, '<Error><Code>SignatureDoesNotMatch</Code></Error>');
    if (url.search === '?versioning')
      return reply(response, 200, flaws.keepsNoVersions === true ? '<V/>' : '<V><Status>Enabled</Status></V>');
    if (url.search === '?object-lock')
      return flaws.objectLock === true
        ? reply(response, 200, '<C><ObjectLockEnabled>Enabled</ObjectLockEnabled></C>')
        : reply(response, 404, '<Error><Code>ObjectLockConfigurationNotFoundError</Code></Error>');
    if (method === 'PUT') return reply(response, put(url.pathname, headers['if-none-match'] === '*'));
    there.delete(url.pathname);
    deleted.add(url.pathname);
    return reply(response, 204);
  };
  return { handler, keys: () => [...there], seen };
}

function isSigned({ method, url, headers, body }: Parameters<Handler>[0], region: string): boolean {
  const given = headers['if-none-match'];
  const time = String(headers['x-amz-date']).replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z');
  const own = given === undefined ? {} : { 'if-none-match': given };
  const wanted = signed({ method, url, headers: own, body }, KEYS, region, new Date(time));
  return wanted['authorization'] === headers.authorization;
}
