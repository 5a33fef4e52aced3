// Prints the names of the functions that a release exports, in the form of the catalogue.
const names = [];
const own = (prefix, value) => {
  for (const key of Object.getOwnPropertyNames(value)) {
    let one;
    try {
      one = value[key];
    } catch {
      continue;
    }
    // What the module loader is made of is no function for programs.
    if (prefix === 'module' && key.startsWith('_')) continue;
    if (typeof one === 'function' && key !== 'constructor') names.push(prefix + '.' + key);
  }
};
const modules = ['fs', 'child_process', 'worker_threads', 'net', 'dgram', 'dns', 'inspector', 'v8', 'module', 'wasi', 'trace_events', 'cluster'];
process.removeAllListeners('warning');
process.emitWarning = () => {};
for (const name of modules) own(name, require(name));
own('fs.promises', require('fs').promises);
own('dns.promises', require('dns').promises);
own('process', process);
own('dgram.Socket', require('dgram').Socket.prototype);
own('net.Server', require('net').Server.prototype);
own('net.Socket', require('net').Socket.prototype);
(async () => {
  const handle = await require('fs').promises.open('/dev/null');
  own('FileHandle', Object.getPrototypeOf(handle));
  await handle.close();
  console.log([...new Set(names)].join('\n'));
})();
