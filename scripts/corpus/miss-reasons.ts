/** Why a mail of the shared collection is not read as its truth has it. */
export interface MissReason {
  /** `ours`: we should do better · `truth`: we hold the truth to be wrong · `not-said`: the mail as shown does not say it. */
  readonly kind: 'ours' | 'truth' | 'not-said';
  readonly why: string;
}

/** Kept by hand, by the id of the mail: `npm run corpus -- DIR --write-docs` fails while a miss has no reason or a reason no miss. */
export const missReasons: Readonly<Record<string, MissReason>> = {};
