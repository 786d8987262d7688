import type { Question, Resolve } from './resolve.ts';

/** Notes each question in `asked` from the moment it leaves, whether or not an answer comes; `answer` is filled in when one does. */
export function recorded(resolve: Resolve, resolver: string, asked: Question[]): Resolve {
  return async (name, type, purpose) => {
    const place = asked.push({ resolver, name, type, answer: 'no-answer-yet' }) - 1;
    const answer = await resolve(name, type, purpose);
    asked[place] = { resolver, name, type, answer: answer.kind === 'failed' ? answer.reason : answer.kind };
    return answer;
  };
}
