package org.shipworthy.digest;

import org.shipworthy.kernel.EmailAddress;

/** What is to be mailed, and to whom. Both bodies say the same. */
record OutgoingMail(EmailAddress recipient, String subject, String text, String html) {}
