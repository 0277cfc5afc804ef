package org.shipworthy.digest;

import java.util.Optional;

/**
 * How mail leaves.
 *
 * @param server  when absent, every mail becomes a file
 * @param address what mails come from; any form that the server takes, such as {@code shipworthy@localhost}
 */
public record MailSettings(Optional<SmtpServer> server, String address, String name) {}
