package org.shipworthy.web.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.shipworthy.community.ChainLink;
import org.shipworthy.panel.SealedRuling;
import org.shipworthy.publish.Site;
import org.shipworthy.publish.export.ExportFile;
import org.shipworthy.publish.export.Exports;
import org.shipworthy.web.http.Downloads.Download;
import org.shipworthy.web.http.Reply;
import org.shipworthy.web.http.Templates;
import org.shipworthy.web.http.Visit;

/**
 * {@code /export}: the data behind every share and ranking. A file's plain address leads to the same file of one moment,
 * so that files fetched one after the other belong together.
 */
public final class ExportPages {

    public static final String PATH = "/export";

    private static final int DAYS = 30;

    private final Templates templates;
    private final Frame.House house;
    private final Site site;
    private final Exports exports;
    private final ErrorPage errors;

    public ExportPages(Templates templates, Frame.House house, Site site, Exports exports, ErrorPage errors) {
        this.templates = templates;
        this.house = house;
        this.site = site;
        this.exports = exports;
        this.errors = errors;
    }

    /**
     * @param moment of the files, in words
     * @param heads  the last link of each day, newest first
     * @param ruling the last one in the chain over the rulings
     */
    public record View(Frame frame, String moment, List<Item> files, List<ChainLink> heads, Optional<SealedRuling> ruling) {

        public String licence() {
            return ExportFile.LICENCE;
        }
    }

    /** A file of an export. */
    public record Item(ExportFile file, String address, long bytes) {

        public String size() {
            return bytes < 10_000 ? bytes + " bytes" : bytes < 10_000_000 ? bytes / 1_000 + " kB" : bytes / 1_000_000 + " MB";
        }
    }

    public Reply show(Visit visit) {
        Exports.Export latest = exports.latest();
        Frame frame = house.frame("Export", "Every ballot and ruling behind the shares and rankings, chained, with checksums, to be recomputed by anyone.", PATH, "/methodology");
        List<Item> files = Arrays.stream(ExportFile.values()).map(file -> new Item(file, address(latest, file), bytes(latest, file))).toList();
        return Reply.html(200, templates.render("export", new View(frame, RankingsPage.MINUTE.format(latest.madeAt()), files, site.ledger().listHeads(DAYS), site.rulings().findLast())));
    }

    private static long bytes(Exports.Export export, ExportFile file) {
        try {
            return Files.size(export.file(file));
        } catch (IOException e) {
            throw new UncheckedIOException("looking at an export", e);
        }
    }

    private static String address(Exports.Export export, ExportFile file) {
        return PATH + "/" + export.name() + "/" + file.fileName();
    }

    /** From the address of the latest one to that of one moment. */
    public Reply latest(Visit visit) {
        return ExportFile.find(visit.part("file")).map(file -> Reply.seeOther(address(exports.latest(), file)))
                .orElseGet(() -> errors.notFound("There is no such file in the export."));
    }

    public Optional<Download> download(Visit visit) {
        return ExportFile.find(visit.part("file")).flatMap(file -> exports.find(visit.part("moment"))
                .map(export -> new Download(export.file(file), export.name() + "-" + file.fileName(), file.contentType())));
    }
}
