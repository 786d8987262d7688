import { sharedJson } from '../helpers/shared-data.ts';

/** A record as the shared data writes it; which fields it has besides these four depends on its type. */
export interface BankRecord {
  readonly name: string;
  readonly type: number;
  readonly class: number;
  readonly ttl: number;
  readonly [field: string]: unknown;
}

export interface HostilePacket {
  readonly name: string;
  readonly asked: { readonly name: string; readonly type: number };
  readonly expectation: {
    readonly decoder: 'accept' | 'reject';
    readonly lookup: string;
    readonly answer?: readonly BankRecord[];
    readonly ede?: readonly { readonly code: number; readonly text: string }[];
  };
  readonly observed: Readonly<Record<string, string>>;
  readonly hex: string;
}

export interface RealAnswer {
  readonly name: string;
  readonly type: number;
  readonly flags: Readonly<Record<string, boolean>>;
  readonly query: string;
  readonly status: string;
  readonly ad: boolean;
  readonly negativeTtl: number | null;
  readonly answer: readonly BankRecord[];
  readonly response: string;
}

export interface Queries {
  readonly queries: readonly { readonly name: string; readonly type: number; readonly base64url: string }[];
  readonly refused: readonly { readonly name: string; readonly refused: string }[];
}

export function hostilePackets(): readonly HostilePacket[] {
  // The shape that the shared data's README describes.
  const { packets, more } = sharedJson('dns', 'hostile-packets.json') as Record<
    'packets' | 'more',
    readonly HostilePacket[]
  >;
  return [...packets, ...more];
}

export function realAnswers(): readonly RealAnswer[] {
  // The shape that the shared data's README describes.
  return (sharedJson('dns', 'answers.json') as { readonly answers: readonly RealAnswer[] }).answers;
}

export function exactQueries(): Queries {
  // The shape that the shared data's README describes.
  return sharedJson('dns', 'queries.json') as Queries;
}

export const octetsOf = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'));
