// Preloaded into every measured process: as it exits, it tells its parent on descriptor 3 what it has used.
'use strict';
const fs = require('node:fs');

/**
 * Peak resident memory in KiB. Linux keeps it per address space (VmHWM); what getrusage gives there begins with the
 * peak of the process that forked this one, and a large parent would be taken for a large child.
 */
function peakKiB() {
  try {
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(fs.readFileSync('/proc/self/status', 'latin1'));
    if (peak !== null) return Number(peak[1]);
  } catch {
    // Not Linux: there is no /proc.
  }
  return process.resourceUsage().maxRSS;
}

process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  fs.writeSync(3, JSON.stringify({ cpuMicroseconds: userCPUTime + systemCPUTime, peakKiB: peakKiB() }));
});
