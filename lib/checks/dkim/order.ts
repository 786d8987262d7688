import { parseDkimKey } from './key.ts';

const MOST = 8000; // characters: the longest key that anybody uses has 1,500
const MOST_PARTS = 4;

/** The strings or records of a key in the order in which they make one; undefined where none does. */
export function inOrder(parts: readonly string[]): string | undefined {
  if (parts.length < 2 || parts.length > MOST_PARTS || parts.join('').length > MOST) return undefined;
  return ordersOf(parts)
    .map((order) => order.join(''))
    .find((text) => parseDkimKey(text).kind === 'key');
}

function ordersOf(parts: readonly string[]): readonly (readonly string[])[] {
  if (parts.length < 2) return [parts];
  return parts.flatMap((part, place) =>
    ordersOf(parts.filter((_, other) => other !== place)).map((order) => [part, ...order]),
  );
}
