import { beforeEach } from 'vitest';

// For the mutation tester alone, which counts each statement and runs each test hundreds of times: how long a test takes says nothing
// there, and what is tried on many or huge texts is left out: it is the sharp cases that must see a fault.
performance.now = () => 0;
beforeEach(({ task, skip }) => {
  skip(
    /^(?:hostile|any) /.test(task.suite?.name ?? '') || task.name.includes('what changes where'),
    'too slow',
  );
});
