/** One element of DER (ITU-T X.690 §8.1). */
export interface DerNode {
  readonly tag: number;
  readonly content: readonly number[];
  /** Where the next element begins. */
  readonly end: number;
  /** All octets that its length says are there. */
  readonly isWhole: boolean;
}

const MOST = 16; // members that are read: the keys we know have nine at most

/** The elements that stand one after the other. Ends at the first that cannot be read, or is not whole. */
export function readNodes(octets: readonly number[]): readonly DerNode[] {
  const nodes: DerNode[] = [];
  for (let at = 0; at < octets.length && nodes.length < MOST;) {
    const node = readNode(octets, at);
    if (node === undefined) break;
    nodes.push(node);
    if (!node.isWhole) break;
    at = node.end;
  }
  return nodes;
}

/** §8.1.3: the length is one octet, or a count and so many octets; three are enough for any key. */
function readNode(octets: readonly number[], at: number): DerNode | undefined {
  const [tag, length] = [octets[at], octets[at + 1]];
  if (tag === undefined || length === undefined || length === 128 || length > 131) return undefined;
  const width = length > 128 ? length - 128 : 0;
  const start = at + 2 + width;
  const size =
    width === 0 ? length : octets.slice(at + 2, start).reduce((sum, octet) => sum * 256 + octet, 0);
  const end = start + size;
  return {
    tag,
    content: octets.slice(start, end),
    end,
    isWhole: start <= octets.length && end <= octets.length,
  };
}

/** How many bits a positive integer has (§8.3: two's complement, the most significant octet first); undefined for any other. */
export function sizeOfInteger(content: readonly number[]): number | undefined {
  const [first] = content;
  if (first === undefined || first > 127) return undefined;
  const significant = content.slice(content.findIndex((octet) => octet !== 0));
  const [top = 0] = significant;
  return top === 0 ? undefined : (significant.length - 1) * 8 + top.toString(2).length;
}
