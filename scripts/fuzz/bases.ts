import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTruth } from '../corpus/truth.ts';

/** A mail from which others are made: its source, one character an octet, and what a webmail shows of it. */
export interface Base {
  readonly id: string;
  readonly source: string;
  readonly from: string;
  readonly subject: string;
  readonly shown: string;
  readonly isHtml: boolean;
}

/** The mails of a collection in the format of truth.jsonl; a sentence where it cannot be read. */
export function basesOfCollection(folder: string): readonly Base[] | string {
  const truths = readTruth(folder);
  if (typeof truths === 'string') return truths;
  return truths.map(({ id, file, from_, subject, rendered_text, rendered_html }) => ({
    id,
    source: readFileSync(join(folder, file), 'latin1'),
    from: from_ ?? '',
    subject: subject ?? '',
    shown: rendered_html ?? rendered_text ?? '',
    isHtml: Boolean(rendered_html),
  }));
}

const FIXTURES = 'test/fixtures/bounces';

/** The notices of our own writing: header fields, an empty line, the shown text. */
export function basesOfFixtures(): readonly Base[] {
  return readdirSync(FIXTURES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === 'notice.txt')
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => {
      const text = readFileSync(file, 'utf8');
      const [header = '', ...rest] = text.split('\n\n');
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(header)?.[1] ?? '';
      return {
        id: file,
        source: Buffer.from(text, 'utf8').toString('latin1'),
        from: field('From'),
        subject: field('Subject'),
        shown: rest.join('\n\n'),
        isHtml: false,
      };
    });
}
