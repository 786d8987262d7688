// What the edge takes of DNS: an inspection's resolver and what it is made of, the public resolvers, the wire format, the instruments' ports.
// What `lib/` itself needs of a name or an answer it imports from that file.
export { judgeMessage } from './answer.ts';
export type { Clock, DnsCache } from './cached.ts';
export type { Deadline } from './capped.ts';
export type { DomainName } from './domain-name.ts';
export { inspectionDns, type AskDns } from './inspection-resolver.ts';
export type { Instruments } from './instruments.ts';
export type { KeySize, Measured } from './public-key.ts';
export { registrableBy } from './public-suffix.ts';
export { codeOfType } from './record-types.ts';
export type { DnsAnswer, DnsFailure, Question, RecordType, Resolve } from './resolve.ts';
export { resolvers, type Resolver } from './resolvers.ts';
export { readMessage, type DnsMessage, type Malformed } from './wire-read.ts';
export { base64url, writeQuestion } from './wire-write.ts';
