/** Why an archive is none of a chart: none is unpacked by halves. */
export type ArchiveFault =
  'not-gzip' | 'cut-off' | 'too-large' | 'bad-name' | 'bad-kind' | 'bad-header' | 'twice' | 'several-folders';

export class Refused extends Error {
  constructor(readonly fault: ArchiveFault) {
    super(fault);
  }
}
