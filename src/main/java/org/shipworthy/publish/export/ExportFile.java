package org.shipworthy.publish.export;

import java.util.Arrays;
import java.util.Optional;

/** The files of an export. */
public enum ExportFile {
    BALLOTS("ballots.csv", "text/csv; charset=utf-8", "every ballot that was ever cast, in the order of the chain"),
    RULINGS("rulings.csv", "text/csv; charset=utf-8", "every ruling that was ever published, chained; the last of a lens on a tool stands"),
    CHAIN("chain.csv", "text/csv; charset=utf-8", "every link of the chain over the ballots"),
    STANDINGS("standings.json", "application/json", "what the ballots and rulings add up to: shares, preferences, verdicts, rankings"),
    SUMS("SHA256SUMS", "text/plain; charset=utf-8", "checksums of the others");

    /** What the files may be used for. */
    public static final String LICENCE = "CC0-1.0";

    static final String BALLOTS_HEADER = "link,number,hour,subject,choice,blind,proof,voter,verified,interested,set_aside,live";
    static final String RULINGS_HEADER = "number,recorded_at,tool,lens,ruling,author,written_on,statement,head";
    static final String CHAIN_HEADER = "link,ballots,head,sealed_at";

    private final String fileName;
    private final String contentType;
    private final String meaning;

    ExportFile(String fileName, String contentType, String meaning) {
        this.fileName = fileName;
        this.contentType = contentType;
        this.meaning = meaning;
    }

    public static Optional<ExportFile> find(String fileName) {
        return Arrays.stream(values()).filter(file -> file.fileName.equals(fileName)).findFirst();
    }

    public String fileName() {
        return fileName;
    }

    public String contentType() {
        return contentType;
    }

    public String meaning() {
        return meaning;
    }
}
