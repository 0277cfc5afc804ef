package org.shipworthy.community;

import java.time.LocalDate;

/**
 * Live ballots on one subject that one rule set aside, cast on one day (UTC).
 *
 * @param rule    its key
 * @param appeals how many of their voters appealed
 */
public record SetAsideGroup(String rule, Subject subject, LocalDate day, int ballots, int appeals) {}
