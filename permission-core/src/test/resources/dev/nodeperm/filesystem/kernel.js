'use strict';
// Makes trees and tells what the kernel says of paths in them. One order per line, all bytes in hexadecimal:
//   D path mode | F path | L path target    make a directory, a file that holds its own name, a link
//   C path                                  change to a directory
//   A path                                  ask: answers the line "followed kept created realpath"
//   M path mode                             change the mode of a directory
const fs = require('fs');
const O_PATH = 0x200000;
const NOFOLLOW = fs.constants.O_NOFOLLOW;
const CREATE = fs.constants.O_CREAT | fs.constants.O_WRONLY | fs.constants.O_NONBLOCK;
const bytes = (hex) => Buffer.from(hex, 'hex');
const answers = [];

function real(fd) {
  const path = fs.readlinkSync('/proc/self/fd/' + fd, { encoding: 'buffer' });
  fs.closeSync(fd);
  return path;
}

function attempt(work) {
  try {
    return '=' + work().toString('hex');
  } catch (e) {
    return '!' + e.code;
  }
}

function ask(path) {
  const followed = attempt(() => real(fs.openSync(path, O_PATH)));
  const kept = attempt(() => real(fs.openSync(path, O_PATH | NOFOLLOW)));
  const stated = attempt(() => (fs.lstatSync(path), Buffer.alloc(0)));
  const created = attempt(() => {
    const made = real(fs.openSync(path, CREATE));
    if (followed === '!ENOENT') fs.unlinkSync(made);
    return made;
  });
  const native = attempt(() => fs.realpathSync.native(path, { encoding: 'buffer' }));
  if (kept[0] !== stated[0]) throw new Error('lstat and open differ on ' + path);
  answers.push([followed, kept, created, native].join(' '));
}

const orders = {
  D: (path, mode) => { fs.mkdirSync(path); if (mode) fs.chmodSync(path, parseInt(mode, 8)); },
  M: (path, mode) => fs.chmodSync(path, parseInt(mode, 8)),
  F: (path) => fs.writeFileSync(path, path),
  L: (path, target) => fs.symlinkSync(bytes(target), path),
  C: (path) => process.chdir(path.toString()),
  A: ask,
};
for (const line of fs.readFileSync(0, 'latin1').split('\n')) {
  if (line) {
    const [order, path, rest] = line.split(' ');
    orders[order](bytes(path || ''), rest);
  }
}
fs.writeSync(1, answers.join('\n') + '\n');
