import { command } from './command.ts';
import { generateClient } from './prisma.ts';
import { say } from './say.ts';

await command(async () => {
  say.done((await generateClient()) ? 'prisma/generated is made anew' : 'prisma/generated is up to date');
  return 0;
});
