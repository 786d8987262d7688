import type { RecordType } from './resolve.ts';

/** IANA "Resource Record (RR) TYPEs". */
const codes = {
  A: 1,
  NS: 2,
  CNAME: 5,
  SOA: 6,
  PTR: 12,
  MX: 15,
  TXT: 16,
  AAAA: 28,
  TLSA: 52,
  CAA: 257,
} as const satisfies Record<RecordType, number>;

const types = new Map<number, RecordType>(
  // The keys of `codes` are the record types, which `satisfies` has shown.
  Object.entries(codes).map(([type, code]) => [code, type as RecordType]),
);

export const codeOfType = (type: RecordType): number => codes[type];

/** The type that we read; undefined for every other code. */
export const typeOfCode = (code: number): RecordType | undefined => types.get(code);

export function isRecordType(text: string): text is RecordType {
  return Object.hasOwn(codes, text);
}
