package org.shipworthy.catalogue;

import java.net.URI;

/** A place on the web where a tool can be had or read about. */
public record Link(String label, URI address) {}
