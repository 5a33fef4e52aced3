  // Put into operations.js: how to call what is not fs. `need` is a module or the call is of a function that is missing.
  const MISSING = {};
  const need = (name) => {
    try {
      return require(name);
    } catch {
      throw MISSING;
    }
  };
  const there = (value) => {
    if (value === undefined) throw MISSING;
    return value;
  };
  const plain = (how) => (call) => call.ok(how(...call.args));
  const promising = (how) => (call) => promised(call, how(...call.args));
  const calling = (how) => (call) => {
    how(call.args, (error) => (error ? call.fail('callback', error) : call.ok()));
  };
  const emitting = (how, ...good) => (call) => {
    const made = how(...call.args);
    made.on('error', (error) => call.fail('event', error));
    for (const event of good) made.on(event, () => call.ok());
    call.after(() => attempt(() => (made.destroy || made.close || made.kill || made.terminate).call(made)));
  };
  const drain = (request) => (request.end(), request);
  const child = require('child_process');
  const net = require('net');
  const dns = require('dns');
  attempt(() => dns.setServers(['127.0.0.1:1']));
  // A child must not get the text of this program among its options.
  const text = process.execArgv.indexOf('-e');
  if (text >= 0) process.execArgv.splice(text, 2);

  const worker = () => require('worker_threads');
  const thrown = (what) => (call) => {
    // What a worker met is told by a message: the error itself cannot be.
    const { Worker } = worker();
    const made = new Worker(`const { parentPort } = require('worker_threads');
      try { ${what}; parentPort.postMessage(null); } catch (error) {
        const own = Object(error) === error ? Reflect.ownKeys(error).map(String) : [];
        parentPort.postMessage({ own, name: error.name, text: String(error), code: error.code,
          message: Object(error) === error ? error.message : error, permission: error.permission, resource: error.resource });
      }`, { eval: true });
    call.published.length = 0;
    made.on('error', (error) => call.fail('event', error));
    made.on('message', (error) => {
      if (!error) return call.ok();
      const { own, name = null, text, code = null, message = null, permission = null, resource = null } = error;
      call.seen.push({ style: 'throw', error: { code, message, permission, resource, keys: own, name, string: text } });
      call.done();
    });
    call.after(() => made.terminate());
  };
  // A method of a worker that runs.
  const ofWorker = (method) => (call) => {
    const made = new (worker().Worker)('setInterval(() => {}, 1000)', { eval: true });
    call.published.length = 0;
    made.on('error', (error) => call.fail('event', error));
    call.after(() => made.terminate());
    if (!made[method]) throw MISSING;
    made.on('online', () => {
      try {
        promised(call, method === 'postMessage' ? made.postMessage(1) : made[method](...call.args));
      } catch (error) {
        call.fail('throw', error);
      }
    });
  };
  const web = (name, from = () => globalThis) => (call) => {
    const made = new (there(from()[name]))(...call.args);
    made.addEventListener('error', (event) => call.fail('event', event.error || event));
    made.addEventListener('open', () => call.ok());
    call.after(() => made.close());
  };
  const { PassThrough } = require('stream');
  const prompt = () => require('repl').start({ input: new PassThrough(), output: new PassThrough(), terminal: false });
  const database = () => new (need('node:sqlite').DatabaseSync)(':memory:');
  const stopped = (how) => plain((...args) => void how(...args).stop());

  Object.assign(drivers, {
    'fs.FileReadStream': drivers['fs.ReadStream'],
    'fs.FileWriteStream': drivers['fs.WriteStream'],
    'fs.Dir': plain((...args) => void new fs.Dir(...args)),
    'fs.Dirent': plain((...args) => void new fs.Dirent(...args)),
    'fs.Stats': plain((...args) => void new fs.Stats(...args)),
    'fs._toUnixTimestamp': plain((...args) => void fs._toUnixTimestamp(...args)),
    'child_process.spawn': emitting((...args) => child.spawn(...args), 'exit'),
    'child_process.fork': emitting((file, args, options) => child.fork(file, args || [], { silent: true, ...options }), 'exit'),
    'child_process.exec': calling((args, done) => child.exec(...args, done)),
    'child_process.execFile': calling((args, done) => child.execFile(...args, done)),
    'child_process.execSync': plain((command, options) => void child.execSync(command, { stdio: 'pipe', ...options })),
    'child_process.ChildProcess.spawn': emitting((...args) => {
      const made = new child.ChildProcess();
      made.spawn(...args);
      return made;
    }, 'exit'),
    'cluster.fork': (call) => {
      const cluster = require('cluster');
      (cluster.setupPrimary || cluster.setupMaster).call(cluster, { exec: '/dev/null', silent: true });
      emitting((...args) => cluster.fork(...args), 'online', 'exit')(call);
    },
    'cluster.Worker': plain(() => void new (require('cluster').Worker)()),
    'test.run': (call) => {
      const made = there(need('node:test').run)(...call.args);
      made.on('test:fail', ({ details: { error } }) => {
        // That a file may not be run, or imported; a test that fails in another process tells nothing of this one.
        const denied = [error.cause, error].find((one) => one && one.code === 'ERR_ACCESS_DENIED');
        if (denied) call.fail('event', denied);
        else call.ok();
      });
      made.on('test:pass', () => call.ok());
      made.on('end', () => call.ok());
      made.resume();
    },
    'worker_threads.Worker': emitting((...args) => new (worker().Worker)(...args), 'exit'),
    'worker_threads.MessageChannel': plain(() => new (worker().MessageChannel)().port1.close()),
    'worker_threads.BroadcastChannel': plain(() => new (worker().BroadcastChannel)('np').close()),
    'worker_threads.receiveMessageOnPort': plain(() => {
      const { port1 } = new (worker().MessageChannel)();
      worker().receiveMessageOnPort(port1);
      port1.close();
    }),
    'worker_threads.moveMessagePortToContext': plain(() => {
      const { port1 } = new (worker().MessageChannel)();
      worker().moveMessagePortToContext(port1, require('vm').createContext()).close();
    }),
    'worker_threads.postMessageToThread': promising((...args) => there(worker().postMessageToThread)(...args)),
    'module.register': plain((...args) => void there(require('module').register)(...args)),
    'module.registerHooks': plain((...args) => void there(require('module').registerHooks)({}).deregister()),
    'module.enableCompileCache': (call) => {
      // A refusal is told by the value: the status 0 and a message.
      const { status } = there(require('module').enableCompileCache)(...call.args);
      call.end('ok', undefined, status !== 0);
    },
    'net.connect': emitting((...args) => net.connect(...args), 'connect'),
    'net.createConnection': emitting((...args) => net.createConnection(...args), 'connect'),
    'net.Socket.connect': emitting((...args) => new net.Socket().connect(...args), 'connect'),
    'net.Socket': plain((...args) => new net.Socket(...args).destroy()),
    'net._createServerHandle': plain((...args) => {
      const made = net._createServerHandle(...args);
      if (made.close) made.close();
    }),
    'net.BoundSocket': plain((...args) => new (there(net.BoundSocket))(...args).close()),
    'net.Server._listen2': emitting((...args) => {
      const made = net.createServer();
      made._listen2(...args);
      return made;
    }, 'listening'),
    'tls.connect': emitting((...args) => require('tls').connect(...args), 'secureConnect'),
    'tls.TLSSocket': plain(() => void new (require('tls').TLSSocket)(new net.Socket())),
    'http.ClientRequest': emitting((...args) => drain(new (require('http').ClientRequest)(...args)), 'response'),
    'http.IncomingMessage': plain(() => void new (require('http').IncomingMessage)(new net.Socket())),
    'http._connectionListener': plain(() => {
      const socket = new net.Socket();
      require('http')._connectionListener.call(require('http').createServer(), socket);
      socket.destroy();
    }),
    'http.setGlobalProxyFromEnv': plain(() => there(require('http').setGlobalProxyFromEnv)({})()),
    'http2.connect': emitting((...args) => require('http2').connect(...args), 'connect'),
    'http2.performServerHandshake': plain(() => there(require('http2').performServerHandshake)(new net.Socket()).destroy()),
    fetch: promising((...args) => there(globalThis.fetch)(...args)),
    WebSocket: web('WebSocket'),
    'http.WebSocket': web('WebSocket', () => require('http')),
    EventSource: web('EventSource'),
    'inspector.open': plain((...args) => {
      const inspector = require('inspector');
      inspector.open(...args);
      inspector.close();
    }),
    'inspector.Session.connect': plain(() => {
      const session = new (require('inspector').Session)();
      session.connect();
      session.disconnect();
    }),
    'inspector.promises.Session.connect': plain(() => {
      const session = new (need('inspector/promises').Session)();
      session.connect();
      session.disconnect();
    }),
    'inspector.Session.connectToMainThread': thrown("new (require('inspector').Session)().connectToMainThread()"),
    'inspector.Session': plain(() => void new (require('inspector').Session)()),
    'inspector.url': plain(() => void require('inspector').url()),
    'wasi.WASI': plain((...args) => void new (require('wasi').WASI)(...args)),
    require: plain((...args) => void require(...args)),
    'require.resolve': plain((...args) => void require.resolve(...args)),
    import: promising((name, options) => (options ? eval('import(name, options)') : import(name)).then(() => undefined)),
    'module._load': plain((...args) => void require('module')._load(...args)),
    'module._findPath': plain((...args) => void require('module')._findPath(...args)),
    'module.createRequire': plain((...args) => void require('module').createRequire(...args)),
    'module.findPackageJSON': plain((...args) => void there(require('module').findPackageJSON)(...args)),
    'trace_events.Tracing.enable': plain(() => {
      const tracing = require('trace_events').createTracing({ categories: ['node.perf'] });
      tracing.enable();
      tracing.disable();
    }),
    'v8.getHeapSnapshot': plain(() => void require('v8').getHeapSnapshot().destroy()),
    'v8.startCpuProfile': stopped(() => there(require('v8').startCpuProfile)()),
    'v8.startHeapProfile': stopped(() => there(require('v8').startHeapProfile)()),
    'v8.queryObjects': plain(() => void there(require('v8').queryObjects)(Map)),
    'v8.deserialize': plain(() => void require('v8').deserialize(require('v8').serialize(1))),
    'v8.Deserializer': plain(() => void new (require('v8').Deserializer)(Buffer.alloc(4))),
    'v8.DefaultDeserializer': plain(() => void new (require('v8').DefaultDeserializer)(Buffer.alloc(4))),
    'sqlite.DatabaseSync': plain((...args) => new (need('node:sqlite').DatabaseSync)(...args).close()),
    'sqlite.backup': promising((to) => there(need('node:sqlite').backup)(database(), to).then(() => undefined)),
    'sqlite.DatabaseSync.open': plain((path) => {
      const made = new (need('node:sqlite').DatabaseSync)(path, { open: false });
      made.open();
      made.close();
    }),
    'sqlite.Session': plain(() => {
      there(need('node:sqlite').Session);
      database().createSession();
    }),
    'crypto.setEngine': plain((...args) => void require('crypto').setEngine(...args)),
    'vfs.VirtualFileSystem.mount': plain((...args) => void new (there(need('node:vfs').VirtualFileSystem))().mount(...args)),
    'process.permission.has': plain((...args) => void (process.permission && process.permission.has(...args))),
    'process.permission.drop': plain((...args) => void (process.permission && there(process.permission.drop).apply(process.permission, args))),
    'process.kill': plain(() => process.kill(process.pid, 0)),
    'process._kill': plain(() => process._kill(process.pid, 0)),
    'process._debugProcess': plain(() => process._debugProcess(process.pid)),
    'process.openStdin': plain(() => void process.openStdin().pause()),
    'process.hrtime': plain(() => void process.hrtime()),
    'repl.start': plain(() => prompt().close()),
    'repl.REPLServer.setupHistory': (call) => {
      const made = prompt();
      call.after(() => made.close());
      call.published.length = 0;
      made.setupHistory(call.args[0], (error) => (error ? call.fail('callback', error) : call.ok()));
    },
  });
  for (const name of ['getHeapSnapshot', 'postMessage', 'ref', 'terminate', 'unref', 'startHeapProfile', 'getHeapStatistics', 'cpuUsage', 'startCpuProfile']) {
    drivers['worker_threads.Worker.' + name] = ofWorker(name);
  }
  for (const name of ['http.get', 'http.request', 'https.get', 'https.request']) {
    const [module, method] = name.split('.');
    drivers[name] = emitting((...args) => drain(require(module)[method](...args)), 'response');
  }
  const servers = {
    net: () => net.createServer(),
    http: () => require('http').createServer(),
    https: () => require('https').createServer(),
    tls: () => require('tls').createServer(),
    'http2.Http2': () => require('http2').createServer(),
    'http2.Http2Secure': () => require('http2').createSecureServer(),
  };
  for (const [name, make] of Object.entries(servers)) {
    const method = name.includes('.') ? name + 'Server.listen' : name + '.Server.listen';
    drivers[method] = emitting((...args) => make().listen(...args), 'listening');
  }
  const datagram = (method, good) => (call) => {
    const socket = require('dgram').createSocket(call.type || 'udp4');
    socket.on('error', (error) => call.fail('event', error));
    call.after(() => socket.close());
    if (good) socket.on(good, () => call.ok());
    const way = there(socket[method]);
    way.apply(socket, call.args);
    if (!good) method.endsWith('Sync') ? call.ok() : quiet(call, 60);
  };
  drivers['dgram.Socket.bind'] = datagram('bind', 'listening');
  drivers['dgram.Socket.connect'] = datagram('connect', 'connect');
  for (const name of ['send', 'sendto', 'bindSync', 'connectSync', 'addMembership', 'addSourceSpecificMembership']) {
    drivers['dgram.Socket.' + name] = datagram(name);
  }
  drivers['dgram._createSocketHandle'] = plain((...args) => {
    const made = there(require('dgram')._createSocketHandle)(...args);
    if (made.close) made.close();
  });
  for (const prefix of ['dns.', 'dns.Resolver.', 'dns.promises.', 'dns.promises.Resolver.']) {
    const module = prefix.includes('promises') ? dns.promises : dns;
    for (const name of Object.getOwnPropertyNames(dns).filter((one) => /^(resolve|reverse|lookup)/.test(one))) {
      const owner = () => {
        if (!prefix.includes('Resolver')) return module;
        const resolver = new module.Resolver();
        resolver.setServers(['127.0.0.1:1']);
        return resolver;
      };
      drivers[prefix + name] = prefix.includes('promises')
        ? promising((...args) => { const on = owner(); return there(on[name]).apply(on, args); })
        : calling((args, done) => { const on = owner(); there(on[name]).apply(on, [...args, done]); });
    }
  }
  // Memory is read and written where a buffer of this program is.
  const memory = Buffer.alloc(64);
  for (const name of /^--experimental-ffi$/m.test(process.execArgv.join('\n')) ? Object.keys(need('node:ffi')) : []) {
    const ffi = need('node:ffi');
    const pointer = (call) => {
      let at = 0n;
      attempt(() => (at = ffi.getRawPointer(memory)));
      // Audits that throw and go on all the same would use what is no address.
      if (at === 0n && process.execArgv.includes('--permission-audit')) return undefined;
      call.published.length = 0;
      return at;
    };
    const value = () => (name.endsWith('64') && name.includes('nt') ? 1n : 1);
    const ways = [
      [/^get(U?[Ii]nt|Float)/, (at) => [at, 0]],
      [/^set(U?[Ii]nt|Float)/, (at) => [at, 0, value()]],
      [/^to(Buffer|ArrayBuffer)$/, (at) => [at, 8]],
      [/^toString$/, (at) => [at]],
      [/^getRawPointer$/, () => [memory]],
      [/^exportString$/, (at) => ['x', at, 8]],
      [/^exportBuffer$/, (at) => [Buffer.alloc(1), at, 8]],
      [/^exportArrayBuffer$/, (at) => [new ArrayBuffer(1), at, 8]],
      [/^exportArrayBufferView$/, (at) => [new Uint8Array(1), at, 8]],
    ];
    const way = ways.find(([pattern]) => pattern.test(name));
    if (way) {
      drivers['ffi.' + name] = (call) => {
        const at = pointer(call);
        if (at === undefined) call.end('skip');
        else call.ok(void ffi[name](...way[1](at)));
      };
    }
    if (name === 'DynamicLibrary') drivers['ffi.' + name] = plain((...args) => void new ffi.DynamicLibrary(...args));
  }
  // All of these are there or missing by what they call, not by their name.
  for (const name of Object.keys(drivers)) {
    if (!name.startsWith('fs.')) drivers[name].alone = true;
  }

  // What has no driver: a method of an object that is made for it, a constructor, or a plain function.
  const objects = {
    'net.Socket': () => new net.Socket(),
    'net.Server': () => net.createServer(),
    'dgram.Socket': () => require('dgram').createSocket('udp4'),
    'dns.Resolver': () => new dns.Resolver(),
    'dns.promises.Resolver': () => new dns.promises.Resolver(),
    'inspector.Session': () => new (require('inspector').Session)(),
    'inspector.console': () => require('inspector').console,
    'sqlite.DatabaseSync': database,
    'trace_events.Tracing': () => require('trace_events').createTracing({ categories: ['node.perf'] }),
  };
  const fallback = (name) => {
    if (/^(fs|FileHandle)\./.test(name)) return undefined;
    const cut = name.lastIndexOf('.');
    const make = objects[name.slice(0, cut)];
    const last = name.slice(cut + 1);
    const run = (call) => {
      if (make) {
        const made = make();
        call.after(() => (made.destroy || made.close || (() => {})).call(made));
        made.on && made.on('error', () => {});
        return call.ok(void there(made[last]).apply(made, call.args));
      }
      const { fn, owner } = there(resolve(name));
      if (/^[A-Z]/.test(last)) return call.ok(void new fn(...call.args));
      call.ok(void fn.apply(owner, call.args));
    };
    run.alone = true;
    return run;
  };
