#!/usr/bin/env bash
# How fast an edition of the digest is sent, and how a run for very many subscribers begins.
# Usage: benchmark/digest.sh [SUBSCRIBERS [MANY]]; 50,000 and 1,000,000 when absent.
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -q -B -ntp test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath" >&2
measure() {
  "${JAVA_HOME:?must name a JDK 25}/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC "$1" \
    -Djava.util.logging.config.file=src/test/resources/logging.properties \
    -cp "target/classes:target/test-classes:$(cat "$work/classpath")" org.shipworthy.benchmark.DigestRate "${@:2}"
}
echo "== Sending to ${1:-50000} subscribers"
measure -Xmx512m "${1:-50000}"
echo "== Sending to $((${1:-50000} / 5)) subscribers, signed with RSA of 2048 bits"
measure -Xmx512m "$((${1:-50000} / 5))" sign
echo "== Beginning a run for ${2:-1000000} subscribers"
measure -Xmx256m "${2:-1000000}" compose
