import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds per tick of the kernel's accounts: 100 a second on every Linux that Node runs on. */
const TICK_MS = 10;

/** Milliseconds of processor time that this process and its children took so far; children are seen on Linux only. */
export function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 + childrenMs();
}

function childrenMs(): number {
  if (process.platform !== 'linux') return 0;
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.reduce((sum, pid) => sum + childMs(pid), 0);
}

/** Fields from the third on stand behind the name in brackets: the fourth is the parent, 14 and 15 the times. */
function childMs(pid: string): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (Number(fields[1]) !== process.pid) return 0;
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return 0; // it ended meanwhile
  }
}
