#!/usr/bin/env bash
# What a brief over 5,000 tools costs. The promise is 50 ms on an idle machine. Usage: benchmark/brief.sh
set -euo pipefail
cd "$(dirname "$0")/.."
mvn -q -B -ntp test -Dtest=AnswerSpeedTest -Dsurefire.failIfNoSpecifiedTests=false -Dbrief.millis=50
grep -h "ms$" target/surefire-reports/*AnswerSpeedTest*-output.txt target/surefire-reports/*AnswerSpeedTest*.txt 2>/dev/null || true
