// Runs inside the release that is asked: reads one request from standard input, puts its queries to the
// permission model in order, and prints the answers behind a byte 1. `fs` is bound by what stands before this text.
// The second stringify is the form's own: it has no -0 and no infinities.
{
  const { queries } = JSON.parse(fs.readFileSync(0, 'utf8'));
  const model = process.permission;
  const reference = (value) => {
    if (value === null || typeof value !== 'object') return value;
    if (value.buffer !== undefined) return Buffer.from(value.buffer, 'base64');
    return value.url !== undefined ? new URL(value.url) : value;
  };
  const call = (name, query) =>
    query.length === 2 ? model[name](query[1]) : model[name](query[1], reference(query[2]));
  const verbs = {
    has: (query) => (model ? call('has', query) : 'no-permission'),
    drop: (query) => (model && model.drop ? call('drop', query) ?? null : 'no-drop'),
    chdir: (query) => (process.chdir(query[1]), null),
  };
  const answers = JSON.parse(JSON.stringify(queries)).map((query) => {
    try {
      return verbs[query[0]](query);
    } catch (e) {
      return { error: e.code || e.name, message: e.message };
    }
  });
  fs.writeSync(1, '\x01' + JSON.stringify(answers) + '\n');
}
