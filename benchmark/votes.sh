#!/usr/bin/env bash
# Acknowledged ballots a second over HTTP, 64 connections, each ballot by a voter and from a network of its own; beside the
# rows that sqlite-jdbc alone takes. 5,000 made-up tools, because more than 1,500 ballots an hour on one are set aside. Needs Maven, a built project, and JAVA_HOME naming a JDK 25.
# Usage: benchmark/votes.sh [ROUNDS] [SECONDS]
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-3} seconds=${2:-10}
work=$(mktemp -d)
trap 'kill "${site:-}" 2>/dev/null || true; wait 2>/dev/null || true; rm -rf "$work"' EXIT
mvn -q -B -ntp test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath" >&2

load() {
  "${JAVA_HOME:?must name a JDK 25}/bin/java" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -Xmx256m \
    -cp "target/classes:target/test-classes:$(cat "$work/classpath")" org.shipworthy.benchmark.VoteLoad "$@"
}
export SHIPWORTHY_DATA="$work/data" SHIPWORTHY_TRUST_PROXY=true
load pack "$work/pack" 5000
./shipworthy import "$work/pack" >&2
./shipworthy serve --host 127.0.0.1 --port 18090 >"$work/site.out" 2>"$work/site.err" &
site=$!
until grep -q ready "$work/site.out" 2>/dev/null; do
  kill -0 "$site" 2>/dev/null || { cat "$work/site.err" >&2; exit 1; }
  sleep 0.2
done
find "$work/pack/tools" -name '*.toml' -exec basename {} .toml \; | sort >"$work/tools"
load 18090 "$site" "$seconds" "$rounds" "$work/tools"
