import type { DomainName } from '../../dns/domain-name.ts';
import type { DnsAnswer, RecordType, Resolve } from '../../dns/resolve.ts';

const MAX_QUESTIONS = 30;
const MAX_NODES = 100; // a name may stand in the tree more than once

/** How a tree asks: each question once, and never more than so many. */
export interface Asker {
  readonly ask: (name: DomainName, type: RecordType) => Promise<DnsAnswer>;
  /** False once the tree has as many branches as we read. */
  readonly mayGrow: () => boolean;
}

const capped: DnsAnswer = { kind: 'failed', reason: 'capped', detail: 'the tree is larger than we ask for' };

/** At most 30 questions; what is asked beyond that fails as `capped`, which is no absence. */
export function asker(resolve: Resolve): Asker {
  const asked = new Map<string, Promise<DnsAnswer>>();
  const grown = { nodes: 0 };
  return {
    ask: (name, type) => {
      const key = `${type} ${name}`;
      const isFull = asked.size >= MAX_QUESTIONS && !asked.has(key);
      const answer = asked.get(key) ?? (isFull ? Promise.resolve(capped) : resolve(name, type));
      if (!isFull) asked.set(key, answer);
      return answer;
    },
    mayGrow: () => {
      grown.nodes += 1;
      return grown.nodes < MAX_NODES && asked.size < MAX_QUESTIONS;
    },
  };
}
