import type { Deadline } from '../dns/index.ts';

export const deadline: Deadline = (promise, milliseconds, late) =>
  new Promise((done, fail) => {
    const timer = setTimeout(() => {
      done(late);
    }, milliseconds);
    promise.then(done, fail).finally(() => {
      clearTimeout(timer);
    });
  });
