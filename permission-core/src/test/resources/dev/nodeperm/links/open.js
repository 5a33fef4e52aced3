'use strict';
// Reads or appends to the files that it is told, one order per line: "r path" or "w path text", bytes in hexadecimal.
// Answers each with what it read, or with the code of the error.
let rest = '';
const chunk = Buffer.alloc(65536);
for (;;) {
  const end = rest.indexOf('\n');
  if (end < 0) {
    const got = fs.readSync(0, chunk, 0, chunk.length, null);
    if (got === 0) break;
    rest += chunk.toString('latin1', 0, got);
    continue;
  }
  const [order, hex, text] = rest.slice(0, end).split(' ');
  rest = rest.slice(end + 1);
  const path = Buffer.from(hex, 'hex').toString();
  let answer;
  try {
    answer = order === 'r' ? '=' + fs.readFileSync(path, 'utf8').split('\n')[0] : (fs.appendFileSync(path, text + '\n'), '=');
  } catch (e) {
    answer = '!' + e.code;
  }
  fs.writeSync(1, answer + '\n');
}
