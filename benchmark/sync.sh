#!/usr/bin/env bash
# Seconds and memory of taking in a year of models.dev, then LiteLLM, then genai-prices, each by a call of its own, into
# an empty database; then the last one again. Needs the shared data (SHIPWORTHY_SHARED_DATA, or ../shared/data) and
# GNU time (Debian: apt-get install time). Usage: benchmark/sync.sh
set -euo pipefail
cd "$(dirname "$0")/.."
data=${SHIPWORTHY_SHARED_DATA:-../shared/data}/catalogue
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SHIPWORTHY_DATA="$work/data"
./shipworthy version >/dev/null

take() { # SOURCE FILE DAY
  /usr/bin/time -a -o "$work/times" -f '%e %U %S %M' ./shipworthy sync "$1" --file "$2" --as-of "$3" >"$work/out"
  awk -v what="$1 of $3" 'END {printf "%-28s %6.2f s, %6.2f s of processor time, %4d MB\n", what, $1, $2 + $3, $4 / 1024}' "$work/times"
}

for day in 2025-07-01 2025-10-01 2026-01-01 2026-05-01 2026-07-02; do
  take modelsdev "$data/modelsdev-api-$day.json.gz" "$day"
done
take litellm "$data/litellm-prices-2026-07-24.json.gz" 2026-07-24
take genai-prices "$data/genai-prices-2026-08-21.json.gz" 2026-08-21
awk '{wall += $1; cpu += $2 + $3; if ($4 > most) most = $4} END {printf "in all: %.2f s, %.2f s of processor time, at most %d MB\n", wall, cpu, most / 1024}' "$work/times"
echo "again:"
take modelsdev "$data/modelsdev-api-2026-07-02.json.gz" 2026-07-02
