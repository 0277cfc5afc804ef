#!/usr/bin/env bash
# Seconds from `./shipworthy serve` to the first comparison page, with and without the JDK's AOT cache, in turn; and the
# processor time that the program had used by then, which other work on the machine disturbs less.
# Needs a built project and curl. Usage: benchmark/start.sh [ROUNDS]
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-7}
page=http://127.0.0.1:18082/compare/gemma-3n-vs-mistral-medium-3-2
work=$(mktemp -d)
server=
trap 'kill "${server:-}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT

./shipworthy compare gemma-3n mistral-medium-3-2 --data "$work/data" >"$work/compare"
ticks=$(getconf CLK_TCK)

# Prints "wall cpu" in seconds.
first_page() {
  local begun ended
  begun=$(date +%s%N)
  SHIPWORTHY_JAVA_OPTS=$1 ./shipworthy serve --host 127.0.0.1 --port 18082 --data "$work/data" >"$work/out" 2>"$work/err" &
  server=$!
  until curl -sf -o "$work/page" "$page"; do
    kill -0 "$server" 2>/dev/null || { cat "$work/err" >&2; exit 1; }
    sleep 0.01
  done
  ended=$(date +%s%N)
  awk -v wall=$((ended - begun)) -v ticks="$ticks" '{ printf "%.2f %.2f\n", wall / 1e9, ($14 + $15) / ticks }' "/proc/$server/stat"
  kill "$server"
  wait "$server" || true
  server=
}

median() { sort -n | awk '{ value[NR] = $1 } END { print value[int((NR + 1) / 2)] }'; }

for _ in $(seq "$rounds"); do
  first_page "" >>"$work/with"
  first_page -XX:AOTMode=off >>"$work/without"
done
for kind in with without; do
  echo "$kind the AOT cache: first page after $(cut -d ' ' -f 1 "$work/$kind" | median) s, $(cut -d ' ' -f 2 "$work/$kind" | median) s of processor time (medians of $rounds)"
done
