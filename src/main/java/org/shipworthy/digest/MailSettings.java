package org.shipworthy.digest;

import java.util.Optional;

/**
 * How mail leaves.
 *
 * @param server  when absent, every mail becomes a file
 * @param address where mails come from; any form that the server takes, such as {@code shipworthy@localhost}
 * @param name    who mails come from
 */
public record MailSettings(Optional<SmtpServer> server, String address, String name) {}
