import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../../scripts/inspect/lines.ts';

test.each([
  ['one line without an end', ['abc'], ['abc']],
  ['line ends of both kinds', ['a\nb\r\n'], ['a', 'b\r']],
  ['a line in pieces', ['a', 'b', 'c\nd'], ['abc', 'd']],
  ['blank lines', ['\n \n\na\n\n'], ['a']],
  ['a mark of byte order', ['\ufeffa\n'], ['a']],
  ['nothing', [], []],
  ['a long one among others', ['ab\n', 'x'.repeat(40), 'y\n', 'cd'], ['ab', undefined, 'cd']],
  ['a long one at the end', [`a\n${'x'.repeat(40)}`], ['a', undefined]],
])('%s', async (_, chunks, lines) => {
  expect(
    await collected(
      chunks.map((chunk) => Buffer.from(chunk)),
      30,
    ),
  ).toEqual(lines);
});

test('octets that are no UTF-8 harm only their line', async () => {
  expect(await collected([Buffer.from([0xff, 0x0a, 0x61])], 30)).toEqual(['\ufffd', 'a']);
});

test('a letter cut in two by a chunk is put together', async () => {
  const [first, second] = [Buffer.from('ü').subarray(0, 1), Buffer.from('ü\n').subarray(1)];
  expect(await collected([first, second], 30)).toEqual(['ü']);
});

test('however a text is cut, its lines are the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' })), async (pieces) => {
      const whole = await collected([Buffer.from(pieces.join(''))], 1000);
      expect(
        await collected(
          pieces.map((piece) => Buffer.from(piece)),
          1000,
        ),
      ).toEqual(whole);
    }),
  );
});

test('a line is there before the next chunk is asked for', async () => {
  const asked: number[] = [];
  async function* chunks() {
    for (const number of [1, 2]) {
      asked.push(number);
      yield Buffer.from(`${String(number)}\n`);
      await Promise.resolve();
    }
  }
  const lines = linesOf(chunks(), 30);
  expect(await lines.next()).toEqual({ done: false, value: '1' });
  expect(asked).toEqual([1]);
});

async function collected(chunks: readonly Uint8Array[], most: number): Promise<(string | undefined)[]> {
  async function* stream() {
    for (const chunk of chunks) {
      await Promise.resolve();
      yield chunk;
    }
  }
  const lines: (string | undefined)[] = [];
  for await (const line of linesOf(stream(), most)) lines.push(line);
  return lines;
}
