package org.shipworthy.web;

import java.net.URI;

/**
 * Where the site listens and what it is called from outside.
 *
 * @param port    0 lets the system choose
 * @param baseUrl the public address, without a trailing slash; used in canonical links and mails
 */
public record WebSettings(String host, int port, URI baseUrl) {}
