// Loaded into each child before its own code: when the launcher is killed, the channel to it closes, and the child
// stops as if it had been asked to. Otherwise it would hold the port and the next start would find it taken.
const PATIENCE_MS = 8_000;

process.on('disconnect', () => {
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
  process.kill(process.pid, 'SIGTERM');
});
process.channel?.unref();
