import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The API and the worker in one process, opened and closed again as the journeys of a Jest worker need them: the code is
 * loaded and warm from the second on. Only the entries themselves are evaluated anew.
 */
const own = { ...process.env };
const open = new Map();
let turn = Promise.resolve();

// Kept alive by its channel alone.
process.channel.ref();
process.on('message', (asked) => {
  // One after the other: the environment is the whole process's, and an entry reads it while it starts.
  turn = turn.then(() => answer(asked));
});

async function answer({ id, start, entries, env }) {
  try {
    if (start) await openAll(id, start, entries, env);
    else await closeAll(id);
    process.send({ id });
  } catch (error) {
    process.send({ id, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

async function openAll(id, names, entries, env) {
  for (const name of Object.keys(process.env)) delete process.env[name];
  Object.assign(process.env, own, env);
  const apps = [];
  open.set(id, apps);
  try {
    for (const name of names) {
      const { app } = await import(`${pathToFileURL(resolve(entries, `${name}.mjs`)).href}?${id}`);
      apps.push(await app);
    }
  } catch (error) {
    await closeAll(id);
    throw error;
  }
}

async function closeAll(id) {
  const apps = open.get(id) ?? [];
  open.delete(id);
  for (const app of apps) await app.close();
}
