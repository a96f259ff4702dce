// express + @line/bot-sdk: checks the signature over the raw bytes, parses the JSON, answers. Stores nothing.
'use strict';
const express = require('express');
const { validateSignature } = require('@line/bot-sdk');
const [port, secret] = process.argv.slice(2);

const app = express();
app.post('/api/callback', express.raw({ type: '*/*', limit: '256kb' }), (request, response) => {
  if (!validateSignature(request.body, secret, String(request.headers['x-works-signature'] || ''))) {
    return response.sendStatus(401);
  }
  JSON.parse(request.body.toString('utf8'));
  return response.sendStatus(200);
});
app.get('/api/health', (request, response) => response.sendStatus(200));
app.listen(Number(port), '127.0.0.1');
