#!/usr/bin/env bash
# What many subscribers cost: taking them in, the desk's pages of them, and printing their mails.
# Usage: benchmark/subscribers.sh [SUBSCRIBERS [DATABASE ADDRESS]]; 1,000,000 on SQLite when absent.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -q -B -ntp test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath" >&2
"${JAVA_HOME:?must name a JDK 25}/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -Xmx400m \
  -Djava.io.tmpdir="$work" -Djava.util.logging.config.file=src/test/resources/logging.properties \
  -cp "target/classes:target/test-classes:$(cat "$work/classpath")" org.shipworthy.benchmark.Subscribers "$@"
