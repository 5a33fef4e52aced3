// Asks process.permission.has about the lines of standard input. Arguments: iterations that do not count, iterations
// that do, and the length of one in milliseconds. Prints what RealRuntime reads.
'use strict';
const startWall = performance.now();
const startCpu = process.cpuUsage();
const { permission } = process;
console.log('start', startWall * 1e6, (startCpu.user + startCpu.system) * 1e3);

const [warmups, iterations, millis] = process.argv.slice(1).map(Number);
const lines = require('node:fs').readFileSync(0, 'utf8').split('\n');
lines.pop();
const mask = lines.length - 1;

// Strings of their own, as a program gets them from elsewhere, in another order each time.
function fresh() {
  const references = lines.map((line) => Buffer.from(line).toString());
  for (let i = mask; i > 0; i--) {
    const other = Math.floor(Math.random() * (i + 1));
    [references[i], references[other]] = [references[other], references[i]];
  }
  return references;
}

function iteration() {
  const references = fresh();
  let asked = 0;
  let granted = 0;
  const cpu = process.threadCpuUsage();
  const wall = process.hrtime.bigint();
  let passed;
  do {
    for (let i = 0; i < 1024; i++) {
      granted += permission.has('fs.read', references[asked++ & mask]) ? 1 : 0;
    }
    passed = Number(process.hrtime.bigint() - wall);
  } while (passed < millis * 1e6);
  const used = process.threadCpuUsage(cpu);
  return [passed / asked, ((used.user + used.system) * 1e3) / asked, granted];
}

console.log('answers', lines.map((line) => (permission.has('fs.read', line) ? '1' : '0')).join(''));
for (let i = 0; i < warmups; i++) {
  console.log('warmup', ...iteration());
}
for (let i = 0; i < iterations; i++) {
  console.log('iteration', ...iteration());
}
