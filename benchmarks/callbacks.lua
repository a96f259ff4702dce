-- Signed callbacks, one a line: signature, tab, body. Every connection walks the same list; bodies are distinct.
local requests, at = {}, 0

function init(args)
  local bot = args[2]
  for line in io.lines(args[1]) do
    local signature, body = line:match('^(%S+)\t(.*)$')
    local headers = { ['Content-Type'] = 'application/json; charset=UTF-8', ['X-WORKS-BotId'] = bot, ['X-WORKS-Signature'] = signature }
    requests[#requests + 1] = wrk.format('POST', '/api/callback', headers, body)
  end
end

function request()
  at = at % #requests + 1
  return requests[at]
end

function done(summary, latency)
  io.write(string.format('RESULT %d %d %.3f %.3f %.3f %d %d\n', summary.requests, summary.duration, latency:percentile(50) / 1000,
    latency:percentile(95) / 1000, latency:percentile(99) / 1000, summary.errors.status, summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
