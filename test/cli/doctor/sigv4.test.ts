import { signed, type S3Request } from '../../../cli/doctor/sigv4';

/** The examples that the documentation of the protocol publishes, with the keys that it publishes for them. */
const CREDENTIALS = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  sessionToken: undefined,
};
const AT = new Date('2013-05-24T00:00:00Z');
const HOST = 'https://examplebucket.s3.amazonaws.com';
const get = (path: string, headers: S3Request['headers'] = {}): S3Request => ({
  ...{ method: 'GET', url: new URL(`${HOST}${path}`), headers, body: '' },
});

describe('requests to an S3 store are signed as published', () => {
  it.each([
    [
      'part of an object',
      get('/test.txt', { range: 'bytes=0-9' }),
      'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41',
    ],
    [
      'an object written',
      {
        method: 'PUT',
        url: new URL(`${HOST}/test$file.text`),
        headers: { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
        body: 'Welcome to Amazon S3.',
      },
      '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
    ],
    ['a setting of the bucket', get('/?lifecycle'), 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543'],
    [
      'a list of objects',
      get('/?max-keys=2&prefix=J'),
      '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7',
    ],
  ])('%s', (_, request, signature) => {
    const { authorization } = signed(request, CREDENTIALS, 'us-east-1', AT);
    expect(authorization?.split('Signature=')[1]).toBe(signature);
  });

  it('signs the token of temporary credentials too', () => {
    const headers = signed(get('/'), { ...CREDENTIALS, sessionToken: 'temporary' }, 'us-east-1', AT);
    expect(headers['x-amz-security-token']).toBe('temporary');
    expect(headers['authorization']).toContain('x-amz-date;x-amz-security-token');
  });
});
