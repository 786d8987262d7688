import fc from 'fast-check';

// For the mutation tester alone, which counts each statement and runs each test hundreds of times: how long a test takes says nothing
// there, and a property is tried on fewer texts.
performance.now = () => 0;
fc.configureGlobal({ numRuns: 10 });
