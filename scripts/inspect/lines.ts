/**
 * The lines of a stream of octets, without their ends (LF or CR LF), each as soon as its end has come. A line longer than `most`
 * octets comes as undefined and is never held in memory; blank lines are left out. Octets that are no UTF-8 become U+FFFD.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  most: number,
): AsyncGenerator<string | undefined> {
  const open: OpenLine = { parts: [], size: 0 };
  for await (const chunk of chunks) {
    const pieces = piecesOf(chunk);
    for (const [index, piece] of pieces.entries()) {
      add(open, piece, most);
      if (index < pieces.length - 1) yield* close(open, most);
    }
  }
  yield* close(open, most);
}

/** The line that has not ended yet. */
interface OpenLine {
  parts: Uint8Array[];
  size: number;
}

const LF = 10;

/** A chunk cut at its line feeds; the last piece, empty where the chunk ends in one, belongs to a line that goes on. */
function piecesOf(chunk: Uint8Array): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  for (let start = 0; start <= chunk.length;) {
    const found = chunk.indexOf(LF, start);
    const end = found < 0 ? chunk.length : found;
    pieces.push(chunk.subarray(start, end));
    start = end + 1;
  }
  return pieces;
}

function add(open: OpenLine, piece: Uint8Array, most: number): void {
  open.size += piece.length;
  if (open.size <= most) open.parts.push(piece);
  else open.parts = [];
}

function* close(open: OpenLine, most: number): Generator<string | undefined> {
  const { parts, size } = open;
  open.parts = [];
  open.size = 0;
  if (size > most) {
    yield undefined;
    return;
  }
  const line = new TextDecoder().decode(Buffer.concat(parts));
  if (line.trim() !== '') yield line;
}
