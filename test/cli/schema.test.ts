import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { causes } from '../../lib/knowledge/causes.ts';

interface Shape {
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly additionalProperties?: boolean;
  readonly enum?: readonly string[];
}
// Each test below looks at the parts that it uses.
const { definitions } = JSON.parse(readFileSync('docs/cli.schema.json', 'utf8')) as {
  definitions: Readonly<Record<string, Shape>>;
};

test('the causes are those of the program', () => {
  expect(definitions['CauseId']?.enum).toEqual(Object.keys(causes));
});

test.each(Object.keys(definitions).filter((name) => name !== 'Mail' && definitions[name]?.properties))(
  '%s: every key is always there, and no other',
  (name) => {
    const { required, properties, additionalProperties } = definitions[name] ?? {};
    expect(required).toEqual(Object.keys(properties ?? {}));
    expect(additionalProperties).toBe(false);
  },
);

const told = ['Reading', 'Recipient', 'Inspection', 'Finding', 'Question', 'Remedy', 'DomainReport'];
const toldOfMail = ['DomainReportWithMail', 'WouldGet', 'Way'];
const toldOfSpf = ['HostQuestion', 'HostAnswer', 'HostAsked'];

test.each([...told, ...toldOfMail, ...toldOfSpf])(
  'docs/cli.md tells the keys of %s as the schema has them',
  (name) => {
    const text = readFileSync('docs/cli.md', 'utf8');
    const start = text.indexOf(`type ${name} = {`);
    const told = text.slice(start, text.indexOf(';\n\n', start) + 1 || undefined);
    const keys = Object.keys(definitions[name]?.properties ?? {});
    expect(keys.filter((key) => !new RegExp(`\\b${key}: `).test(told))).toEqual([]);
  },
);
