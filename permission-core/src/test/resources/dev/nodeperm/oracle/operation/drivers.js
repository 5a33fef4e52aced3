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

  Object.assign(drivers, {
    'child_process.spawn': emitting((...args) => child.spawn(...args), 'exit'),
    'child_process.fork': emitting((file, args, options) => child.fork(file, args || [], { silent: true, ...options }), 'exit'),
    'child_process.exec': calling((args, done) => child.exec(...args, done)),
    'child_process.execFile': calling((args, done) => child.execFile(...args, done)),
    'child_process.execSync': plain((command, options) => void child.execSync(command, { stdio: 'pipe', ...options })),
    'cluster.fork': (call) => {
      const cluster = require('cluster');
      (cluster.setupPrimary || cluster.setupMaster).call(cluster, { exec: '/dev/null', silent: true });
      emitting(() => cluster.fork(), 'online', 'exit')(call);
    },
    'worker_threads.Worker': emitting((...args) => new (require('worker_threads').Worker)(...args), 'exit'),
    'module.register': plain((...args) => void there(require('module').register)(...args)),
    'module.registerHooks': plain((...args) => void there(require('module').registerHooks)({}).deregister()),
    'net.connect': emitting((...args) => net.connect(...args), 'connect'),
    'net.createConnection': emitting((...args) => net.createConnection(...args), 'connect'),
    'net.Socket.connect': emitting((...args) => new net.Socket().connect(...args), 'connect'),
    'tls.connect': emitting((...args) => require('tls').connect(...args), 'secureConnect'),
    'http2.connect': emitting((...args) => require('http2').connect(...args), 'connect'),
    fetch: promising((...args) => there(globalThis.fetch)(...args)),
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
    'inspector.Session': plain(() => void new (require('inspector').Session)()),
    'inspector.url': plain(() => void require('inspector').url()),
    'wasi.WASI': plain((...args) => void new (require('wasi').WASI)(...args)),
    require: plain((...args) => void require(...args)),
    'require.resolve': plain((...args) => void require.resolve(...args)),
    import: promising((name) => import(name).then(() => undefined)),
    'module.findPackageJSON': plain((...args) => void there(require('module').findPackageJSON)(...args)),
    'trace_events.Tracing.enable': plain(() => {
      const tracing = require('trace_events').createTracing({ categories: ['node.perf'] });
      tracing.enable();
      tracing.disable();
    }),
    'v8.getHeapSnapshot': plain(() => void require('v8').getHeapSnapshot().destroy()),
    'sqlite.DatabaseSync': plain((...args) => new (need('node:sqlite').DatabaseSync)(...args).close()),
    'sqlite.backup': promising((to) => there(need('node:sqlite').backup)(new (require('node:sqlite').DatabaseSync)(':memory:'), to).then(() => undefined)),
    'crypto.setEngine': plain((...args) => void require('crypto').setEngine(...args)),
    'vfs.VirtualFileSystem.mount': plain((...args) => void new (there(need('node:vfs').VirtualFileSystem))().mount(...args)),
    'process.permission.has': plain((...args) => void (process.permission && process.permission.has(...args))),
  });
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
    if (!good) quiet(call, 60);
  };
  drivers['dgram.Socket.bind'] = datagram('bind', 'listening');
  drivers['dgram.Socket.connect'] = datagram('connect', 'connect');
  drivers['dgram.Socket.send'] = datagram('send');
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
  // All of these are there or missing by what they call, not by their name.
  for (const name of Object.keys(drivers)) {
    if (!name.startsWith('fs.')) drivers[name].alone = true;
  }
