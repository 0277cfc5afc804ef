package org.shipworthy.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.shipworthy.publish.export.ExportFile;

/** Fetches the files of a site's latest export, all of one moment. */
final class ExportDownload {

    private static final Duration TO_CONNECT = Duration.ofSeconds(20);

    private ExportDownload() {}

    /** @throws CommandFailure when the site cannot be reached or has no export */
    static void to(Path folder, URI site) {
        try (HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).connectTimeout(TO_CONNECT).build()) {
            String root = site.toString().replaceFirst("/+$", "") + "/export/";
            // the address of the latest one leads to that of one moment
            URI first = fetch(client, URI.create(root + ExportFile.SUMS.fileName()), folder.resolve(ExportFile.SUMS.fileName()));
            for (ExportFile file : ExportFile.values()) {
                if (file != ExportFile.SUMS) {
                    fetch(client, first.resolve(file.fileName()), folder.resolve(file.fileName()));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandFailure("The export of " + site + " cannot be fetched: " + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()) + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("Interrupted while fetching the export of " + site + ".", e);
        }
    }

    private static URI fetch(HttpClient client, URI address, Path file) throws IOException, InterruptedException {
        HttpResponse<Path> answer = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofFile(file));
        if (answer.statusCode() != 200) {
            throw new CommandFailure(address + " answered " + answer.statusCode() + ". Is it a site of this program, and of this version?");
        }
        return answer.uri();
    }
}
