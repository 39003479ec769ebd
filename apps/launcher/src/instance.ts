import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { takeLock } from './lock.mjs';
import { whyNot } from './ports.ts';
import { isHealthy } from './service.ts';
import { localUrl, type Settings } from './settings.ts';
import { Trouble } from './trouble.ts';

/** A launcher whose npm was killed notices it, and stops answering, within this time. */
const NOTICE_MS = 2_000;
const PATIENCE_MS = 30_000;

interface Claim {
  release(): void;
}

/** One launcher per data folder: claims it, or says where the one that is well can be reached. */
export async function claimDataFolder(settings: Settings): Promise<Claim | { runningAt: string }> {
  const file = join(settings.dataDir, 'run/launcher.json');
  const { host, port, publicUrl } = settings;
  const begun = Date.now();
  for (
    let holder = takeLock(file, { host, port, publicUrl });
    holder;
    holder = takeLock(file, { host, port, publicUrl })
  ) {
    const waited = Date.now() - begun;
    const running = holder as typeof holder & { host: string; port: number; publicUrl: string };
    if (waited > NOTICE_MS && (await isHealthy(localUrl(running)))) return { runningAt: running.publicUrl };
    if (waited > PATIENCE_MS) {
      const text = `Another start from this data folder is under way (process ${holder.pid}). Wait for it, or stop it.`;
      throw new Trouble(text, '另一個啟動程序正在進行中，請稍候，或先將其停止。');
    }
    await sleep(100);
  }
  return { release: () => rmSync(file, { force: true }) };
}

/** A taken port is told before anything is built. */
export async function requireFreePort(settings: Settings): Promise<void> {
  const { host, port } = settings;
  const reason = await whyNot(port, host);
  if (!reason) return;
  if (reason === 'EACCES') {
    throw new Trouble(
      `This account may not listen on port ${port}. Choose one above 1023, such as PORT=4310 npm start.`,
    );
  }
  if (reason === 'EADDRNOTAVAIL') throw new Trouble(`This machine has no address ${host}. Check HOST.`);
  if (reason !== 'EADDRINUSE') throw new Trouble(`Port ${port} of ${host} cannot be used (${reason}).`);
  const who = (await isHealthy(localUrl(settings))) ? 'another Pilotage' : 'another program';
  const hint = `PORT=${port + 1} npm start`;
  throw new Trouble(
    `Port ${port} is in use by ${who}. Stop it, or choose another port: ${hint}` +
      (who === 'another Pilotage' ? ` (for a second one from this folder, also PILOTAGE_DATA_DIR=.data-2)` : ''),
    `連接埠 ${port} 已被使用；請停止該程式，或改用其他連接埠：${hint}`,
  );
}
