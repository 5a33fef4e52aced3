// Runs inside the release that is asked: reads one request from standard input, makes the calls that its queries
// name, and prints the answers behind a byte 1. What a child sees is printed by a program called node that only
// writes NODE_OPTIONS and its arguments, or by the release itself, which is asked then.
{
  const probe = async function probe(queries, shim) {
    const later = (ms) => new Promise((done) => setTimeout(done, ms));
    const children = require('child_process');
    const real = process.execPath;
    const source = (inner, finish) => `(${probe})(${JSON.stringify(inner)}, ${JSON.stringify(shim)}).then((a) => ${finish})`;
    const refused = (e) => ({ outcome: 'refused', code: e.code || e.name, message: e.message });
    const said = (text) => {
      const words = text.split('\0').slice(0, -1);
      if (words.length === 0) return { outcome: 'nothing' };
      return { outcome: 'process', argv: words.slice(1), nodeOptions: words[0] ? words[0].slice(1) : null };
    };
    const ended = (child) => new Promise((done) => {
      let text = '';
      child.stdout.on('data', (data) => (text += data));
      child.on('error', (e) => done({ error: e }));
      child.on('close', () => done({ text }));
    });
    const text = async (child) => {
      const end = await ended(child);
      if (end.error) throw end.error;
      return end.text;
    };
    const sync = (result) => {
      if (result.error) throw result.error;
      return String(result.stdout);
    };
    // The standard output of a call whose program is given as node.
    const output = async (call, program) => {
      const [api, file, ...rest] = call;
      const named = file === 'node' ? program : file;
      switch (api) {
        case 'child_process.spawn': return text(children.spawn(named, ...rest));
        case 'child_process.spawnSync': return sync(children.spawnSync(named, ...rest));
        case 'child_process.execFile': return text(children.execFile(named, ...rest));
        case 'child_process.execFileSync': return String(children.execFileSync(named, ...rest));
        case 'child_process.exec': return text(children.exec(file.replace(/(^| )node /, `$1${program} `), ...rest));
        case 'child_process.execSync': return String(children.execSync(file.replace(/(^| )node /, `$1${program} `), ...rest));
        case 'child_process.fork': {
          const [args, options] = Array.isArray(rest[0]) ? rest : [[], rest[0]];
          return text(children.fork(file, args, { execPath: program, ...options, silent: true }));
        }
        case 'cluster.fork': {
          const cluster = require('cluster');
          cluster.settings = {};
          process.execPath = program;
          cluster.setupPrimary({ silent: true, ...rest[0] });
          await later(0);
          try {
            return await text(cluster.fork(file || undefined).process);
          } finally {
            process.execPath = real;
          }
        }
        case 'process.execve': return process.execve(program, rest[0], rest[1] || process.env);
      }
    };
    const worker = (call, code) => new Promise((done) => {
      const { Worker } = require('worker_threads');
      let thread;
      try {
        thread = new Worker(call[1] || code, { stdout: true, stderr: true, workerData: code, ...call[2] });
      } catch (e) {
        return done(refused(e));
      }
      thread.on('message', done);
      thread.on('error', (e) => done(e.code === 'MODULE_NOT_FOUND'
        ? { outcome: 'missing', code: e.code, message: e.message }
        : { outcome: 'unread', code: e.code, message: e.message, resource: e.resource }));
      thread.on('exit', () => done({ outcome: 'ends' }));
    });
    const placed = (value, code) =>
      Array.isArray(value) ? value.map((item) => placed(item, code)) : value === '@PROBE' ? code : value;
    const verbs = {
      has: (q) => (process.permission ? process.permission.has(...q.slice(1)) : 'no-permission'),
      drop: (q) => {
        if (!process.permission || !process.permission.drop) return 'no-drop';
        process.permission.drop(...q.slice(1));
        return null;
      },
      child: async (q) => {
        if (q[1] === 'worker_threads.Worker') {
          const code = "const p = process.permission; require('worker_threads').parentPort.postMessage(" +
            "{ outcome: 'worker', execArgv: process.execArgv, nodeOptions: process.env.NODE_OPTIONS ?? null, model: !!p })";
          return worker(q.slice(1), code);
        }
        return said(await output(q.slice(1), shim));
      },
      within: async (q) => {
        const inner = q.slice(2);
        if (q[1][0] === 'worker_threads.Worker') {
          return worker(q[1], source(inner, "require('worker_threads').parentPort.postMessage(a)"));
        }
        // A process that becomes another one answers for itself.
        const last = q[1][0] === 'process.execve';
        const code = source(inner, `process.stdout.write('\\x01' + JSON.stringify(${last ? '[a]' : 'a'}) + '\\n')`);
        let printed;
        try {
          printed = await output(placed(q[1], code), real);
        } catch (e) {
          // A failed child is an error to some of these functions.
          if (!('stdout' in e || 'cmd' in e || 'status' in e)) throw e;
          printed = String(e.stdout ?? '');
        }
        const start = printed.lastIndexOf('\x01');
        return start < 0 ? { outcome: 'process' } : JSON.parse(printed.slice(start + 1));
      },
    };
    const answers = [];
    for (const query of queries) {
      try {
        answers.push((await verbs[query[0]](query)) ?? null);
      } catch (e) {
        answers.push(refused(e));
      }
    }
    return answers;
  };
  const { queries, shim } = JSON.parse(require('fs').readFileSync(0, 'utf8'));
  probe(queries, shim).then((answers) => {
    process.stdout.write('\x01' + JSON.stringify(answers) + '\n', () => process.exit(0));
  });
}
