/** RFC 3492 §5: the parameters of Punycode. */
const [BASE, T_MIN, T_MAX, SKEW, DAMP, FIRST_BIAS, FIRST_CODE_POINT] = [36, 1, 26, 38, 700, 72, 128] as const;
const MAX_CODE_POINT = 0x10ffff;

/**
 * The text of a lower-case A-label `xn--…` (RFC 3492 §6.2); undefined where it is none, or where it holds anything but letters, marks,
 * digits and hyphens: such a label is shown as it stands. Not the library's decoder, which throws at a label that does not decode. For the
 * eye alone: no check imports it.
 */
export function textOfALabel(label: string): string | undefined {
  const [, ascii = '', digits = ''] = /^xn--(?:(.*)-)?([a-z0-9]+)$/.exec(label) ?? [];
  const points = digits === '' ? undefined : decode(ascii, digits);
  const text = points && String.fromCodePoint(...points).normalize('NFC');
  return text !== undefined && /^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u.test(text) ? text : undefined;
}

interface State {
  readonly points: number[];
  at: number;
  codePoint: number;
  bias: number;
  isFirst: boolean;
}

function decode(ascii: string, digits: string): readonly number[] | undefined {
  const points = Array.from(ascii, (letter) => letter.charCodeAt(0));
  const state: State = { points, at: 0, codePoint: FIRST_CODE_POINT, bias: FIRST_BIAS, isFirst: true };
  for (let next = 0; next < digits.length;) {
    const read = readNumber(digits, next, state.bias);
    if (read === undefined || !insert(state, read.value)) return undefined;
    next = read.next;
  }
  return points;
}

/** A number of variable length; undefined where the digits end in its middle. */
function readNumber(
  digits: string,
  start: number,
  bias: number,
): { value: number; next: number } | undefined {
  const sum = { value: 0, weight: 1 };
  for (let at = start, k = BASE; at < digits.length; at += 1, k += BASE) {
    const digit = digitOf(digits.charCodeAt(at));
    const threshold = Math.min(Math.max(k - bias, T_MIN), T_MAX);
    sum.value += digit * sum.weight;
    if (digit < threshold) return { value: sum.value, next: at + 1 };
    sum.weight *= BASE - threshold;
  }
  return undefined;
}

/** a … z are 0 … 25, 0 … 9 are 26 … 35. */
function digitOf(code: number): number {
  return code >= 0x61 ? code - 0x61 : code - 0x30 + 26;
}

function insert(state: State, delta: number): boolean {
  const { points } = state;
  const length = points.length + 1;
  const position = state.at + delta;
  state.codePoint += Math.floor(position / length);
  if (state.codePoint > MAX_CODE_POINT) return false;
  points.splice(position % length, 0, state.codePoint);
  state.bias = adapt(delta, length, state.isFirst);
  state.isFirst = false;
  state.at = (position % length) + 1;
  return true;
}

/** RFC 3492 §6.1. */
function adapt(delta: number, length: number, isFirst: boolean): number {
  const limit = Math.floor(((BASE - T_MIN) * T_MAX) / 2);
  let rest = Math.floor(delta / (isFirst ? DAMP : 2));
  rest += Math.floor(rest / length);
  let k = 0;
  for (; rest > limit; k += BASE) rest = Math.floor(rest / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * rest) / (rest + SKEW));
}
