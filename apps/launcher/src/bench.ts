import { benched } from './benched.ts';
import { command } from './command.ts';
import { entries, withWholePaths } from './paths.ts';

/** Measures the matching engine: no database, no network, nothing but Node. */
await command(() => benched(entries.bench, withWholePaths(process.argv.slice(2), ['--instance'])));
