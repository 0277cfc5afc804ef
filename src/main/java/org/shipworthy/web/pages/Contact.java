package org.shipworthy.web.pages;

/** Where readers report an error: a mail address or a web address. */
public record Contact(String text) {

    /** What a link to it leads to. */
    public String address() {
        return text.contains("://") ? text : "mailto:" + text;
    }
}
