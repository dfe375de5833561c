-- wrk ... -- METHOD PATH FILE: each line of FILE is a path when METHOD is GET, otherwise a body for PATH
local prepared = {}
local position = 0

function init(arguments)
   local method, path, file = arguments[1], arguments[2], arguments[3]
   local headers = {
      ["Authorization"] = "Bearer " .. os.getenv("TOKEN"),
      ["Accept"] = "application/json",
   }
   if os.getenv("TAG") ~= "" then
      headers["If-None-Match"] = os.getenv("TAG")
   end
   if method ~= "GET" then
      headers["Content-Type"] = "application/json"
   end
   for line in io.lines(file) do
      if method == "GET" then
         prepared[#prepared + 1] = wrk.format(method, line, headers)
      else
         prepared[#prepared + 1] = wrk.format(method, path, headers, line)
      end
   end
end

function request()
   position = position % #prepared + 1
   return prepared[position]
end

function done(summary, latency, requests)
   local errors = summary.errors
   local failed = errors.connect + errors.read + errors.write + errors.status + errors.timeout
   io.write(string.format("minkang %d %d %.1f %.1f %.1f\n",
      summary.requests, failed, latency:percentile(50), latency:percentile(95), latency:percentile(99)))
end
