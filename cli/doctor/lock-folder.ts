import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import path from 'node:path';
import { BACKEND } from '../texts/doctor-backend';
import { type Finding, mismatch, warning } from './finding';
import type { Patient } from './patient';

/** A local state: whether its folder can be written, and whether a file is made once and not twice. */
export function examineFolder({ workFolder, environment, clusterId }: Patient): Finding {
  const wanted = path.join(workFolder, '.state', environment.id, clusterId);
  const probe = path.join(deepestThere(wanted), `.ndc-lock-probe-${process.pid}`);
  const unusable = mismatch('lock', BACKEND.notWritable, BACKEND.twice, BACKEND.writable);
  if (!make(probe)) return unusable;
  const again = make(probe);
  rmSync(probe, { force: true });
  if (again) return mismatch('lock', BACKEND.both, BACKEND.twice, BACKEND.writable);
  return warning('lock', BACKEND.oneMachine, BACKEND.shared, BACKEND.share);
}

/** Terraform makes the folder; what is not there yet is not made here. */
function deepestThere(folder: string): string {
  return existsSync(folder) ? folder : deepestThere(path.dirname(folder));
}

function make(file: string): boolean {
  try {
    closeSync(openSync(file, 'wx', 0o600));
    return true;
  } catch {
    return false;
  }
}
