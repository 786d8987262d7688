// Runs a TypeScript file of scripts/ under any Node from 20.19 on, through Vite, which is here anyway:
//   node scripts/run.mjs scripts/demo/main.ts --headless
import { runnerImport } from 'vite';

await runnerImport(process.argv[2], { logLevel: 'error' });
