#!/usr/bin/env bash
# Requests per second of the cached comparison page, beside nginx serving the same bytes as a static file.
# Both are warmed, then measured in turn; the ratio of the medians is printed.
# Needs wrk and nginx (Debian: apt-get install wrk nginx-light) and a built project. Usage: benchmark/pages.sh [ROUNDS] [SECONDS]
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-7} seconds=${2:-6}
path=/compare/gemma-3n-vs-mistral-medium-3-2
work=$(mktemp -d)
trap 'kill "${site:-}" "${web:-}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

SHIPWORTHY_DATA="$work/data" ./shipworthy serve --host 127.0.0.1 --port 18080 >"$work/site.out" 2>"$work/site.err" &
site=$!
until grep -q ready "$work/site.out" 2>/dev/null; do
  kill -0 "$site" 2>/dev/null || { cat "$work/site.err" >&2; exit 1; }
  sleep 0.2
done

mkdir -p "$work/www" "$work/tmp"
curl -fsS "http://127.0.0.1:18080$path" >"$work/www/page.html"
curl -fsS -H 'Accept-Encoding: gzip' "http://127.0.0.1:18080$path" >"$work/www/page.html.gz"
curl -fsS -o /dev/null -D - -H 'Accept-Encoding: gzip' "http://127.0.0.1:18080$path" >"$work/headers"
# The same headers, so that both send the same bytes.
grep -iE '^(content-security-policy|x-|referrer|permissions|cross-origin|cache-control|vary)' "$work/headers" | tr -d '\r' |
  sed -E 's/^([^:]+): (.*)$/add_header \1 "\2";/' >"$work/headers.conf"
cat >"$work/nginx.conf" <<CONF
worker_processes auto;
pid $work/nginx.pid;
error_log $work/nginx.err;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100;
  types { text/html html; } charset utf-8;
  client_body_temp_path $work/tmp; proxy_temp_path $work/tmp; fastcgi_temp_path $work/tmp; uwsgi_temp_path $work/tmp; scgi_temp_path $work/tmp;
  server { listen 127.0.0.1:18081 backlog=1024; root $work/www; gzip_static on; include $work/headers.conf; }
}
CONF
nginx -c "$work/nginx.conf" -g 'daemon off;' &
web=$!
sleep 1

rate() { wrk -t1 -c64 -d"$1s" -H 'Accept-Encoding: gzip' "$2" | awk '/Requests\/sec/ {print $2}'; }
ours="http://127.0.0.1:18080$path" static="http://127.0.0.1:18081/page.html"
rate 10 "$ours" >/dev/null
rate 3 "$static" >/dev/null
: >"$work/pairs"
for ((i = 1; i <= rounds; i++)); do
  a=$(rate "$seconds" "$ours") b=$(rate "$seconds" "$static")
  echo "$a $b" >>"$work/pairs"
  awk -v i="$i" -v a="$a" -v b="$b" 'BEGIN {printf "round %d: shipworthy %.0f/s, nginx %.0f/s, ratio %.2f\n", i, a, b, a / b}'
done
bytes=$(stat -c %s "$work/www/page.html.gz")
awk '{print $1 / $2}' "$work/pairs" | sort -n | awk -v bytes="$bytes" '{r[NR] = $1} END {printf "median ratio %.2f (lowest %.2f, highest %.2f), page of %d bytes gzipped\n", r[int((NR + 1) / 2)], r[1], r[NR], bytes}'
