package org.shipworthy.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.shipworthy._support.CapturedLog;
import org.shipworthy._support.RawHttp;
import org.shipworthy._support.RunningSite;

class PostedReportsTest {

    private static final String BEGINNING = "POST /digest/reports HTTP/1.1\r\nHost: x\r\nContent-Type: message/rfc822\r\nContent-Length: 1000000\r\n\r\n";
    private static final int LOOKS = 3_000;

    @Test
    void reportsThatArriveSlowlyAreBoundedAndMakeRoomAgain() throws IOException {
        try (RunningSite site = RunningSite.start(); CapturedLog log = new CapturedLog()) {
            List<Socket> slow = new ArrayList<>();
            for (int i = 0; i < ReaderPages.MOST_REPORTS_AT_ONCE; i++) {
                Socket socket = new Socket("127.0.0.1", site.port());
                socket.getOutputStream().write(BEGINNING.getBytes(US_ASCII));
                slow.add(socket);
            }
            assertThat(statusOnceItIs(site, 503)).isEqualTo(503);
            for (Socket socket : slow) {
                socket.close();
            }
            assertThat(statusOnceItIs(site, 403)).as("an unsigned report").isEqualTo(403);
            assertThat(log.lines()).as("who breaks off is no fault of ours").noneMatch(line -> line.contains("answering POST"));
        }
    }

    private static int statusOnceItIs(RunningSite site, int awaited) {
        int status = 0;
        for (int look = 0; look < LOOKS && status != awaited; look++) {
            LockSupport.parkNanos(20_000_000);
            String answer = RawHttp.request(site, "POST /digest/reports HTTP/1.1", "Content-Length: 1", "x");
            status = Integer.parseInt(answer.split(" ", 3)[1]);
        }
        return status;
    }
}
