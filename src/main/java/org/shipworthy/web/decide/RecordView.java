package org.shipworthy.web.decide;

import java.util.List;
import java.util.Map;
import org.shipworthy.decide.record.DecisionRecord;
import org.shipworthy.web.pages.Frame;

/**
 * A record as its page shows it.
 *
 * @param path    of its page; with an ending, of its files
 * @param query   of this very record's address
 * @param kept    fields of the address that the form for who decides brings along
 * @param origin  the page on which it was decided
 * @param notices what of the address was left out
 */
public record RecordView(Frame frame, DecisionRecord record, String path, String query, Map<String, String> kept, Origin origin, List<String> notices) {

    public record Origin(String address, String title) {}
}
