/** Where the mirror has something: the path of its publisher, without the publisher's host (platform.md 3.2). */
export const mirrorPath = (source: string): string => source.slice(source.indexOf('/') + 1);
