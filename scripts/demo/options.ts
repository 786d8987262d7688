import { parseArgs } from 'node:util';

export interface DemoOptions {
  /** Print the card, save the pictures, end; without it a window opens and stays. */
  readonly headless: boolean;
  /** Install Chromium where there is none and apt can. */
  readonly install: boolean;
  /** Ask the real resolvers. */
  readonly online: boolean;
  readonly mailbox: 'gmail' | 'outlook';
  /** A built extension to show instead of building one. */
  readonly extension: string | undefined;
  /** Folder for the pictures. */
  readonly out: string;
}

export const usage = `npm run demo -- [--headless] [--install] [--online] [--mailbox gmail|outlook] [--out FOLDER] [--extension FOLDER]`;

/** The command line's words, or one sentence on what is wrong with them. */
export function readOptions(words: readonly string[]): DemoOptions | string {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        headless: { type: 'boolean', default: false },
        install: { type: 'boolean', default: false },
        online: { type: 'boolean', default: false },
        mailbox: { type: 'string', default: 'gmail' },
        extension: { type: 'string' },
        out: { type: 'string', default: '.output/demo' },
      },
    });
    const { mailbox, extension } = values;
    if (mailbox !== 'gmail' && mailbox !== 'outlook') return `there is no sample mailbox ${mailbox}`;
    return {
      ...values,
      mailbox,
      extension,
      install: values.install || process.env['CI'] === 'true',
    };
  } catch (error) {
    return String(error).replace(/^TypeError[^:]*: /, '');
  }
}
