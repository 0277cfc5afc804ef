#!/usr/bin/env bash
# What the first page of search results costs among 5,000 tools, misspelled queries included. Usage: benchmark/search.sh [ROUNDS]
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -q -B -ntp test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath" >&2
"${JAVA_HOME:?must name a JDK 25}/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -Xmx512m \
  -Djava.util.logging.config.file=src/test/resources/logging.properties \
  -cp "target/classes:target/test-classes:$(cat "$work/classpath")" org.shipworthy.benchmark.Searches "$@"
