package org.shipworthy.web.http;

/**
 * Where voters may sign in instead of proving an address.
 *
 * @param issuer the provider's issuer identifier, below which its discovery document is
 * @param name   what the button calls it
 */
public record OpenIdSettings(String issuer, String clientId, String secret, String name) {}
