// Adds to package-lock.json the optional platform packages that the registry did not have.
// `npm install` leaves such packages out of the lock and `npm ci` then refuses the whole lock.
// They are written with an operating system that no machine has, so nothing ever tries to fetch them.
// Run it after each `npm install`: node tools/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const path = 'package-lock.json';
const lock = JSON.parse(readFileSync(path, 'utf8'));
const added = [];

/** The entry that a package at `place` would load under `name`, found the way Node looks it up. */
function nearest(place, name) {
  for (
    let folder = place;
    folder;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  ) {
    const entry = lock.packages[`${folder}/node_modules/${name}`];
    if (entry) return entry;
  }
  return lock.packages[`node_modules/${name}`];
}

for (const [place, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (!/^\d/.test(version) || nearest(place, name)?.version === version) continue;
    const hoisted = `node_modules/${name}`;
    const spot = lock.packages[hoisted] ? `${place}/${hoisted}` : hoisted;
    lock.packages[spot] = { version, optional: true, os: ['unavailable'] };
    added.push(name);
  }
}
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(sorted);
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length === 0 ? 'The lock was complete.' : `Added ${added.length}: ${added.join(', ')}`);
