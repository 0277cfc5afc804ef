package org.shipworthy.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** What the value of a setting must look like. */
enum Form {
    TEXT("a text", value -> true),
    SECRET("a text", value -> true),
    DATABASE_ADDRESS("an address such as postgresql://user:password@host/name", Form::isDatabaseAddress),
    FOLDER("a folder's path", value -> value.indexOf('\0') < 0),
    PORT("a whole number from 0 to 65535", Form::isPort),
    SITE_ADDRESS("an address such as https://tools.example.org, without a path", Form::isSiteAddress),
    MAIL_ADDRESS("a mail address", value -> value.matches("[^@\\s]+@[^@\\s]+")),
    CONTACT("a mail address, or a web address such as https://example.org/contact", value -> MAIL_ADDRESS.fits(value) || isWebAddress(value)),
    MAIL_SECURITY("starttls, tls or none", value -> List.of("starttls", "tls", "none").contains(value)),
    TIME("a time of the day such as 04:10", value -> value.matches("([01]\\d|2[0-3]):[0-5]\\d")),
    WEEKLY_TIME("a day and a time such as mon 09:00", value -> value.matches("(mon|tue|wed|thu|fri|sat|sun) ([01]\\d|2[0-3]):[0-5]\\d")),
    TIME_ZONE("the name of a time zone such as Europe/Berlin", value -> ZoneId.getAvailableZoneIds().contains(value)),
    APPROVAL("editor or automatic", value -> List.of("editor", "automatic").contains(value)),
    CONNECTIONS("a whole number from 1 to 100", value -> value.matches("[1-9]\\d?|100")),
    BOUNCE_ADDRESS("a mail address without a +", value -> value.matches("[^@+\\s]+@[^@\\s]+")),
    MAILBOX_ADDRESS("an address such as imaps://user@host", Form::isMailbox),
    COUNT("a whole number from 1 to 999999", value -> value.matches("[1-9]\\d{0,5}")),
    DAYS("a whole number from 0 to 99999", value -> value.matches("\\d{1,5}")),
    PUBLISH("auto, inbox or off", value -> List.of("auto", "inbox", "off").contains(value)),
    WEB_ADDRESS("an address such as https://example.org/list.json", Form::isWebAddress),
    WEB_ADDRESSES("addresses such as https://example.org/feed.xml, with spaces between",
            value -> Arrays.stream(value.strip().split("\\s+")).allMatch(Form::isWebAddress)),
    YES_OR_NO("true or false", value -> List.of("true", "false").contains(value)),
    LOG_LEVEL("error, warning, info or debug", value -> List.of("error", "warning", "info", "debug").contains(value));

    private final String words;
    private final Predicate<String> check;

    Form(String words, Predicate<String> check) {
        this.words = words;
        this.check = check;
    }

    boolean fits(String value) {
        return check.test(value);
    }

    /** What a value should be, for "must be …". */
    String words() {
        return words;
    }

    private static boolean isPort(String value) {
        return value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65_535;
    }

    private static boolean isDatabaseAddress(String value) {
        try {
            URI uri = new URI(value.replaceFirst("^jdbc:", ""));
            return List.of("postgresql", "postgres").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null
                    && uri.getPath().length() > 1;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isMailbox(String value) {
        try {
            URI uri = new URI(value);
            return List.of("imap", "imaps", "pop3", "pop3s").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null
                    && uri.getUserInfo() != null && !uri.getUserInfo().contains(":");
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isWebAddress(String value) {
        try {
            URI uri = new URI(value);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isSiteAddress(String value) {
        try {
            URI uri = new URI(value);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null && uri.getUserInfo() == null
                    && List.of("", "/").contains(uri.getPath()) && uri.getQuery() == null && uri.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
