package org.shipworthy.publish;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.shipworthy.catalogue.Shelf;
import org.shipworthy.panel.Bench;

/** What is computed from tools and reviews before they are published, so that no reader waits for it. */
final class Derivations {

    private static final Logger LOG = Logger.getLogger(Derivations.class.getName());

    private final List<Derived<?>> all = new CopyOnWriteArrayList<>();

    void add(Derived<?> derived) {
        all.add(derived);
    }

    /** What fails is left to the page that needs it, because the tools are to be published all the same. */
    void prepare(Shelf shelf, Bench bench) {
        all.forEach(derived -> prepare(derived, shelf, bench));
    }

    private static void prepare(Derived<?> derived, Shelf shelf, Bench bench) {
        try {
            derived.prepare(shelf, bench);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A list could not be made ready before it was published", e);
        }
    }
}
