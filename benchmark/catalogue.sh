#!/usr/bin/env bash
# What a comparison, the pages of lists and a publication cost with the starter content and with 5,000 tools. Usage: benchmark/catalogue.sh
set -euo pipefail
cd "$(dirname "$0")/.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mvn -q -B -ntp test-compile dependency:build-classpath -Dmdep.outputFile="$work/classpath" >&2
for class in CatalogueSizes PageCosts; do
  "${JAVA_HOME:?must name a JDK 25}/bin/java" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -XX:+UseSerialGC -Xmx512m \
    -Djava.util.logging.config.file=src/test/resources/logging.properties \
    -cp "target/classes:target/test-classes:$(cat "$work/classpath")" "org.shipworthy.benchmark.$class"
done
