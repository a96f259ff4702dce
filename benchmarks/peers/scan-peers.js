'use strict';
// node scan-peers.js NAME FILE: one finder of personal information over JSON lines {"id", "text"}, as it comes out of the box.
// Prints {"id", "found"} for each line, then {"characters", "seconds"} of repeated passes (two seconds at least, after one to warm up).
const { readFileSync } = require('node:fs');

const finders = {
  'redact-pii': () => {
    const redactor = new (require('redact-pii').SyncRedactor)();
    return (text) => redactor.redact(text) !== text;
  },
  '@redactpii/node': async () => {
    const redactor = new (await import('@redactpii/node')).Redactor();
    return (text) => redactor.hasPII(text);
  },
  openredaction: () => {
    const redactor = new (require('openredaction').OpenRedaction)();
    return async (text) => (await redactor.detect(text)).detections.length > 0;
  },
};

async function main(name, file) {
  const find = await finders[name]();
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
  const out = [];
  for (const { id, text } of lines) {
    out.push(JSON.stringify({ id, found: await find(text) }));
  }

  let characters = 0;
  const start = process.hrtime.bigint();
  let seconds = 0;
  while (seconds < 2) {
    for (const { text } of lines) {
      await find(text);
      characters += text.length;
    }

    seconds = Number(process.hrtime.bigint() - start) / 1e9;
  }

  out.push(JSON.stringify({ characters, seconds }));
  process.stdout.write(out.join('\n') + '\n');
}

main(process.argv[2], process.argv[3]).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
