package org.shipworthy.catalogue.sync;

/**
 * One reading of a source, or one decision about it.
 *
 * @param plan     what it changes, as far as that is worked out
 * @param standing what was on record before
 * @param rule     how its changes are published
 * @param names    what remains of the ids that were met
 * @param sharers  how many listings each offer has, as far as that is worked out
 */
record Reading(Plan plan, Standing standing, Vocabulary vocabulary, Rule rule, ModelNames names, Sharers sharers) {

    static Reading of(Plan plan, Standing standing, Vocabulary vocabulary, Rule rule) {
        return new Reading(plan, standing, vocabulary, rule, new ModelNames(vocabulary), new Sharers(standing));
    }

    /** What comes after it, as if it had been written. */
    Reading then(Plan next) {
        return new Reading(next, standing, vocabulary, rule, names, sharers);
    }
}
