/** A word of a command that is printed to be called. */
export const quoted = (word: string): string => (/^[\w./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** The option that names the config folder, where the caller gave one: what is printed to be called says it too. */
export const whereOf = ({ config }: { readonly config?: string | undefined }): string =>
  config === undefined ? '' : ` --config ${quoted(config)}`;
