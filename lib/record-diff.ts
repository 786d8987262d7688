/** A piece of a record; `isDifferent`: the other record does not have it. The pieces joined are the record. */
export interface RecordPiece {
  readonly text: string;
  readonly isDifferent: boolean;
}

/** A record cut into its terms, or tags, each marked where none of the other records has it. White space and semicolons are no difference. */
export function differencesIn(record: string, others: readonly string[]): readonly RecordPiece[] {
  const known = new Set(others.flatMap(piecesOf).map(bare));
  const pieces = piecesOf(record).map((text) => ({
    text,
    isDifferent: isTerm(text) && !known.has(bare(text)),
  }));
  return pieces.reduce<readonly RecordPiece[]>((joined, piece) => {
    const last = joined.at(-1);
    return last?.isDifferent === piece.isDifferent
      ? [...joined.slice(0, -1), { ...piece, text: last.text + piece.text }]
      : [...joined, piece];
  }, []);
}

/** Terms and what stands between them, in order. */
function piecesOf(record: string): readonly string[] {
  return record.split(/([\s;]+)/).filter((piece) => piece !== '');
}

function isTerm(piece: string): boolean {
  return !/^[\s;]/.test(piece);
}

/** Keys of DKIM are as they are written; all else is compared without regard to case. */
function bare(piece: string): string {
  return piece.startsWith('p=') ? piece : piece.toLowerCase();
}
