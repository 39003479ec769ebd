import { atEnd, command } from './command.ts';
import { startThrowAwayPostgres } from './postgres/postgres.ts';
import { migrate } from './prisma.ts';
import { say } from './say.ts';

// A database to play with while developing: migrated, empty, gone after Ctrl-C.
await command(async () => {
  const server = await startThrowAwayPostgres();
  atEnd(server.stop);
  await migrate(server.url);
  say.done(`DATABASE_URL=${server.url}`);
  say.note('Ctrl-C stops it and throws its data away.');
  return new Promise<number>(() => setInterval(() => undefined, 60_000));
});
