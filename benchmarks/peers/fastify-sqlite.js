// fastify + better-sqlite3, WAL, synchronous FULL: checks the signature over the raw bytes, stores the callback, answers.
'use strict';
const { createHmac, createHash, timingSafeEqual } = require('node:crypto');
const Database = require('better-sqlite3');
const [port, secret, file] = process.argv.slice(2);

const db = new Database(file);
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec('CREATE TABLE IF NOT EXISTS inbox (id INTEGER PRIMARY KEY, key TEXT, body BLOB, at INTEGER)');
const insert = db.prepare('INSERT INTO inbox (key, body, at) VALUES (?, ?, ?)');

const app = require('fastify')({ bodyLimit: 256 * 1024 });
app.removeAllContentTypeParsers();
app.addContentTypeParser('*', { parseAs: 'buffer' }, (request, body, done) => done(null, body));
app.post('/api/callback', (request, reply) => {
  const expected = createHmac('sha256', secret).update(request.body).digest();
  const given = Buffer.from(String(request.headers['x-works-signature'] || ''), 'base64');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return reply.code(401).send();
  }
  insert.run(createHash('sha256').update(request.body).digest('hex'), request.body, Date.now());
  return reply.code(200).send();
});
app.get('/api/health', (request, reply) => reply.code(200).send());
app.listen({ port: Number(port), host: '127.0.0.1' });
