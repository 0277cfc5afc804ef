package org.shipworthy.web.pages;

import io.vertx.core.buffer.Buffer;
import java.util.Map;
import java.util.Optional;
import org.shipworthy.digest.sending.Reports;
import org.shipworthy.web.http.Page;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Visit;

/** {@code POST /digest/reports}: a program of the operator's hands over a report of undeliverable or unwanted mail, signed. */
public final class PostedReports implements Page {

    public static final String PATH = "/digest/reports";

    private final Reports reports;

    public PostedReports(Reports reports) {
        this.reports = reports;
    }

    @Override
    public Reply answer(Visit visit) {
        byte[] message = Optional.ofNullable(visit.context().body().buffer()).map(Buffer::getBytes).orElse(new byte[0]);
        return switch (reports.takePosted(message, header(visit, "Shipworthy-Timestamp"), header(visit, "Shipworthy-Signature"))) {
            case COUNTED -> reply(200, "counted");
            case IGNORED -> reply(200, "ignored: no report about a message of this site");
            case REFUSED -> reply(403, "refused: the signature or the time is wrong, or the same call came before");
        };
    }

    private static String header(Visit visit, String name) {
        return Optional.ofNullable(visit.context().request().getHeader(name)).orElse("");
    }

    private static Reply reply(int status, String words) {
        Reply plain = Reply.of("text/plain; charset=utf-8", words + "\n");
        return new Reply(status, plain.contentType(), plain.body(), Map.of()).personal();
    }
}
