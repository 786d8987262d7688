import { expect, test } from 'vitest';
import { namesAbove } from '../../lib/checks/names-above.ts';
import { nameOf } from './subjects.ts';

test.each([
  ['example.org', 3, []],
  ['a.example.org', 3, ['example.org']],
  ['a.b.c.d.example.org', 3, ['b.c.d.example.org', 'c.d.example.org', 'd.example.org']],
  ['a.b.example.org', 1, ['b.example.org']],
  ['a.b.example.org', 0, []],
])('%s, at most %i', (name, most, above) => {
  expect(namesAbove(nameOf(name), most)).toEqual(above);
});
