// Installs what the lock names, when that has changed, and says in words what is missing.
// It runs before `npm start` and the like on whatever Node the machine has (20 or newer), so it is plain
// JavaScript without dependencies:  node tools/ensure-installed.mjs run | develop
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const mode = process.argv[2] === 'run' ? 'run' : 'develop';
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.wherewithal-installed');
const lockFolder = join(root, '.installing');
const pinnedNode = join(modules, '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
const oldestNode = 20;
const forgottenAfterMs = 10_000;

function say(words) {
  process.stderr.write(`${words}\n`);
}

function giveUp(words, detail = '') {
  say(`\nWherewithal cannot be installed: ${words}`);
  if (detail !== '') say(`\nnpm said:\n${detail}`);
  process.exit(1);
}

/** What an install must match: the lock and the platform; a develop install has all that a run needs. */
function fingerprint() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(`${process.platform}-${process.arch}`).digest('hex');
}

function isInstalled(wanted) {
  try {
    const stamp = JSON.parse(readFileSync(stampFile, 'utf8'));
    return stamp.fingerprint === wanted && (stamp.mode === mode || stamp.mode === 'develop');
  } catch {
    return false;
  }
}

/** A link leads to an install that someone else looks after: it is checked and never replaced. */
function isSomeoneElses() {
  return existsSync(modules) && lstatSync(modules).isSymbolicLink();
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Of two installs at once the second waits for the first and then finds nothing to do. */
function takeTurn() {
  for (let waits = 0; ; waits += 1) {
    try {
      mkdirSync(lockFolder);
      writeFileSync(join(lockFolder, 'pid'), String(process.pid));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') giveUp(`${root} cannot be written (${error.code}). ${cannotWrite}`);
    }
    if (isForgotten()) rmSync(lockFolder, { recursive: true, force: true });
    else if (waits === 0) say('Another install is under way here; waiting for it…');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
}

function isForgotten() {
  try {
    const pid = Number(readFileSync(join(lockFolder, 'pid'), 'utf8'));
    return pid > 0 && !isAlive(pid);
  } catch {
    try {
      return Date.now() - statSync(lockFolder).mtimeMs > forgottenAfterMs;
    } catch {
      return false;
    }
  }
}

const cannotWrite = 'Install as the user who owns the folder, or copy it to a place of your own.';
const meanings = [
  [/EACCES|EPERM|EROFS/, `${root} cannot be written. ${cannotWrite}`],
  [/ENOSPC/, 'the disk is full. It takes about 1 GB to develop and 400 MB to run.'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED/,
    'the npm registry cannot be reached. Connect this machine or name a registry it can reach ("npm config set registry …"), or copy node_modules from a machine of the same kind.',
  ],
  [
    /in sync|EUSAGE/,
    'package-lock.json and package.json do not match. Run "npm install", then "node tools/complete-lock.mjs".',
  ],
  [
    /EINTEGRITY/,
    'a package is not the one that was locked. Run "npm cache verify" and try again; if it stays, do not go on.',
  ],
  [/E404|ETARGET|EBADPLATFORM/, 'the registry does not have a package for this platform.'],
];

function runNpm() {
  const args = [
    'ci',
    '--ignore-scripts',
    '--include=optional',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  args.push(mode === 'run' ? '--omit=dev' : '--include=dev');
  const options = {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, npm_config_engine_strict: 'false' },
  };
  const cli = process.env.npm_execpath;
  // The pinned Node is about to be replaced, so npm runs on the machine's own, which npm names.
  return cli !== undefined && /npm-cli\.js$/.test(cli)
    ? spawnSync(process.env.npm_node_execpath ?? process.execPath, [cli, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function install(wanted) {
  const began = Date.now();
  say(`Installing what Wherewithal needs to ${mode} (only when the lock has changed; about half a minute)…`);
  const npm = runNpm();
  if (npm.error !== undefined)
    giveUp('npm was not found. Install Node.js with npm (nodejs.org), version 20 or newer.');
  if (npm.status !== 0) {
    const output = `${npm.stdout}${npm.stderr}`.trim();
    const meaning = meanings.find(([said]) => said.test(output));
    giveUp(meaning?.[1] ?? 'npm ended with a fault.', output.split('\n').slice(-20).join('\n'));
  }
  checkNode();
  writeFileSync(stampFile, JSON.stringify({ fingerprint: wanted, mode }));
  say(`Installed in ${((Date.now() - began) / 1000).toFixed(0)} seconds.`);
}

function checkNode() {
  const { optionalDependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const version = Object.entries(optionalDependencies).find(([name]) => /^node-/.test(name))?.[1];
  const platform = `${process.platform}-${process.arch}`;
  if (!existsSync(pinnedNode)) {
    giveUp(
      `there is no Node ${version} for ${platform} in node_modules. If npm is set to omit optional packages, unset that; otherwise Wherewithal does not run on this platform yet.`,
    );
  }
  // In an npm script this very process is usually the pinned Node, which proves that it runs.
  if (process.version === `v${version}` && process.execPath === realpathSync(pinnedNode)) return;
  const ran = spawnSync(pinnedNode, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
  if (ran.stdout?.trim() === `v${version}`) return;
  const answer = `${ran.stdout ?? ''}${ran.stderr ?? ''}${ran.error?.message ?? ''}`.trim();
  giveUp(
    `the Node in node_modules should be ${version} but does not run as that on ${platform}. Delete node_modules and start again. It answered: ${answer}`,
  );
}

function ensureInstalled() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < oldestNode)
    giveUp(
      `Node ${process.versions.node} is too old to begin with; it takes ${oldestNode} or newer (nodejs.org).`,
    );
  const wanted = fingerprint();
  if (isInstalled(wanted) && existsSync(pinnedNode)) return;
  if (isSomeoneElses()) return checkNode();
  takeTurn();
  process.on('exit', () => rmSync(lockFolder, { recursive: true, force: true }));
  if (!isInstalled(wanted) || !existsSync(pinnedNode)) install(wanted);
}

ensureInstalled();
