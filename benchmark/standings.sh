#!/usr/bin/env bash
# What rankings cost, beside scikit-learn and statsmodels on the same votes.
# Usage: benchmark/standings.sh [BALLOTS [POSTGRESQL-ADDRESS]]   (10,000,000 in SQLite; the PostgreSQL database must be empty)
set -euo pipefail
cd "$(dirname "$0")/.."
ballots=${1:-10000000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -q -B -ntp test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath" >&2
"${JAVA_HOME:?must name a JDK 25}/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Xmx1500m \
  -Djava.util.logging.config.file=src/test/resources/logging.properties \
  -cp "target/classes:target/test-classes:$(cat "$work/classpath")" org.shipworthy.benchmark.StandingsSpeed "$ballots" "$work" "${@:2}"
python3 -m venv "$work/venv" && "$work/venv/bin/pip" install -q scikit-learn statsmodels pandas >&2
"$work/venv/bin/python" benchmark/standings_peer.py "$work/votes.csv"
