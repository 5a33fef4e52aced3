// Runs inside the release that is asked. Reads a plan from standard input (one JSON object: {"calls": [{"id", "name",
// "args", "wait"}]}), makes the calls one after the other, and says for each what became of it, on a line behind a byte 1:
//
//   {"begin": id}    before the call, so that a call that ends the process is known
//   {"id", "seen": [{"style", "error", "value"}], "published": [[channel, permission, resource]]}
//
// A style is ok, throw, callback, rejection, event, uncaughtException, unhandledRejection, never (nothing came back), missing
// (the release has no such function) or skip (the call needs something that the grants do not allow, such as an open file).
// The first entry of `seen` is what the caller got; what follows reached the process. Nothing here may touch the disk but the
// calls themselves. A new function needs a line in `drivers` only if it is more than a call, a callback or a promise.
'use strict';
{
  const fs = require('fs');
  const { EventEmitter } = require('events');
  const timers = { setTimeout, clearTimeout, setImmediate };
  const audits = process.execArgv.some((option) => option.startsWith('--permission-audit'));
  const plan = JSON.parse(fs.readFileSync(0, 'utf8'));
  const { writeSync, closeSync } = fs;
  const say = (value) => writeSync(1, '\x01' + JSON.stringify(value) + '\n');
  let current = null;

  const describe = (error) => {
    if (error === null || typeof error !== 'object') {
      const thrown = String(error);
      return { code: null, message: thrown, permission: null, resource: null, keys: [], name: null, string: thrown };
    }
    const told = {};
    for (const key of ['code', 'message', 'permission', 'resource']) {
      const value = error[key];
      told[key] = value === undefined ? null : typeof value === 'object' ? String(value) : value;
    }
    told.keys = Reflect.ownKeys(error).map(String);
    told.name = error.name;
    told.string = String(error);
    if (error.cause !== undefined) told.cause = describe(error.cause);
    if (Array.isArray(error.errors)) told.errors = error.errors.map(describe);
    return told;
  };

  // What was published on the channels of the model, while a call is on.
  let channels = null;
  try {
    channels = require('diagnostics_channel');
  } catch {}
  const CHANNELS = ['fs', 'child', 'worker', 'wasi', 'inspector', 'net', 'addon', 'ffi', 'openssl-store'];
  for (const name of CHANNELS) {
    if (!channels || !channels.subscribe) break;
    channels.subscribe('node:permission-model:' + name, (message) => {
      if (!current) return;
      const said = [name, message.permission, message.resource];
      if (message.drop !== undefined) said.push(message.drop);
      current.published.push(said);
    });
  }

  // What an earlier call goes on to do in trees of its own is none of this call's.
  const own = (error) => {
    const place = /\bn\d{4}n\b/.exec(String((error && (error.resource || error.path)) || ''));
    return current && (!place || !current.place || place[0] === current.place);
  };
  process.on('uncaughtException', (error) => own(error) && current.end('uncaughtException', error));
  process.on('unhandledRejection', (error) => own(error) && current.end('unhandledRejection', error));

  const decode = (value) => {
    if (Array.isArray(value)) return value.map(decode);
    if (value === null || typeof value !== 'object') return value;
    if (typeof value.buffer === 'string') return Buffer.from(value.buffer, 'base64');
    if (typeof value.url === 'string') return new URL(value.url);
    if (typeof value.utf8 === 'string') return Buffer.from(value.utf8);
    if (value.undefined) return undefined;
    if (value.function) return () => {};
    if (typeof value.bigint === 'string') return BigInt(value.bigint);
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decode(item)]));
  };

  // A small form of a result, where it tells a soft denial from a success.
  const small = (value) => {
    if (typeof value === 'boolean') return value;
    if (Array.isArray(value)) return { length: value.length };
    return undefined;
  };

  // The function behind a name, or undefined: `fs.promises.stat`, `process.chdir`, `fetch`.
  const resolve = (name) => {
    const parts = name.split('.');
    let here = globalThis[parts[0]];
    if (parts[0] !== 'process' && parts.length > 1) {
      try {
        here = require(MODULES[parts[0]] || parts[0]);
      } catch {
        return undefined;
      }
    }
    let owner;
    for (const part of parts.slice(1)) {
      owner = here;
      here = here === undefined || here === null ? undefined : here[part];
    }
    return typeof here === 'function' ? { fn: here, owner } : undefined;
  };
  const MODULES = { vfs: 'node:vfs', sqlite: 'node:sqlite', ffi: 'node:ffi', test: 'node:test' };

  // The ways to call. Each gets the call and the function, and ends the call by ok or fail.
  const sync = (call, { fn, owner }) => call.ok(fn.apply(owner, call.args));
  const callback = (call, { fn, owner }) => {
    fn.call(owner, ...call.args, (error, value) => (error ? call.fail('callback', error) : call.ok(value)));
  };
  const promised = (call, promise) => {
    if (!promise || typeof promise.then !== 'function') return call.ok(promise);
    promise.then((value) => call.ok(value), (error) => call.fail('rejection', error));
  };
  const promise = (call, { fn, owner }) => promised(call, fn.apply(owner, call.args));
  const emitter = (good, after) => (call, { fn, owner }, construct) => {
    const made = construct ? new fn(...call.args) : fn.apply(owner, call.args);
    call.made = made;
    made.on('error', (error) => call.fail('event', error));
    for (const event of [].concat(good)) made.on(event, () => call.ok());
    if (after) after(made, call);
  };
  const construct = (way) => (call, found) => way(call, found, true);
  const quiet = (call, milliseconds) => timers.setTimeout(() => call.ok(), milliseconds);
  const attempt = (what) => {
    try {
      what();
    } catch {}
  };

  const drivers = {
    'fs.exists': (call, { fn }) => fn(...call.args, (there) => call.ok(there)),
    'fs.openAsBlob': promise,
    'fs.createReadStream': emitter(['end', 'close'], (stream) => stream.resume()),
    'fs.createWriteStream': emitter('close', (stream) => stream.end('text')),
    'fs.ReadStream': construct(emitter(['end', 'close'], (stream) => stream.resume())),
    'fs.WriteStream': construct(emitter('close', (stream) => stream.end('text'))),
    'fs.Utf8Stream': construct(emitter(['close', 'finish'], (stream) => {
      stream.write('text');
      stream.end();
    })),
    'fs.watch': (call, found) => {
      emitter([])(call, found);
      quiet(call, 40);
      call.after(() => call.made.close());
    },
    'fs.watchFile': (call, { fn }) => {
      call.after(() => attempt(() => fs.unwatchFile(call.args[0])));
      call.made = fn(...call.args, () => {});
      call.ok();
    },
    'fs.promises.watch': (call, { fn }) => {
      const stop = new AbortController();
      const [path, options] = call.args;
      const given = typeof options === 'string' ? { encoding: options } : { ...options };
      const watcher = fn(path, { ...given, signal: stop.signal });
      call.after(() => stop.abort());
      const next = watcher[Symbol.asyncIterator]().next();
      next.then(() => call.ok(), (error) => error.name !== 'AbortError' && call.fail('rejection', error));
      quiet(call, 40);
    },
    'fs.promises.glob': (call, { fn }) => {
      promised(call, (async () => {
        const all = [];
        for await (const one of fn(...call.args)) all.push(one);
        return all;
      })());
    },
    'fs.read': (call, { fn }) => {
      const done = (error) => (error ? call.fail('callback', error) : call.ok());
      fn(call.args[0], Buffer.alloc(4), 0, 4, 0, done);
    },
    'fs.readSync': (call, { fn }) => call.ok(fn(call.args[0], Buffer.alloc(4), 0, 4, 0)),
    'fs.readv': (call, { fn }) => {
      fn(call.args[0], [Buffer.alloc(4)], 0, (error) => (error ? call.fail('callback', error) : call.ok()));
    },
    'fs.readvSync': (call, { fn }) => call.ok(fn(call.args[0], [Buffer.alloc(4)], 0)),
    'fs.writev': (call, { fn }) => {
      fn(call.args[0], [Buffer.from('t')], 0, (error) => (error ? call.fail('callback', error) : call.ok()));
    },
    'fs.writevSync': (call, { fn }) => call.ok(fn(call.args[0], [Buffer.from('t')], 0)),
    'process.permission.has': sync,
  };

  // drivers.js

  // Methods of a FileHandle on a file that the call names as `on` (opened r+ unless it says `flags`).
  const fileHandle = async (call, method) => {
    let handle;
    try {
      handle = await fs.promises.open(call.on, call.flags || 'r+');
    } catch {
      return call.end('skip');
    }
    // The opening may have published something; only what the method publishes counts.
    call.published.length = 0;
    if (typeof handle[method] !== 'function') {
      await handle.close();
      return call.end('missing');
    }
    if (method !== 'close') call.after(() => handle.close().catch(() => {}));
    const ways = {
      read: () => handle.read(Buffer.alloc(4), 0, 4, 0),
      readv: () => handle.readv([Buffer.alloc(4)], 0),
      writev: () => handle.writev([Buffer.from('t')], 0),
      createReadStream: () => emitter(['end', 'close'], (s) => s.resume())(call, { fn: handle.createReadStream, owner: handle }),
      createWriteStream: () => emitter('close', (s) => s.end('t'))(call, { fn: handle.createWriteStream, owner: handle }),
      readLines: async () => {
        for await (const line of handle.readLines(...call.args)) void line;
      },
      readableWebStream: async () => {
        for await (const chunk of handle.readableWebStream(...call.args)) void chunk;
      },
    };
    let result;
    try {
      result = ways[method] ? ways[method]() : handle[method](...call.args);
    } catch (error) {
      return call.fail('throw', error);
    }
    if (!method.startsWith('create')) promised(call, result);
  };

  const SYNC = /Sync(\.native)?$|^fs\.unwatchFile$|^process\.|^v8\.|^module\./;
  const start = (call) => {
    if (call.name.startsWith('FileHandle.')) return void fileHandle(call, call.name.slice(11));
    const driver = drivers[call.name] || fallback(call.name);
    const found = resolve(call.name);
    if (!found && !(driver && driver.alone)) return call.end('missing');
    if (driver) return driver(call, found);
    if (call.name.includes('.promises.')) return promise(call, found);
    return SYNC.test(call.name) ? sync(call, found) : callback(call, found);
  };

  const make = ({ id, name, args, wait, ...rest }) => {
    const seen = [];
    const published = [];
    const ends = [];
    let settle;
    const settled = new Promise((resolve) => (settle = resolve));
    let timer;
    const call = {
      ...rest, id, name, seen, published, settled, args: decode(args),
      end(style, error, value) {
        seen.push({ style, error: error === undefined ? null : describe(error), value });
        settle();
      },
      done: () => settle(),
      ok(value) {
        // What was opened is closed again, or the process runs out of descriptors.
        if (typeof value === 'number' && name.startsWith('fs.open')) attempt(() => closeSync(value));
        if (value && name.includes('.open') && typeof value.close === 'function') {
          ends.push(() => void Promise.resolve(value.close()).catch(() => {}));
        }
        call.end('ok', undefined, small(value));
      },
      fail: (style, error) => call.end(style, error),
      after: (end) => ends.push(end),
      begin() {
        timer = timers.setTimeout(() => call.end('never'), wait || 1000);
        try {
          start(call);
        } catch (error) {
          if (error === MISSING) call.end('missing');
          else call.fail('throw', error);
        }
      },
      finish() {
        timers.clearTimeout(timer);
        ends.forEach(attempt);
        if (call.made instanceof EventEmitter) call.made.on('error', () => {});
      },
    };
    return call;
  };

  const turn = () => new Promise((resolve) => timers.setImmediate(resolve));
  (async () => {
    for (const planned of plan.calls) {
      say({ begin: planned.id });
      const call = (current = make(planned));
      call.place = (/\bn\d{4}n\b/.exec(JSON.stringify(planned)) || [])[0];
      call.begin();
      await call.settled;
      await turn();
      await turn();
      // Denials that promises have lost come up behind the end of a search.
      if (/glob/.test(call.name)) await new Promise((resolve) => timers.setTimeout(resolve, 4));
      // An audit that denies all the same lets some functions go on behind it.
      const deep = /readdir/.test(call.name) && call.args[1] && call.args[1].recursive;
      if (deep && audits) await new Promise((resolve) => timers.setTimeout(resolve, 40));
      if (planned.linger && audits) await new Promise((resolve) => timers.setTimeout(resolve, planned.linger));
      current = null;
      call.finish();
      // A second report of success, such as end and close of a stream, tells nothing.
      const seen = call.seen.filter((one, i) => i === 0 || one.style !== 'ok');
      say({ id: call.id, seen, published: call.published });
    }
    process.exit(0);
  })();
}
